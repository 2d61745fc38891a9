/** Words that are a label: of an option of the open question, of a button, of an answer to be changed. */
import { STANDING_ACTIONS } from './actions.ts';
import { openOptions } from './asking.ts';
import { runCommand, skip } from './commands.ts';
import type { Context } from './context.ts';
import { QUESTION_IDS, type QuestionId } from './flow/answers.ts';
import { relevantTo } from './flow/people.ts';
import { present } from './present.ts';
import type { Action } from './replies.ts';
import { sayBack } from './sayBack.ts';
import type { Session } from './session.ts';
import { merge, type Step, stay } from './step.ts';
import type { Choice, Chosen } from './understanding/types.ts';

const PRESS = '!';

/** What a number or a label can mean now: the options of the open question, then the buttons under it. */
export function choicesNow(
  session: Session,
  context: Context,
  question: QuestionId | undefined,
  actions: readonly Action[],
) {
  const options: Choice[] = question
    ? openOptions(session, question).map((option) => ({
        id: option,
        words: context.words(question === 'place' ? `place.${option}` : `option.${question}.${option}`),
      }))
    : [];
  const buttons: Choice[] = actions.map((action, index) => ({
    id: `${PRESS}${index}`,
    words: context.words(action.label.id),
  }));
  return [...options, ...buttons];
}

export function actionsNow(session: Session, context: Context): readonly Action[] {
  return present(session, context).reply.actions;
}

/** An option of the open question, or one of its buttons, chosen by words or by number. */
export function choose(
  session: Session,
  chosenNow: Chosen,
  question: QuestionId | undefined,
  actions: readonly Action[],
  context: Context,
) {
  if ('skipped' in chosenNow) return question ? skip(session, context, chosenNow.skipped) : undefined;
  const button = chosenNow.options.find((id) => id.startsWith(PRESS));
  // Beside an open question a near miss is more likely an answer than a button.
  if (button && question && !chosenNow.exact) return undefined;
  if (button) {
    const press = actions[Number(button.slice(PRESS.length))]?.press;
    return press && 'command' in press ? runCommand(session, press.command, press.argument, context) : undefined;
  }
  if (!question) return undefined;
  const after = merge(session, { [question]: { options: chosenNow.options } });
  // What is not said letter for letter may be taken wrong: it is said back.
  return stay(after, chosenNow.exact ? [] : sayBack(session.answers, after.answers));
}

const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Endre sted": the label of the button beside one answer of the summary, in any of our languages. */
export function changeAsked(session: Session, words: string, context: Context): Step | undefined {
  const asked = changeLabels(context.words).get(lettersOf(words));
  return asked && relevantTo(session.answers).has(asked) ? runCommand(session, 'change', asked, context) : undefined;
}

const madeBefore = new WeakMap<Context['words'], ReadonlyMap<string, QuestionId>>();

function changeLabels(words: Context['words']): ReadonlyMap<string, QuestionId> {
  const known = madeBefore.get(words);
  if (known) return known;
  const made = new Map<string, QuestionId>();
  for (const id of QUESTION_IDS.toReversed())
    for (const name of words(`question.${id}.name`))
      for (const label of words('action.changeOne')) made.set(lettersOf(label.replace('{question}', name)), id);
  madeBefore.set(words, made);
  return made;
}

/** The label of a button that always stands open, letter for letter, in any of our languages. */
export function standing(session: Session, words: string, context: Context): Step | undefined {
  const said = words.trim().toLowerCase();
  const isSaid = ({ label }: Action) => context.words(label.id).some((word) => word.toLowerCase() === said);
  const press = STANDING_ACTIONS.find(isSaid)?.press;
  return press && 'command' in press ? runCommand(session, press.command, press.argument, context) : undefined;
}
