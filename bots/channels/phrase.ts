import { LOCALES, type Locale, type Texts } from '../../data/schema.ts';
import type { TextRef } from '../../dialogs/replies.ts';

/** The language of an activity, and the one that lists and dates are formed in. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

export type Say = (locale: Locale, ref: TextRef) => string;
type Param = NonNullable<TextRef['params']>[string];

/** Made once: a new one for each list would cost more than the rest of a card. */
const LISTS = new Map(LOCALES.map((locale) => [locale, new Intl.ListFormat(LANGUAGE_TAGS[locale])]));

/** "alkohol, medisiner og spill" */
export function joinWords(locale: Locale, words: readonly string[]): string {
  return LISTS.get(locale)?.format(words) ?? words.join(', ');
}

/**
 * Turns text ids into words. `always` are parameters that every text may use ({publicUrl}).
 * `say` throws when the id or one of its placeholders is missing, naming id and locale.
 */
export function createPhrases(
  texts: Readonly<Record<Locale, Texts>>,
  always: Readonly<Record<string, string>> = {},
): Say {
  const say: Say = (locale, { id, params }) => {
    const words = Object.hasOwn(texts[locale], id) ? texts[locale][id] : undefined;
    if (words === undefined) throw new Error(`text "${id}" is missing in ${locale}`);
    return words.replace(/\{(\w+)\}/g, (_, name: string) => {
      const given = params && Object.hasOwn(params, name) ? params[name] : undefined;
      const value = given ?? (Object.hasOwn(always, name) ? always[name] : undefined);
      if (value === undefined) throw new Error(`text "${id}" in ${locale} lacks the parameter {${name}}`);
      return spell(locale, value);
    });
  };
  const spell = (locale: Locale, value: Param): string => {
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if ('id' in value) return say(locale, value);
    return joinWords(
      locale,
      value.map((ref) => say(locale, ref)),
    );
  };
  return say;
}
