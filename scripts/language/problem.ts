import type { Locale } from '../../data/schema.ts';

/** `error`: must be mended. `warning`: look at it; there may be a good reason. */
export interface LanguageProblem {
  readonly level: 'error' | 'warning';
  readonly rule: string;
  /** What was found, for the one who mends it. */
  readonly found: string;
}

/** One rule of language. Takes the text without names, addresses and placeholders. */
export type LanguageRule = (locale: Locale, text: string) => readonly LanguageProblem[];

export const error = (rule: string, found: string): LanguageProblem => ({ level: 'error', rule, found });
export const warning = (rule: string, found: string): LanguageProblem => ({ level: 'warning', rule, found });

/** Every match of a pattern as one problem each. */
export function eachMatch(text: string, pattern: RegExp, problem: (found: string) => LanguageProblem) {
  return [...text.matchAll(pattern)].map(([found]) => problem(found.trim()));
}
