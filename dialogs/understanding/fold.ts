/**
 * Three ways to write a word down, from strict to tolerant. `plain` keeps æ, ø and å; `squeezed` makes doubled
 * letters single ("jeeeg"); `folded` also forgets æ, ø and å, however they were replaced ("soster", "soester").
 */

// Zero-width characters, direction marks, soft hyphens and variation selectors: invisible, so they mean nothing.
const INVISIBLE = /\u034F|\uFEFF|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F]|[\uFE00-\uFE0F]/g;
const COMBINING = /[\u0300-\u036F]/g;
const REPEATED = /(\p{L})\1+/gu;

const FOLDED = /[æøå]|[ao]e|aa/;

/** A heart and the like, written with signs that mean something else elsewhere. */
const HEART = /<\/?3+/g;

/** Removes what cannot be seen and makes look-alike forms the same; length may change. */
export function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(HEART, ' ')
    .replace(/[’‘`´]/g, "'");
}

/** Lower case; accents that Norwegian does not have are dropped ("idé", "én"), æ ø å stay. */
export function plain(word: string): string {
  const lower = word.toLowerCase().replaceAll('ä', 'æ').replaceAll('ö', 'ø');
  if (/^[a-zæøå0-9]*$/.test(lower)) return lower;
  return lower.replace(/[^åæø]+/gu, (part) => part.normalize('NFD').replace(COMBINING, '').normalize('NFC'));
}

export const squeezed = (plainWord: string): string =>
  hasDouble(plainWord) ? plainWord.replace(REPEATED, '$1') : plainWord;

function hasDouble(word: string): boolean {
  for (let i = 1; i < word.length; i++) if (word.charCodeAt(i) === word.charCodeAt(i - 1)) return true;
  return false;
}

export function folded(plainWord: string): string {
  if (!FOLDED.test(plainWord)) return squeezed(plainWord);
  return squeezed(plainWord.replace(/æ|ae/g, 'e').replace(/ø|oe/g, 'o').replace(/å|aa/g, 'a'));
}
