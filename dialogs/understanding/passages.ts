import type { Words } from './words.ts';

/** Shorter messages are read as a whole only. */
const LONG = 24;
/** A sentence with more words has no full stops where it should; it is cut into pieces of so many. */
const LONGEST_SENTENCE = 36;
const PIECE = 12;
/** A message with more sentences than these is read in longer passages, for no turn may take over 20 ms. */
const MOST_SENTENCES = 24;

/**
 * What a long message says in one sentence, the others drown, so it is also read two neighbouring sentences at a time. Each
 * passage as the words that stand in it, of those that tell something. A short message has none.
 */
export function passagesOf({ list }: Words, told: readonly number[]): readonly (readonly number[])[] {
  if (told.length < LONG) return [];
  const sentences = [...Map.groupBy(told, (at) => list[at]?.sentence ?? 0).values()].flatMap((sentence) =>
    sentence.length > LONGEST_SENTENCE ? inPieces(sentence, PIECE) : [sentence],
  );
  const some = inPieces(sentences, Math.ceil(sentences.length / MOST_SENTENCES)).map((few) => few.flat());
  return some.length < 3 ? [] : some.slice(1).map((next, i) => [...(some[i] ?? []), ...next]);
}

const inPieces = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
