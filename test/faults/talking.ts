/** A person at our own page who holds on to their messages: what got no answer is sent again under the same id. */
import type { GuideProcess } from './guideProcess.ts';

export type Sent = Readonly<Record<string, unknown>> & { readonly type: string };

/** What the last activity of an answer is about: `question who`, `recommendations`. */
export type State = string;

interface Shown {
  readonly conversation: string;
  readonly activities: readonly {
    readonly channelData?: { readonly guide: { readonly kind: string; readonly question?: string } };
  }[];
}

export const RESUME: Sent = { type: 'event', name: 'guide.resume' };
export const ARRIVED: Sent = { type: 'event', name: 'guide.arrived' };
export const press = (question: string, option: string): Sent => ({
  type: 'message',
  value: { guide: { question, option, flowVersion: 1 } },
});
export const command = (name: string): Sent => ({ type: 'message', value: { guide: { command: name } } });
export const words = (text: string): Sent => ({ type: 'message', text });

type Guide = Pick<GuideProcess, 'post'>;

async function send(guide: Guide, conversation: string | undefined, activity: Sent): Promise<Shown> {
  const response = await guide.post('/api/chat', { conversation, activity: { locale: 'nb', ...activity } });
  if (response.status !== 200) throw new Error(`answered with ${response.status}`);
  return (await response.json()) as Shown;
}

/** What a tab holds of a conversation, a new one where it held none. Nothing happens: the guide is silent about what it does not know. */
export const begin = async (guide: Guide, held?: string): Promise<string> =>
  (await send(guide, held, { type: 'event', name: 'unknown' })).conversation;

/** The name of a conversation's session, of which nothing else may be left anywhere. */
export const idOf = (conversation: string): string => conversation.split('.')[0] ?? '';

/** Sends one activity, without a conversation in a new one. Throws where there is no whole answer of 200. */
export const tell = async (guide: Guide, conversation: string | undefined, activity: Sent): Promise<State> =>
  stateOf(await send(guide, conversation, activity));

function stateOf({ activities }: Shown): State {
  const guide = activities.at(-1)?.channelData?.guide;
  return guide ? `${guide.kind} ${guide.question ?? ''}`.trim() : 'silence';
}

export interface Talker {
  /** Undefined until the guide has handed one out. */
  conversation(): string | undefined;
  /** How many activities have been answered. */
  answered(): number;
  /** Where each answer left the conversation. */
  states(): readonly State[];
  done(): boolean;
  /** Whether this message got no answer the first time. */
  sentAgain(index: number): boolean;
  /** Sends what follows, one after another, until all is answered or the guide is gone. */
  goOn(guide: Guide, onAnswer?: () => unknown): Promise<void>;
}

export function createTalker(journey: readonly Sent[]): Talker {
  let conversation: string | undefined;
  const states: State[] = [];
  const unanswered = new Set<number>();
  return {
    conversation: () => conversation,
    answered: () => states.length,
    states: () => states,
    done: () => states.length === journey.length,
    sentAgain: (index) => unanswered.has(index),
    async goOn(guide, onAnswer = () => undefined) {
      conversation ??= await begin(guide).catch(() => undefined);
      if (conversation === undefined) return;
      for (const [index, activity] of journey.entries()) {
        if (index < states.length) continue;
        const state = await tell(guide, conversation, { ...activity, id: `m${index}` }).catch(() => undefined);
        if (state === undefined) {
          unanswered.add(index);
          return;
        }
        states.push(state);
        await onAnswer();
      }
    },
  };
}

const AT_ONCE = { relation: 'sibling', substances: 'gambling', twelveStep: 'no', where: 'online' };

/** What is kept when all of `tellAtOnce` is. */
export const TOLD_AT_ONCE = Object.fromEntries(
  Object.entries({ who: 'nextOfKin', ...AT_ONCE }).map(([question, option]) => [question, { options: [option] }]),
);

/** Says who it is about, then gives four answers in one moment, and beside them whatever else is sent. */
export async function tellAtOnce(guide: Guide, conversation: string, beside: readonly Sent[] = []): Promise<void> {
  await tell(guide, conversation, press('who', 'nextOfKin'));
  const answers = Object.entries(AT_ONCE).map(([question, option]) => press(question, option));
  await Promise.all([...answers, ...beside].map((sent) => tell(guide, conversation, sent)));
}
