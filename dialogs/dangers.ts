/** What the guide does when danger is told of: the fixed text, the gentle question, and what is answered to either. */
import { ACTIONS } from './actions.ts';
import type { Context } from './context.ts';
import type { Answers } from './flow/answers.ts';
import { isMinor } from './flow/people.ts';
import { present } from './present.ts';
import type { Action, Reply } from './replies.ts';
import type { Danger, Session } from './session.ts';
import { callFor, signsOf, toldOf, withDenied, withShown, withTold } from './signs.ts';
import { dangerAside, end, inDanger, merge, message, resumed, type Step, stay, withDanger } from './step.ts';
import { text } from './text.ts';
import { CRISIS_KINDS, type CrisisKind, type Understood } from './understanding/types.ts';

/** The numbers for the danger that stands; none where there is none. */
export function dangerLines(session: Session, { crisisHelplines }: Context): readonly string[] {
  const danger = dangerAside(session);
  return danger ? crisisHelplines(danger, isMinor(session.answers)) : [];
}

/** Says where the conversation stands, and nothing before it. */
function shown(session: Session, context: Context): Step {
  return end(session, [present(session, context).reply]);
}

/** Takes in answers without leaving the danger that stands. */
export function mergeInDanger(session: Session, heard: Answers): Session {
  const { aside, behind } = session;
  const after: Session = { ...merge(session, heard), ...(aside && { aside }) };
  return behind ? { ...after, behind } : after;
}

/** What a press opens waits behind the danger that stands; what it says is said. */
export function keptInDanger(before: Session, step: Step): Step {
  const danger = dangerAside(before);
  const after = step.session;
  if (!danger || !after || inDanger(after)) return step;
  const session = withDanger(after, danger);
  if (step.final || step.replies.length > 0) return { ...step, session };
  return danger.kind === 'crisis' ? stands(session) : stay(session);
}

/** Answers from a button, a card or a link: taken in, and danger that stands does not go away by them. */
export function takeIn(session: Session, heard: Answers): Step {
  if (!inDanger(session)) return stay(merge(session, heard));
  const after = mergeInDanger(session, heard);
  return session.aside?.kind === 'crisis' ? stands(after) : stay(after);
}

/**
 * Danger in words: its text or its question. Undefined where neither is called for, with the signs counted all the same.
 */
export function hearDanger(
  session: Session,
  understood: Understood,
  heard: Answers,
  context: Context,
): { readonly session: Session; readonly step?: Step } {
  const { crisis } = understood;
  if (!crisis) return { session };
  const { kind } = crisis;
  const bits = signsOf(understood);
  const standing = dangerAside(session);
  // Beside one danger a sign of another is enough.
  const beside = standing && standing.crisis !== kind;
  if (beside && standing.kind === 'crisisQuestion' && crisis.action === 'ask') {
    const asked: Session = { ...session, signs: withTold(session.signs, kind, 'ask', bits) };
    const confirmed = confirmDanger(mergeInDanger(asked, heard), moreUrgent(standing.crisis, kind));
    const next: Session = { ...confirmed, withdrawal: confirmed.withdrawal || kind === 'withdrawalDanger' };
    return { session: next, step: shown(next, context) };
  }
  const call = beside ? 'act' : callFor(toldOf(session.signs, kind), crisis.action, bits);
  const counted: Session = { ...session, signs: withTold(session.signs, kind, call, bits) };
  if (call === 'remind') return { session: counted };
  const danger: Danger = { crisis: kind, ...(crisis.unborn && { unborn: true }) };
  const front = withDanger(counted, { kind: call === 'act' ? 'crisis' : 'crisisQuestion', ...danger });
  const withdrawal = session.withdrawal || kind === 'withdrawalDanger';
  const next: Session = { ...mergeInDanger(front, heard), withdrawal };
  return { session: next, step: shown(next, context) };
}

const moreUrgent = (one: CrisisKind, other: CrisisKind): CrisisKind =>
  CRISIS_KINDS.find((kind) => kind === one || kind === other) ?? one;

/** Yes to the gentle question, or no clear no. */
export function confirmDanger(session: Session, crisis: CrisisKind): Session {
  const withdrawal = session.withdrawal || crisis === 'withdrawalDanger';
  const signs = withShown(session.signs, crisis);
  const asked = dangerAside(session);
  const danger: Danger = asked?.crisis === crisis ? asked : { crisis };
  return { ...withDanger(session, { ...danger, kind: 'crisis' }), signs, withdrawal, misses: 0 };
}

/** No to the gentle question. */
export function denyDanger(session: Session, crisis: CrisisKind): Session {
  const signs = withDenied(session.signs, crisis);
  const withdrawal = session.withdrawal && (crisis !== 'withdrawalDanger' || toldOf(signs, crisis).shown > 0);
  return { ...resumed(session), signs, withdrawal, misses: 0 };
}

/** Neither yes nor no, and nothing else understood: once it is asked again, then the numbers are shown. */
export function missDanger(session: Session, crisis: CrisisKind): Step {
  if (session.misses > 0) return stay(confirmDanger(session, crisis));
  return stay({ ...session, misses: 1 }, [message('miss.danger')]);
}

/** What is said while the fixed text stands is taken in, and the text stays until the person goes on. */
export const stands = (session: Session): Step => stay({ ...session, misses: 0 }, [message('crisis.stands')]);

/** The numbers for the danger that stands, said before what follows. */
function linesReply(session: Session, about: string, actions: readonly Action[], context: Context): Reply {
  return { kind: 'helplines', intro: [text(about)], helplines: dangerLines(session, context), actions };
}

/** Thanks and goodbye never end a conversation about danger without the numbers. */
export function parting(session: Session, said: Reply, context: Context): Step {
  if (!inDanger(session)) return end(resumed(session), [said]);
  return end(session, [{ ...said, actions: [] }, linesReply(session, 'crisis.parting', said.actions, context)]);
}

/**
 * Whoever leaves the gentle question by anything but a no, or lets all be forgotten while danger stands, has the numbers
 * before what follows.
 */
export function withLinesLeft(before: Session, step: Step, context: Context): Step {
  const danger = dangerAside(before);
  const after = step.session;
  if (!danger || (after && inDanger(after))) return step;
  const told = (session: Session) => toldOf(session.signs, danger.crisis);
  const forgotten = !after || told(after).asked + told(after).shown < told(before).asked + told(before).shown;
  if (danger.kind === 'crisis' && !forgotten) return step;
  if (after && told(after).denied > told(before).denied) return step;
  // The answers told just now may say that it is a child. Those that are forgotten said so too.
  const minor = forgotten || !after ? before : { ...after, aside: danger };
  const about = danger.kind === 'crisis' ? 'crisis.parting' : 'crisis.unanswered';
  return { ...step, replies: [linesReply(minor, about, after ? [ACTIONS.human] : [], context), ...step.replies] };
}
