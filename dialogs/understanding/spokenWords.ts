/** Words of other languages as they are compared: without what people leave out or write in another way. */
import { clean } from './fold.ts';
import type { Word } from './words.ts';

/** One word of a phrase: `opens` where a word must begin with it, `ends` where a word must end with it. */
export interface Token {
  readonly part: string;
  readonly opens: boolean;
  readonly ends: boolean;
}

/** Marks above and below letters that people leave out; in other scripts marks are vowels. */
const MARKED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u;
const ALIKE: Readonly<Record<string, string>> = {
  ...{ ł: 'l', đ: 'd', ı: 'i', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th', ŋ: 'n', ŧ: 't', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ـ: '', ʼ: '', "'": '' },
};
const ALIKES = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
const DOUBLED = /(\p{L})\1+/gu;

/** A word without what is often left out or written in another way: accents, doubled letters, forms of one letter. */
export function bareWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return /([a-z])\1/.test(lower) ? lower.replace(DOUBLED, '$1') : lower;
  const bare = MARKED.test(lower) ? lower.normalize('NFD').replace(/\p{Mn}+/gu, '') : lower;
  return bare.replace(ALIKES, (letter) => ALIKE[letter] ?? letter).replace(DOUBLED, '$1');
}

/** The same of a word of a message: what is written with plain letters is known already. */
export const bareOf = ({ raw, form, squeezed }: Word): string => (/^[a-z]*$/.test(form) ? squeezed : bareWord(raw));

export function fits({ part, opens, ends }: Token, word: string): boolean {
  if (opens) return ends ? word === part : word.startsWith(part);
  return ends ? word.endsWith(part) : word.includes(part);
}

/** A message that is one word or a few, as it is compared. */
export const bareSentence = (text: string): string =>
  (clean(text).match(/[\p{L}\p{M}']+/gu) ?? []).map(bareWord).join(' ');
