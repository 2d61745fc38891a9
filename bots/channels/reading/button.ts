import { z } from 'zod';
import type { Answer, Answers, QuestionId } from '../../../dialogs/flow/answers.ts';
import type { Input } from '../../../dialogs/turn.ts';
import { pressFrom, questionId, shortId } from '../press.ts';
import { at } from './at.ts';
import { checked } from './checked.ts';

/** Far above the longest press, far below what would cost anything to parse. */
const MOST_CHARACTERS = 2_000;
const MOST_OPTIONS = 20;

const inputsOf = z.strictObject({
  inputs: z.array(questionId).min(1).max(12),
  flowVersion: z.int().min(0).max(9999),
  /** What was left open is not asked for any more. */
  rest: z.literal('skip').optional(),
});
const linkedAnswers = z.strictObject({
  answers: z.partialRecord(questionId, z.array(shortId).min(1).max(MOST_OPTIONS)),
});

/**
 * What a button, a card or a result link sent. Undefined: this is none of ours, so the text beside it counts.
 * `unreadable`: it claims to be ours (a `guide` key) but holds something else.
 */
export function buttonInput(value: unknown): Input | undefined {
  const data = typeof value === 'string' ? parsed(value) : value;
  const guide = at(data, 'guide');
  if (guide === undefined) return undefined;
  const press = at(guide, 'pick') === 'press' ? picked(data) : pressFrom(guide);
  if (press) return { kind: 'press', press };
  return cardAnswers(guide, data) ?? linkAnswers(guide) ?? { kind: 'unreadable' };
}

function parsed(json: string): unknown {
  if (json.length > MOST_CHARACTERS) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A list where each choice is a press. */
function picked(data: unknown) {
  const choice = at(data, 'press');
  return typeof choice === 'string' ? pressFrom(at(parsed(choice), 'guide')) : undefined;
}

/** A card's inputs: the chosen ids of each question, joined by commas. */
function cardAnswers(guide: unknown, data: unknown): Input | undefined {
  const card = checked(inputsOf, guide);
  if (!card?.success) return undefined;
  const { inputs, rest, flowVersion } = card.data;
  const isGiven = (question: QuestionId) => at(data, question) !== undefined && at(data, question) !== '';
  const given = inputs.filter(isGiven).map((question): [QuestionId, unknown] => {
    const ids = at(data, question);
    return [question, typeof ids === 'string' ? ids.split(',', MOST_OPTIONS + 1) : ids];
  });
  const answers = answersFrom(given);
  if (!answers && (rest === undefined || given.length > 0)) return undefined;
  const open = rest === undefined ? [] : inputs.filter((question) => !isGiven(question));
  const left = open.map((id) => [id, { skipped: 'dontKnow' }] as const);
  return { kind: 'answers', answers: { ...answers, ...Object.fromEntries(left) }, flowVersion };
}

function linkAnswers(guide: unknown): Input | undefined {
  const link = checked(linkedAnswers, guide);
  const answers = link?.success ? answersFrom(Object.entries(link.data.answers)) : undefined;
  return answers && { kind: 'answers', answers };
}

const optionIds = z.array(shortId).min(1).max(MOST_OPTIONS);

/** Undefined when nothing was chosen, or when one of the lists holds anything but ids. */
function answersFrom(given: readonly (readonly [string, unknown])[]): Answers | undefined {
  const answers: { [Q in QuestionId]?: Answer } = {};
  for (const [key, ids] of given) {
    const question = checked(questionId, key);
    const options = checked(optionIds, ids);
    if (!question?.success || !options?.success) return undefined;
    answers[question.data] = { options: [...new Set(options.data)] };
  }
  return given.length > 0 ? answers : undefined;
}
