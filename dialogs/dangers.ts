/** What the guide does when danger is told of: the fixed text, the gentle question, and what is answered to either. */
import type { Context } from './context.ts';
import type { Answers } from './flow/answers.ts';
import { isMinor } from './flow/people.ts';
import { present } from './present.ts';
import type { Session } from './session.ts';
import { callFor, signsOf, toldOf, withDenied, withShown, withTold } from './signs.ts';
import { end, inDanger, merge, message, resumed, type Step, stay, withDanger } from './step.ts';
import type { CrisisKind, Understood } from './understanding/types.ts';

/** The numbers for the danger that stands; none where there is none. */
export function dangerLines({ aside, answers }: Session, { crisisHelplines }: Context): readonly string[] {
  return aside?.kind === 'crisis' || aside?.kind === 'crisisQuestion'
    ? crisisHelplines(aside.crisis, isMinor(answers))
    : [];
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
  // Beside one danger a sign of another is enough.
  const beside = session.aside?.kind === 'crisis' && session.aside.crisis !== kind;
  const call = beside ? 'act' : callFor(toldOf(session.signs, kind), crisis.action, bits);
  const counted: Session = { ...session, signs: withTold(session.signs, kind, call, bits) };
  if (call === 'remind') return { session: counted };
  const front = withDanger(counted, { kind: call === 'act' ? 'crisis' : 'crisisQuestion', crisis: kind });
  const withdrawal = session.withdrawal || kind === 'withdrawalDanger';
  const next: Session = { ...mergeInDanger(front, heard), withdrawal };
  return { session: next, step: shown(next, context) };
}

/** Yes to the gentle question, or no clear no. */
export function confirmDanger(session: Session, crisis: CrisisKind): Session {
  return { ...withDanger(session, { kind: 'crisis', crisis }), signs: withShown(session.signs, crisis), misses: 0 };
}

/** No to the gentle question. */
export function denyDanger(session: Session, crisis: CrisisKind): Session {
  const signs = withDenied(session.signs, crisis);
  const withdrawal = session.withdrawal && (crisis !== 'withdrawalDanger' || toldOf(signs, crisis).shown > 0);
  return { ...resumed(session), signs, withdrawal, misses: 0 };
}

/** What words answer to the gentle question. "Nei, men av og til" is no clear no. */
export function answerToQuestion(words: string, { understanding, words: wordsFor }: Context): 'yes' | 'no' | undefined {
  const yes = { id: 'yes', words: [...wordsFor('action.yes'), ...wordsFor('option.danger.yes')] };
  const no = { id: 'no', words: [...wordsFor('action.no'), ...wordsFor('option.danger.no')] };
  const some = understanding.choose(words, [{ id: 'yes', words: wordsFor('option.danger.yes') }], false);
  const chosen = some && 'options' in some ? some : understanding.choose(words, [yes, no], false);
  return chosen && 'options' in chosen ? (chosen.options[0] === 'no' ? 'no' : 'yes') : undefined;
}

/** Neither yes nor no, and nothing else understood: once it is asked again, then the numbers are shown. */
export function missDanger(session: Session, crisis: CrisisKind): Step {
  if (session.misses > 0) return stay(confirmDanger(session, crisis));
  return stay({ ...session, misses: 1 }, [message('miss.danger')]);
}

/** What is said while the fixed text stands is taken in, and the text stays until the person goes on. */
export const stands = (session: Session): Step => stay({ ...session, misses: 0 }, [message('crisis.stands')]);

/** Thanks and goodbye never end a conversation about danger without the numbers in reach. */
export function parting(session: Session, said: ReturnType<typeof message>): Step {
  if (!inDanger(session)) return end(resumed(session), [said]);
  return end(session, [{ ...said, actions: [] }, message('crisis.parting', said.actions)]);
}
