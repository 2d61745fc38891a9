/**
 * How words are compared in the overview. The server makes the index and answers plain forms with it, the browser asks the
 * same index while one types, so both must part, fold and stem words alike: this file runs in both places.
 */

const WORD = /[\p{L}\p{N}]+/gu;

/** Said of every entry, or of none: it tells nothing of which one is meant. */
const SAYS_NOTHING = new Set(
  `og eller i på for som er en et ei den det de til med av at om jeg eg du meg deg seg min mi mitt han hun ho vi oss dere
   har ha få kan vil skal må noen nokon noe noko hva kva hvor kor trenger treng ønsker søker leter finne finn hjelp hjelpe
   gruppe grupper gruppa gruppene tilbud tilbod organisasjon organisasjonen
   the an of to in is am are and or with who someone something my me you need want help find looking group groups`
    .split(/\s+/)
    .map(folded),
);

/** "rusgruppe", "alkoholproblem", "spilleavhengighet": what counts stands first. Folded. */
const COMMON_TAIL =
  /^(\p{L}{3,}?)s?(?:grup|problem|avheng|misbruk|tilbud|tilbod|forening|foreining|telefon|sent[er]+)\p{L}*$/u;

/** As people write: no case, no accents, æ ø å in any spelling, letters doubled or not. @param {string} word */
function folded(word) {
  const lower = word.toLowerCase();
  // "AA" is a name, and "øl" would be left with nothing.
  if (lower.length < 3) return lower;
  return lower
    .replace(/æ|ae|ä/g, 'e')
    .replace(/ø|oe|ö/g, 'o')
    .replace(/å|aa/g, 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/(\p{L})\1+/gu, '$1');
}

/**
 * The words of a text as they are compared.
 * @param {string} text
 * @param {(word: string) => string} stem
 * @returns {string[]}
 */
export function termsOf(text, stem) {
  return [...text.normalize('NFC').matchAll(WORD)].flatMap(([word]) => {
    const form = folded(word);
    if (form.length < 2 || SAYS_NOTHING.has(form)) return [];
    return [stem(COMMON_TAIL.exec(form)?.[1] ?? form)];
  });
}

/**
 * What MiniSearch is made with, to index and to search.
 * @param {(word: string) => string} stem
 */
export const searchOptions = (stem) => ({
  fields: ['name', 'other', 'where', 'labels', 'text'],
  tokenize: (/** @type {string} */ text) => termsOf(text, stem),
  processTerm: (/** @type {string} */ term) => term,
});

const BOOST = { name: 6, other: 6, where: 3, labels: 2 };

/** Short words have too many neighbours ("rus", "bus"). @param {string} term */
const forgiven = (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : 0);
/** @param {string} term */
const longEnough = (term) => term.length > 2;

/**
 * The ids that fit, the best first; undefined where the words say nothing. Strict first: what is spelled right should not
 * bring its neighbours along, and only words that never meet are looked for one by one.
 * @param {any} index a MiniSearch made with `searchOptions(stem)`
 * @param {(word: string) => string} stem
 * @param {string} words
 * @returns {string[] | undefined}
 */
export function find(index, stem, words) {
  if (termsOf(words, stem).length === 0) return undefined;
  const strict = { prefix: longEnough, combineWith: 'AND', boost: BOOST };
  const steps = [strict, { ...strict, fuzzy: forgiven }, { ...strict, fuzzy: forgiven, combineWith: 'OR' }];
  for (const options of steps) {
    const found = index.search(words, options);
    if (found.length > 0) return found.map((/** @type {{ id: string }} */ { id }) => id);
  }
  return [];
}
