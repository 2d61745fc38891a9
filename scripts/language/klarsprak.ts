/** Plain language and words that do not hurt, as docs/language.md has them. */
import type { Locale } from '../../data/schema.ts';
import { english } from './english.ts';
import { nynorsk } from './nynorsk.ts';
import { address, man, nouns, passives } from './plainness.ts';
import type { LanguageProblem, LanguageRule } from './problem.ts';
import { sentenceLength } from './sentences.ts';
import { nextOfKin, stigma } from './stigma.ts';

export type { LanguageProblem } from './problem.ts';

const RULES: readonly LanguageRule[] = [
  sentenceLength,
  stigma,
  nextOfKin,
  address,
  passives,
  nouns,
  man,
  nynorsk,
  english,
];

/** Names that hold words we would not use ourselves. */
export const OFFICIAL_NAMES: readonly string[] = [
  'Anonyme Alkoholikere',
  'Anonyme Narkomane',
  'Barn av rusmisbrukere',
  'Alcoholics Anonymous',
  'Narcotics Anonymous',
  'Adult Children of Alcoholics',
  'Voksne barn av alkoholikere',
  'Vaksne barn av alkoholikarar',
  'Sammen om mestring',
];

/** An address has no words, a placeholder counts as one name. */
function bare(text: string, names: readonly string[]): string {
  const plain = text
    .replace(/https?:\/\/\S+|\S+@\S+\.\w+|\b[\w.-]+\.(?:no|org|com)\b/g, 'Adresse')
    .replace(/\{\w+\}/g, 'Navn');
  return names.reduce((left, name) => left.replaceAll(name, 'Navn'), plain);
}

/**
 * What is wrong with the language of one text; empty where nothing is.
 * `names` are official names to leave alone, beside those everybody knows. The longest should come first.
 */
export function languageProblems(
  locale: Locale,
  text: string,
  names: readonly string[] = [],
): readonly LanguageProblem[] {
  const words = bare(text, [...names, ...OFFICIAL_NAMES]);
  return RULES.flatMap((rule) => rule(locale, words));
}
