import { createLearnedLanguage, createTellLanguage } from './language.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { Marks } from './marks.ts';
import { createMatcher } from './matcher.ts';
import { readWords } from './words.ts';

/** Finds the concepts of the lexicon in a message. */
export interface Reader {
  read(text: string): { marks: Marks; language: string };
  /** Reads a part of a message whose language is known. */
  readPart(text: string, language: string): Marks;
}

export function createReader(lexicon: CompiledLexicon): Reader {
  const matcher = createMatcher(lexicon.matcher);
  const byRules = createTellLanguage(lexicon.languages, lexicon.scripts);
  const tellLanguage = lexicon.model ? createLearnedLanguage(byRules, lexicon.model.language) : byRules;
  return {
    read(text) {
      const words = readWords(text);
      const language = tellLanguage(words);
      return { marks: matcher.read(words, language === 'en'), language };
    },
    readPart: (text, language) => matcher.read(readWords(text), language === 'en'),
  };
}
