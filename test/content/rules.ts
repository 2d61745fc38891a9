/** What every content file must hold beyond its schema. One rule a row; each returns "field: what is wrong". */
import { LOCALES, type Localized } from '../../data/schema.ts';
import { type ContentFile, isRecord, stringsIn, translationsIn } from './files.ts';
import { phoneNumbersIn } from './phoneNumbers.ts';

export interface Known {
  /** Every number of the helplines, digits only, and the public emergency numbers. */
  readonly numbers: ReadonlySet<string>;
  readonly helplines: ReadonlySet<string>;
}

type Rule = (file: ContentFile, known: Known) => readonly string[];

/** From this length on, two languages with the same words are a copy and no translation. */
const COPY = 40;

/** Sentences in which every word is right in bokmål and in nynorsk. */
const SAME_IN_BOTH: ReadonlySet<string> = new Set([
  'Det som blir sagt i gruppa, blir i gruppa.',
  'Bergen, Alver, Osterøy, Vaksdal, Askøy, Øygarden og Bjørnafjorden.',
  'Nordland og Troms. I 2020: Tromsø, Narvik, Harstad, Bodø og Nordreisa.',
  'Selvhjelp Norge om praktiske rammer for grupper',
  'Gratis og anonym telefon og chat for foreldre til barn under 18 år.',
  'Organisasjon av folk som bruker eller har brukt narkotika. Skadereduksjon.',
  'Alle skal kunne bruke guiden. Målet vårt er WCAG 2.2 på nivå AA.',
]);

/** The languages that have another's words: "nn is a copy of nb". */
export function copiesIn(words: Localized): readonly string[] {
  const pairs = [
    ['nn', 'nb'],
    ['en', 'nb'],
    ['en', 'nn'],
  ] as const;
  return pairs
    .filter(([one, other]) => words[one].length >= COPY && words[one] === words[other])
    .filter(([one]) => !(one === 'nn' && SAME_IN_BOTH.has(words.nn)))
    .map(([one, other]) => `${one} is a copy of ${other}`);
}

const sourcesOf = ({ value }: ContentFile): readonly unknown[] =>
  isRecord(value) && Array.isArray(value.sources) ? (value.sources as readonly unknown[]) : [];

/** A year, or that there is none: "2026-10-08", "undated copy of the page". */
const SAYS_ITS_AGE = /\b(19|20)\d\d|udatert|undated/;

const isSourceField = (field: string) => /^sources\.\d+\./.test(field);
/** Notes for the one who confirms may hold the very numbers that are in doubt. */
const isForReviewers = (field: string) => isSourceField(field) || field.startsWith('review.');

export const RULES: Readonly<Record<string, Rule>> = {
  'has the name of its file as id': ({ id, value }) =>
    isRecord(value) && value.id === id ? [] : ['id: is not the name of the file'],

  'has sources with an http or https address and an age': (file) => {
    const sources = sourcesOf(file);
    // Of the guide itself the guide is the source.
    if (isRecord(file.value) && file.value.guide === true) return [];
    if (sources.length === 0) return ['sources: there is none'];
    return sources.flatMap((source, index) => {
      if (!isRecord(source)) return [`sources.${index}: is no source`];
      const { url, date } = source;
      const goodUrl = typeof url === 'string' && URL.canParse(url) && /^https?:\/\/[^/]+\.[a-zæøå]+/.test(url);
      const goodDate = typeof date === 'string' && SAYS_ITS_AGE.test(date);
      return [
        ...(goodUrl ? [] : [`sources.${index}.url: is no http or https address`]),
        ...(goodDate ? [] : [`sources.${index}.date: says neither a year nor that it is undated`]),
      ];
    });
  },

  'is confirmed only with initials and a date': ({ value }) => {
    const review = isRecord(value) ? value.review : undefined;
    if (!isRecord(review)) return ['review: is missing'];
    const signed = typeof review.by === 'string' && typeof review.date === 'string';
    return review.status === 'confirmed' && !signed ? ['review.by: confirmed needs initials and a date'] : [];
  },

  'names no phone number but those of the helplines': ({ value }, { numbers }) =>
    stringsIn(value)
      .filter(({ field }) => !isForReviewers(field))
      .flatMap(({ field, words }) =>
        phoneNumbersIn(words)
          .filter((number) => !numbers.has(number))
          .map((number) => `${field}: ${number} is no helpline's number`),
      ),

  'links to no address without https': ({ value }) =>
    stringsIn(value)
      .filter(({ field, words }) => !isSourceField(field) && /http:\/\//i.test(words))
      .map(({ field }) => `${field}: has an http address`),

  'says it in three languages, none a copy of another': ({ value }) =>
    translationsIn(value).flatMap(({ field, words }) => copiesIn(words).map((copy) => `${field}: ${copy}`)),

  'names only helplines that exist': ({ value }, { helplines }) =>
    ['helplines', 'helplinesMinor'].flatMap((field) => {
      const ids = isRecord(value) ? value[field] : undefined;
      if (!Array.isArray(ids)) return [];
      return ids.filter((id) => !helplines.has(String(id))).map((id) => `${field}: "${String(id)}" is no helpline`);
    }),

  'has no text with space around it or doubled within': ({ value }) =>
    translationsIn(value).flatMap(({ field, words }) =>
      LOCALES.filter((locale) => words[locale] !== words[locale].trim() || / {2}/.test(words[locale])).map(
        (locale) => `${field}.${locale}: has space too much`,
      ),
    ),
};
