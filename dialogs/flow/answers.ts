/** What a person has answered: option ids, never words. The eval slots are a projection of this (slots.ts). */

export const QUESTION_IDS = [
  'who',
  'about',
  'age',
  'relation',
  'substances',
  'twelveStep',
  'mixed',
  'where',
  'place',
  'situation',
  'goal',
  'faith',
] as const;

export type QuestionId = (typeof QUESTION_IDS)[number];

/** Why a question was left without an option. Both mean "no filter"; the summary says which it was. */
export type Skipped = 'dontKnow' | 'noPreference';

/** For `place` the only option is a municipality or district id; for every other question an option id of the table. */
export type Answer = { readonly options: readonly string[] } | { readonly skipped: Skipped };

/** An absent question has not been answered. */
export type Answers = { readonly [Q in QuestionId]?: Answer };

/** The options chosen for a question; none where it is skipped or unanswered. */
export function chosen(answers: Answers, question: QuestionId): readonly string[] {
  const answer = answers[question];
  return answer && 'options' in answer ? answer.options : [];
}

export function isSkipped(answers: Answers, question: QuestionId): boolean {
  const answer = answers[question];
  return answer !== undefined && 'skipped' in answer;
}
