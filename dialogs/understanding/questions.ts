import type { AskedQuestion, Patterns, WrittenQuestion } from './lexicon.ts';
import type { Mark, Marks } from './matcher.ts';
import { named } from './named.ts';

type Questions = Readonly<Record<string, AskedQuestion>>;

export interface Asked {
  readonly id: string;
  /** What the message says beside the question: the person's story, or nothing. Absent: all of it is to be read so. */
  readonly rest?: string;
}

const PREFIX = 'question.';
const conceptOf = named(PREFIX);

/** In a longer message the question's few words change little, and reading it twice would take too long. */
const LONGEST_READ_TWICE = 1000;

/** The patterns of the questions as concepts of the matcher. */
export function questionConcepts(
  questions: Readonly<Record<string, WrittenQuestion>>,
): Readonly<Record<string, Patterns>> {
  return Object.fromEntries(Object.entries(questions).map(([id, { ask }]) => [conceptOf(id), ask]));
}

/** The question that a message asks, if any: the one said in most words, else the first. */
export function findQuestion(marks: Marks, questions: Questions): Asked | undefined {
  let best: Mark | undefined;
  for (const id of Object.keys(questions))
    for (const mark of marks.of(conceptOf(id)))
      if (isAsked(marks, mark) && (!best || isBetter(mark, best))) best = mark;
  if (!best) return undefined;
  const id = best.concept.slice(PREFIX.length);
  const wholly = questions[id]?.tells || marks.words.text.length > LONGEST_READ_TWICE;
  return wholly ? { id } : { id, rest: restOf(marks, best) };
}

function isBetter(mark: Mark, best: Mark): boolean {
  const more = mark.to - mark.from - (best.to - best.from);
  return more === 0 ? mark.from < best.from : more > 0;
}

/**
 * "Er det gratis" asks and "nå er det gratis" tells: without a question word or a question mark, the verb stands first in
 * its clause, small talk aside. "Jeg vet hva AA er" has another order, which the patterns do not have.
 */
function isAsked(marks: Marks, mark: Mark): boolean {
  if (marks.covers('ask.word', mark.from)) return true;
  // "How does this work" is another question than "does this work".
  if (marks.covers('ask.how', mark.from - 1)) return false;
  return beginning(marks, mark) !== undefined || endsAsking(marks, mark);
}

/** Where the clause of the question begins, if nothing but small talk stands before it there. */
function beginning({ words, covers }: Marks, { from }: Mark): number | undefined {
  let first = from;
  while (first > 0 && words.list[first - 1]?.clause === words.list[from]?.clause) {
    first--;
    if (!covers('ask.before', first)) return undefined;
  }
  return first;
}

function endsAsking({ words }: Marks, { to }: Mark): boolean {
  const sentence = words.list[to - 1]?.sentence;
  const next = words.list.findIndex((word, i) => i >= to && word.sentence !== sentence);
  const last = words.list[next === -1 ? words.list.length - 1 : next - 1];
  return /^[^\p{L}\p{N}]*[?؟]/u.test(words.text.slice(last?.end));
}

/** Words of a story: a person who does something. */
const PEOPLE = ['self', 'they', 'we', 'kin.any'];

/** The message without the question, and without what belongs to it: "er det gratis *å gå på AA*". */
function restOf(marks: Marks, mark: Mark): string {
  const { text, list } = marks.words;
  const from = beginning(marks, mark) ?? mark.from;
  let to = mark.to;
  while (to < list.length && list[to]?.clause === list[mark.to - 1]?.clause) to++;
  for (let word = mark.to; word < to; word++) if (PEOPLE.some((concept) => marks.covers(concept, word))) to = mark.to;
  return `${text.slice(0, list[from]?.start)} ${text.slice(list[to - 1]?.end)}`;
}
