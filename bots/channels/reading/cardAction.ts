/** A card's button pressed as Action.Execute: Teams asks for the card's new look in the same breath. */
import type { Activity } from 'botbuilder';
import { QUESTION_IDS, type QuestionId } from '../../../dialogs/flow/answers.ts';
import type { Input } from '../../../dialogs/turn.ts';
import { at } from './at.ts';

export const isCardAction = ({ type, name }: Partial<Activity>): boolean =>
  type === 'invoke' && name === 'adaptiveCard/action';

/** The questions that were answered by it. "Don't know" names none, so the card itself says which it asked. */
export function questionsAnswered({ value }: Partial<Activity>, input: Input): readonly QuestionId[] {
  if (input.kind === 'press' && 'question' in input.press) return [input.press.question];
  if (input.kind === 'answers') return QUESTION_IDS.filter((id) => input.answers[id]);
  const asked = at(value, 'action', 'verb');
  return QUESTION_IDS.filter((id) => id === asked);
}
