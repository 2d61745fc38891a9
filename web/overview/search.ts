import MiniSearch from 'minisearch';
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import type { Content, Locale, OrganizationEntry } from '../../data/schema.ts';
import { find, searchOptions } from '../client/find.js';
import { createWords, type Words } from '../words.ts';
import { countiesOf, facetsOf } from './facets.ts';

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

export interface SearchOptions {
  readonly content: Content;
  readonly places: readonly NamedPlace[];
  /** Question → option → words that people use for it. */
  readonly synonyms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface Search {
  /** Ids, the best first; undefined where the words say nothing that can be looked for. */
  find(locale: Locale, words: string): readonly string[] | undefined;
  /** The index as the browser loads it. */
  index(locale: Locale): unknown;
}

const stem = (word: string): string => stemmer.stem(word);

/** Finds organizations by words, however they are spelled or inflected. An index is made when it is first needed. */
export function createSearch(options: SearchOptions): Search {
  const indexes = new Map<Locale, MiniSearch>();
  const indexFor = (locale: Locale): MiniSearch => {
    const known = indexes.get(locale);
    if (known) return known;
    const made = new MiniSearch(searchOptions(stem));
    made.addAll(options.content.organizations.map((entry) => documentOf(entry, locale, options)));
    indexes.set(locale, made);
    return made;
  };
  return {
    find: (locale, words) => (words.trim() === '' ? undefined : find(indexFor(locale), stem, words)),
    index: (locale) => indexFor(locale).toJSON(),
  };
}

function documentOf(entry: OrganizationEntry, locale: Locale, { content, places, synonyms }: SearchOptions) {
  const words = createWords(content.texts[locale], locale);
  const { id, name, alternativeNames, summary, description, areaNote, agesNote } = entry;
  return {
    id,
    name,
    other: [...alternativeNames, ...[name, ...alternativeNames].map(inOneWord)].join(' '),
    where: [...placeNames(entry, places), areaNote?.[locale] ?? ''].join(' '),
    labels: [...labelsOf(entry, words), ...spokenOf(entry, synonyms)].join(' '),
    text: [summary[locale], description[locale], agesNote?.[locale] ?? ''].join(' '),
  };
}

/** "Al-Anon" is typed "alanon" too. */
const inOneWord = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '');

function placeNames(entry: OrganizationEntry, places: readonly NamedPlace[]): readonly string[] {
  const { area } = entry;
  if ('national' in area) return [];
  const ids = new Set([...countiesOf(entry), ...(area.municipalities ?? [])]);
  return places.filter((place) => ids.has(place.id)).map((place) => place.name);
}

/** The words of the form, so that what can be chosen can be searched for too. */
function labelsOf(entry: OrganizationEntry, words: Words): readonly string[] {
  const { who, method, form } = facetsOf(entry, []);
  const chosen = { who, problem: entry.suits.substances, method, form };
  return Object.entries(chosen).flatMap(([field, values]) =>
    values.filter((value) => value !== 'noTwelveStep').map((value) => words(`web.find.${field}.${value}`)),
  );
}

/** "casino" for gambling, "søster" for siblings: what the guide understands in the chat. */
function spokenOf({ suits }: OrganizationEntry, synonyms: SearchOptions['synonyms']): readonly string[] {
  const { substances = {}, relation = {} } = synonyms;
  const relations = suits.who.includes('nextOfKin') ? (suits.relations ?? Object.keys(relation)) : [];
  return [...suits.substances.map((one) => substances[one]), ...relations.map((one) => relation[one])].flatMap(
    (some) => some ?? [],
  );
}
