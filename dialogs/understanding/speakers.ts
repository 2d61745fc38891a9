import { folded } from './fold.ts';
import type { LanguageMarks, ScriptMarks } from './lexicon.ts';
import { type Lists, packed } from './lists.ts';
import { createWordTable, type WordTable } from './wordTable.ts';

/** Which languages have a word or letter. A language's number is its place in `codes`. */
export interface SpeakersData {
  readonly codes: readonly string[];
  readonly words: WordTable;
  readonly ofWords: Lists;
  /** Beside each language of a word: 1 where the word is a marker of it that its sibling lacks. */
  readonly tells: Uint8Array;
  /** Letters that only one language has. */
  readonly letters: ReadonlyMap<string, readonly number[]>;
  readonly scripts: readonly ScriptMarks[];
}

/** The two Norwegian languages share most words: a marker that the other lacks says much. */
const SIBLING: Readonly<Record<string, string>> = { nn: 'nb', nb: 'nn' };

export function compileSpeakers(languages: readonly LanguageMarks[], scripts: readonly ScriptMarks[]): SpeakersData {
  const speakers = new Map<string, Set<number>>();
  const letters = new Map<string, number[]>();
  const codes = languages.map(({ code }) => code);
  const markers = languages.map(({ words }) => new Set(words.map((word) => word.toLowerCase())));

  function note(form: string, language: number): void {
    const known = speakers.get(form) ?? new Set();
    speakers.set(form, known.add(language));
  }

  const all = languages.map(({ words, common }) => [...words, ...common].map((word) => word.toLowerCase()));
  for (const [language, words] of all.entries()) for (const word of words) note(word, language);
  for (const [language, words] of all.entries())
    for (const bare of words.map(folded)) if (bare.length > 2 && !speakers.has(bare)) note(bare, language);
  for (const [language, { letters: own }] of languages.entries())
    for (const letter of own.match(/\p{L}/gu) ?? []) letters.set(letter, [...(letters.get(letter) ?? []), language]);

  function tellsOf(word: string, language: number): boolean {
    const sibling = codes.indexOf(SIBLING[codes[language] ?? ''] ?? '');
    return sibling !== -1 && speakers.get(word)?.has(sibling) === false && markers[language]?.has(word) === true;
  }

  return {
    codes,
    words: createWordTable([...speakers.keys()]),
    ofWords: packed([...speakers.values()].map((own) => [...own])),
    tells: Uint8Array.from(
      [...speakers].flatMap(([word, own]) => [...own].map((language) => Number(tellsOf(word, language)))),
    ),
    letters,
    scripts,
  };
}
