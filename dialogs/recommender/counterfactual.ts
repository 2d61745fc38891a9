/** One honest "what if": which other answer would bring something that is not among the choices now. */
import { type Answers, chosen, type QuestionId } from '../flow/answers.ts';
import { optionsFor } from '../flow/questions.ts';
import { type TextRef, text } from '../text.ts';

/** Answers that are easy to think again about. Never who one is, what one struggles with, or what one hopes for. */
const OPEN_TO_CHANGE: readonly QuestionId[] = ['where', 'twelveStep', 'mixed'];

function wider(question: QuestionId, option: string, answers: Answers): Answers {
  const options = question === 'where' ? [...chosen(answers, 'where'), option] : [option];
  return { ...answers, [question]: { options } };
}

/**
 * `shown` are the organizations shown now, `shownBy` those that other answers would show.
 * Returns the text `counterfactual.<question>.<option>` with the names of up to two organizations that would come.
 */
export function counterfactualFor(
  answers: Answers,
  shown: readonly string[],
  shownBy: (answers: Answers) => readonly string[],
): TextRef | undefined {
  for (const question of OPEN_TO_CHANGE) {
    const said = chosen(answers, question);
    // A no is a no: it is not answered with what was refused.
    if (said.length === 0 || said.includes('no')) continue;
    for (const option of optionsFor(question, answers)) {
      if (said.includes(option) || option === 'either') continue;
      const fresh = shownBy(wider(question, option, answers)).filter((id) => !shown.includes(id));
      if (fresh.length === 0) continue;
      const names = fresh.slice(0, 2).map((id) => text(`name.${id}`));
      return text(`counterfactual.${question}.${option}`, { names });
    }
  }
  return undefined;
}
