import { eachMatch, error, type LanguageRule, warning } from './problem.ts';

/** Words that make a person their problem, or that blame. What to say instead: docs/language.md. */
const NORWEGIAN =
  /(?<!\p{L})(?:\p{L}*misbruk(?!t)\p{L}*|narkoman\p{L}*|alkoholikar\p{L}*|alkoholiker\p{L}*|junkie\p{L}*|rusgift\p{L}*|stoffbruk\p{L}*|spilleavhengige?n?|speleavhengige?n?|tørrlagt|dop|begå(?:r|tt)? (?:selvmord|sjølvmord))(?!\p{L})/giu;
const ENGLISH =
  /\b(?:(?:substance |drug |alcohol )?abusers?|substance abuse|drug abuse|alcohol abuse|addicts?|alcoholics?|junkies?|druggies?|commit(?:s|ted|ting)? suicide)\b/gi;

export const stigma: LanguageRule = (locale, text) =>
  eachMatch(text, locale === 'en' ? ENGLISH : NORWEGIAN, (found) => error('stigma', found));

/** A word of law to English readers: "family and friends", "someone close". */
export const nextOfKin: LanguageRule = (locale, text) =>
  locale === 'en' ? eachMatch(text, /\bnext of kin\b/gi, (found) => warning('legal word', found)) : [];
