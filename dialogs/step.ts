/** What the parts of a turn hand on: the session after them, what to say, and whether the present state follows. */
import type { Answer, Answers, QuestionId } from './flow/answers.ts';
import { replay } from './flow/next.ts';
import { personFor } from './flow/people.ts';
import { createLasting } from './lasting.ts';
import type { Action, Reply } from './replies.ts';
import type { DangerAside, Session } from './session.ts';
import { text } from './text.ts';

export interface Step {
  /** Undefined: delete it. */
  readonly session: Session | undefined;
  readonly replies: readonly Reply[];
  /** True: nothing follows. False: the open question or the results are put after these replies. */
  readonly final: boolean;
}

/** Goes on to the present question or the results. */
export const stay = (session: Session, replies: readonly Reply[] = []): Step => ({ session, replies, final: false });

/** Stops here: the person has the word. */
export const end = (session: Session | undefined, replies: readonly Reply[]): Step => ({
  session,
  replies,
  final: true,
});

const messages = createLasting<Reply>(200);

export const message = (about: string, actions: readonly Action[] = []): Reply =>
  messages(JSON.stringify([about, actions]), () => ({ kind: 'message', about, texts: [text(about)], actions }));

/** Says the text `about` before all else of a step. */
export const saidFirst = (about: string, step: Step): Step => ({ ...step, replies: [message(about), ...step.replies] });

/** Says the text `about`, then puts the present question again. */
export const said = (session: Session, about: string): Step => stay(session, [message(about)]);

export function without<K extends keyof Session>(
  session: Session,
  ...keys: K[]
): Omit<Session, K> & Partial<Pick<Session, K>> {
  const copy: Partial<Session> = { ...session };
  for (const key of keys) delete copy[key];
  return copy as Omit<Session, K> & Partial<Pick<Session, K>>;
}

/** Leaves all that stood in front of the question. */
const cleared = (session: Session): Session => without(session, 'aside', 'changing', 'behind') as Session;

export const dangerAside = ({ aside }: Session): DangerAside | undefined =>
  aside?.kind === 'crisis' || aside?.kind === 'crisisQuestion' ? aside : undefined;

export const inDanger = (session: Session): boolean => dangerAside(session) !== undefined;

/** Leaves what stood in front of the question. Where danger came before something else, that returns. */
export function resumed(session: Session): Session {
  return inDanger(session) && session.behind ? { ...cleared(session), ...session.behind } : cleared(session);
}

/** Puts danger before all else, and remembers what it came before. */
export function withDanger(session: Session, aside: DangerAside): Session {
  const { aside: quiet, changing } = session;
  if (quiet?.kind === 'crisis' || quiet?.kind === 'crisisQuestion') return { ...session, aside };
  const behind = { ...(quiet && { aside: quiet }), ...(changing && { changing }) };
  const front: Session = { ...cleared(session), aside };
  return Object.keys(behind).length > 0 ? { ...front, behind } : front;
}

/** New answers take the place of old ones to the same question; then the flow is replayed. */
export function merge(session: Session, heard: Answers): Session {
  const answers = replay({ ...session.answers, ...heard } as { [Q in QuestionId]?: Answer });
  const fresh = (Object.keys(heard) as QuestionId[]).filter((id) => answers[id]);
  // Another person's path: what was asked on the old one does not count on this.
  const asked = personFor(answers) === personFor(session.answers) ? session.asked : [];
  const order = [...session.order.filter((id) => answers[id] && !fresh.includes(id)), ...fresh];
  return { ...cleared(session), answers, order, asked, misses: 0, more: 0 };
}
