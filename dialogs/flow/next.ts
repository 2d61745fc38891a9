/** Which question comes next. The position is replayed from the answers, never stored. */
import { type Answer, type Answers, chosen, QUESTION_IDS, type QuestionId } from './answers.ts';
import { isMinor, relevantTo, rowFor } from './people.ts';
import { accepts, optionsFor } from './questions.ts';

/** What the flow must know of the recommender, so that it asks only what matters. */
export interface Outlook {
  /** Equal for two sets of answers that lead to the same first four organizations and the same helplines. */
  outcome(answers: Answers): string;
  /** Whether some offer for this person is found in one part of the country only. */
  placeMatters(answers: Answers): boolean;
}

/** Beyond `who`. A sixth question costs more people than it helps. */
export const MOST_QUESTIONS = 5;

/** Drops what no longer belongs: another person's questions, options that are not theirs. Order of keys is the table's. */
export function replay(answers: Answers): Answers {
  const relevant = relevantTo(answers);
  const kept: { [Q in QuestionId]?: Answer } = {};
  for (const id of QUESTION_IDS) {
    const answer = answers[id];
    if (!answer || !relevant.has(id)) continue;
    if ('skipped' in answer) kept[id] = answer;
    else {
      const options = answer.options.filter(
        (option, index, all) => accepts(id, option, answers) && all.indexOf(option) === index,
      );
      if (options.length > 0) kept[id] = options.length === answer.options.length ? answer : { options };
    }
  }
  return kept;
}

/** How many different outcomes a question can still lead to, being left unanswered among them, and by how many options. */
function reachOf(id: QuestionId, answers: Answers, outlook: Outlook): { outcomes: number; options: number } {
  const open = outlook.outcome(answers);
  const reached = optionsFor(id, answers)
    .map((option) => outlook.outcome(answeredWith(id, option, answers)))
    .filter((outcome) => outcome !== open);
  return { outcomes: new Set(reached).size + 1, options: reached.length };
}

/** Whether one of a question's options leads elsewhere than leaving it open. */
function couldChange(id: QuestionId, answers: Answers, outlook: Outlook): boolean {
  const open = outlook.outcome(answers);
  return optionsFor(id, answers).some((option) => outlook.outcome(answeredWith(id, option, answers)) !== open);
}

const answeredWith = (id: QuestionId, option: string, answers: Answers): Answers =>
  replay({ ...answers, [id]: { options: [option] } });

/** A young person has already said whether it is about themselves or somebody at home. */
function saysWhom(answers: Answers): boolean {
  return chosen(answers, 'relation').length > 0 || chosen(answers, 'who').some((who) => KNOWN.has(who));
}
const KNOWN: ReadonlySet<string> = new Set(['ownUse', 'nextOfKin', 'both']);

/** Whether somebody's child is grown up decides what may be shown at all; how grown up, what is for the young. */
function ageMatters(answers: Answers, outlook: Outlook): boolean {
  if (isMinor(answers)) return false;
  const relation = chosen(answers, 'relation');
  if (relation.includes('someonesChild')) return true;
  return relation.includes('adultChild') && couldChange('age', answers, outlook);
}

/** `who` and `about` decide the path and are always asked; the others only where an answer could change something. */
function matters(id: QuestionId, answers: Answers, outlook: Outlook): boolean {
  if (id === 'who') return true;
  if (id === 'about') return !saysWhom(answers);
  if (id === 'age') return ageMatters(answers, outlook);
  if (id === 'place') return chosen(answers, 'where').includes('inPerson') && outlook.placeMatters(answers);
  return couldChange(id, answers, outlook);
}

function choiceOf(
  group: readonly QuestionId[],
  answers: Answers,
  put: ReadonlySet<QuestionId>,
  outlook: Outlook,
): QuestionId | undefined {
  if (group.some((id) => answers[id])) return undefined;
  const open = group.find((id) => put.has(id));
  if (open) return open;
  const reached = group
    .map((id) => ({ id, ...reachOf(id, answers, outlook) }))
    .filter(({ outcomes: count }) => count > 1);
  return reached.sort((a, b) => b.outcomes - a.outcomes || b.options - a.options)[0]?.id;
}

/**
 * What is left to ask, in order, if each were left unanswered. A place is not among them: it is asked for in words, and only
 * where the answers so far make it matter.
 */
export function openQuestions(answers: Answers, asked: readonly QuestionId[], outlook: Outlook): readonly QuestionId[] {
  const open: QuestionId[] = [];
  let left = answers;
  for (;;) {
    const id = nextQuestion(left, [...asked, ...open], outlook);
    if (id === undefined) return open.filter((one) => one !== 'place');
    open.push(id);
    left = { ...left, [id]: { skipped: 'dontKnow' } };
  }
}

/**
 * The next question, or undefined when the answers are enough.
 * `asked` are the questions already put; one of them that is still open is put again, and does not count anew.
 */
export function nextQuestion(answers: Answers, asked: readonly QuestionId[], outlook: Outlook): QuestionId | undefined {
  const put = new Set(asked.filter((id) => id !== 'who'));
  const mayAsk = (id: QuestionId) => id === 'who' || put.has(id) || put.size < MOST_QUESTIONS;
  for (const step of rowFor(answers).asked) {
    const id = typeof step === 'string' ? step : choiceOf(step, answers, put, outlook);
    if (!id || answers[id] || !mayAsk(id)) continue;
    if (matters(id, answers, outlook)) return id;
  }
  return undefined;
}
