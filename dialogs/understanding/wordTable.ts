import { hashBegun, hashEnded, hashNext } from './hash.ts';

/** Words in a row, and where each begins. */
export interface WordList {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** Words that can be looked up. Unlike a map of thousands of strings it is read from a file as it is. */
export interface WordTable extends WordList {
  /** Numbers of words by their hash; a taken slot sends on to the next. */
  readonly slots: Int16Array;
}

export const NO_WORD = -1;
const SORT = 13;

export const emptyHash: number = hashBegun(SORT);

export function createWordList(words: readonly string[]): WordList {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, i) => {
    starts[i + 1] = (starts[i] ?? 0) + word.length;
  });
  return { text: words.join(''), starts };
}

/** The words must differ. Throws an error where they are too many. */
export function createWordTable(words: readonly string[]): WordTable {
  if (words.length >= 2 ** 15) throw new Error(`the lexicon is too large: ${words.length} words`);
  const slots = new Int16Array(2 ** Math.ceil(Math.log2(words.length * 2 + 1))).fill(NO_WORD);
  words.forEach((word, number) => {
    let slot = slotOf(slots, hashAll(word));
    while (slots[slot] !== NO_WORD) slot = next(slots, slot);
    slots[slot] = number;
  });
  return { ...createWordList(words), slots };
}

export const wordAt = ({ text, starts }: WordList, word: number): string => text.slice(starts[word], starts[word + 1]);

/** The number of the word, or `NO_WORD`. */
export const find = (table: WordTable, word: string): number => findBeginning(table, word, word.length, hashAll(word));

/** The same for the first so many letters of a form, whose hash is known: `hashNext` of `emptyHash`, letter by letter. */
export function findBeginning(table: WordTable, form: string, length: number, hash: number): number {
  const { slots } = table;
  for (let slot = slotOf(slots, hash); ; slot = next(slots, slot)) {
    const word = slots[slot] ?? NO_WORD;
    if (word === NO_WORD || isWord(table, word, form, length)) return word;
  }
}

const slotOf = (slots: Int16Array, hash: number): number => hashEnded(hash) & (slots.length - 1);
const next = (slots: Int16Array, slot: number): number => (slot + 1) & (slots.length - 1);

function hashAll(word: string): number {
  let hash = emptyHash;
  for (let i = 0; i < word.length; i++) hash = hashNext(hash, word.charCodeAt(i));
  return hash;
}

function isWord({ text, starts }: WordTable, word: number, form: string, length: number): boolean {
  const start = starts[word] ?? 0;
  if ((starts[word + 1] ?? 0) - start !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(start + i) !== form.charCodeAt(i)) return false;
  return true;
}
