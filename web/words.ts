import type { Locale, Texts } from '../data/schema.ts';

/** The words of one language. Throws on an unknown id or a missing parameter: a page never shows a hole. */
export interface Words {
  (id: string, params?: Readonly<Record<string, string | number>>): string;
  readonly locale: Locale;
}

export function createWords(texts: Texts, locale: Locale): Words {
  const words = (id: string, params: Readonly<Record<string, string | number>> = {}): string => {
    const text = texts[id];
    if (text === undefined) throw new Error(`texts.${locale}: no text "${id}"`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`texts.${locale}: "${id}" needs {${name}}`);
      return String(value);
    });
  };
  return Object.assign(words, { locale });
}

const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Made once: a new one for each date would cost more than the rest of a page. */
function inEachLanguage<T>(make: (tag: string) => T): Readonly<Record<Locale, T>> {
  return { nb: make(LANGUAGE_TAGS.nb), nn: make(LANGUAGE_TAGS.nn), en: make(LANGUAGE_TAGS.en) };
}

const DAYS = inEachLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
const MONTHS = inEachLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const LISTS = inEachLanguage((tag) => new Intl.ListFormat(tag));

/** A date as people read it: 2026-11-22 → 22. november 2026. */
export const dateIn = (locale: Locale, isoDate: string): string =>
  DAYS[locale].format(new Date(`${isoDate}T00:00:00Z`));

/** 2026-10 → oktober 2026. */
export const monthIn = (locale: Locale, isoMonth: string): string =>
  MONTHS[locale].format(new Date(`${isoMonth}-01T00:00:00Z`));

/** "Alkohol, medisiner og mat", of labels that each begin with a capital letter. */
export const joinedIn = (locale: Locale, labels: readonly string[]): string =>
  LISTS[locale].format(labels.map((label, index) => (index === 0 ? label : lowered(label))));

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
