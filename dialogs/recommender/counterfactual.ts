/** One honest "what if": which other answer would bring something that is not among the choices now. */
import { type Answers, chosen, type QuestionId } from '../flow/answers.ts';
import { optionsFor } from '../flow/questions.ts';
import { type TextRef, text } from '../text.ts';

interface Listed {
  readonly organizations: readonly { readonly id: string }[];
}

/** Answers that are easy to think again about. Never who one is, what one struggles with, or what one hopes for. */
const OPEN_TO_CHANGE: readonly QuestionId[] = ['where', 'twelveStep', 'mixed'];

function wider(question: QuestionId, option: string, answers: Answers): Answers {
  const options = question === 'where' ? [...chosen(answers, 'where'), option] : [option];
  return { ...answers, [question]: { options } };
}

/**
 * `shown` is what is shown now, `listsFor` what other answers would show.
 * Returns the text `counterfactual.<question>.<option>` with the names of up to two organizations that would come.
 */
export function counterfactualFor(
  answers: Answers,
  shown: readonly Listed[],
  listsFor: (answers: Answers) => readonly Listed[],
): TextRef | undefined {
  const now = new Set(shown.flatMap(({ organizations }) => organizations.map(({ id }) => id)));
  for (const question of OPEN_TO_CHANGE) {
    const said = chosen(answers, question);
    // A no is a no: it is not answered with what was refused.
    if (said.length === 0 || said.includes('no')) continue;
    for (const option of optionsFor(question, answers)) {
      if (said.includes(option) || option === 'either') continue;
      const there = listsFor(wider(question, option, answers)).flatMap(({ organizations }) => organizations);
      const fresh = there.map(({ id }) => id).filter((id) => !now.has(id));
      if (fresh.length === 0) continue;
      const names = fresh.slice(0, 2).map((id) => text(`name.${id}`));
      return text(`counterfactual.${question}.${option}`, { names });
    }
  }
  return undefined;
}
