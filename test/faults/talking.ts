/** A person at our own page who holds on to their messages: what got no answer is sent again under the same id. */
import { newConversation } from '../../server/chatRequest.ts';
import type { GuideProcess } from './guideProcess.ts';

export type Sent = Readonly<Record<string, unknown>> & { readonly type: string };

/** What the last activity of an answer is about: `question who`, `recommendations`. */
export type State = string;

interface Shown {
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

/** Sends one activity. Throws where there is no whole answer of 200. */
export async function tell(guide: Pick<GuideProcess, 'post'>, conversation: string, activity: Sent): Promise<State> {
  const response = await guide.post('/api/chat', { conversation, activity: { locale: 'nb', ...activity } });
  if (response.status !== 200) throw new Error(`answered with ${response.status}`);
  return stateOf((await response.json()) as Shown);
}

function stateOf({ activities }: Shown): State {
  const guide = activities.at(-1)?.channelData?.guide;
  return guide ? `${guide.kind} ${guide.question ?? ''}`.trim() : 'silence';
}

export interface Talker {
  readonly conversation: string;
  /** How many activities have been answered. */
  answered(): number;
  /** Where each answer left the conversation. */
  states(): readonly State[];
  done(): boolean;
  /** Whether this message got no answer the first time. */
  sentAgain(index: number): boolean;
  /** Sends what follows, one after another, until all is answered or the guide is gone. */
  goOn(guide: Pick<GuideProcess, 'post'>, onAnswer?: () => unknown): Promise<void>;
}

export function createTalker(journey: readonly Sent[]): Talker {
  const conversation = newConversation();
  const states: State[] = [];
  const unanswered = new Set<number>();
  return {
    conversation,
    answered: () => states.length,
    states: () => states,
    done: () => states.length === journey.length,
    sentAgain: (index) => unanswered.has(index),
    async goOn(guide, onAnswer = () => undefined) {
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
