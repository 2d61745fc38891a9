import { createLearnedLanguage, createTellLanguage, type Told } from './language.ts';
import type { CompiledLexicon } from './lexicon.ts';
import { type Marks, withMarks } from './marks.ts';
import { createMatcher } from './matcher.ts';
import { createLearned } from './model.ts';
import { createSpoken } from './spoken.ts';
import { readWords } from './words.ts';

export interface Reading {
  readonly marks: Marks;
  readonly language: string;
  /** See `Told`. */
  readonly either?: true;
}

/** Finds the concepts of the lexicon in a message. */
export interface Reader {
  read(text: string): Reading;
  /** Reads a part of a message whose language is known. */
  readPart(text: string, language: string): Marks;
  /** What a message that is nothing but yes or no says in another language than the guide's own. */
  answer(text: string, language: string): 'yes' | 'no' | undefined;
}

export function createReader(
  lexicon: CompiledLexicon,
  learned = lexicon.model && createLearned(lexicon.model),
): Reader {
  const matcher = createMatcher(lexicon.matcher);
  const byRules = createTellLanguage(lexicon.speakers);
  const tellLanguage = learned
    ? createLearnedLanguage(byRules, learned)
    : (...message: Parameters<typeof byRules>): Told => ({ code: byRules(...message) });
  const spoken = createSpoken(lexicon.spoken);
  return {
    read(text) {
      const words = readWords(text);
      const others = spoken.find(words);
      const codes = new Set(others.map(({ code }) => code));
      const { code: language, either } = tellLanguage(words, codes);
      const marks = matcher.read(words, language === 'en');
      const told = others.map(({ mark }) => mark);
      return { marks: withMarks(marks, told), language, ...(either && { either }) };
    },
    answer: spoken.answer,
    readPart: (text, language) => matcher.read(readWords(text), language === 'en'),
  };
}
