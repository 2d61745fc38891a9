/** What one message adds to the answers. */
import type { Answer, Answers, QuestionId } from './flow/answers.ts';
import { answersFrom } from './flow/slots.ts';
import type { Understood } from './understanding/types.ts';

const one = (option: string): Answer => ({ options: [option] });

/** What one message adds to the answers. An unclear place, or several, adds none: the guide asks. */
export function answersOf(understood: Understood): Answers {
  const { slots, both, childOfUnknownAge, places, formats } = understood;
  const answers: { [Q in QuestionId]?: Answer } = {
    ...answersFrom(slots, places.length === 1 ? places[0] : undefined),
  };
  if (slots.format && formats) answers.where = { options: formats };
  if (both) answers.who = one('both');
  if (slots.relation && !answers.who) answers.who = one('nextOfKin');
  if (childOfUnknownAge && slots.relation === 'adultChild') answers.relation = one('someonesChild');
  return answers;
}
