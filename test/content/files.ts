/** The files of data/ as they lie there, before any schema has read them, and the texts in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale, type Localized } from '../../data/schema.ts';

export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

export interface ContentFile {
  /** Relative to data/, as errors name it. */
  readonly path: string;
  readonly id: string;
  readonly value: unknown;
}

export interface FoundText {
  /** Where in the file: "contact.phone", "sources.0.url". */
  readonly field: string;
  readonly words: string;
}

export interface FoundTranslation {
  readonly field: string;
  readonly words: Localized;
}

/** Every JSON file of a folder of data/, in the order of their names. */
export function filesIn(folder: string): readonly ContentFile[] {
  return readdirSync(join(DATA, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      path: `${folder}/${name}`,
      id: basename(name, '.json'),
      value: JSON.parse(readFileSync(join(DATA, folder, name), 'utf8')) as unknown,
    }));
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTranslation = (value: unknown): value is Localized =>
  isRecord(value) && LOCALES.every((locale) => typeof value[locale] === 'string');

const below = (field: string, key: string) => (field ? `${field}.${key}` : key);

/** Every string in a value, with the field it stands in. */
export function stringsIn(value: unknown, field = ''): readonly FoundText[] {
  if (typeof value === 'string') return [{ field, words: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, below(field, key)));
}

/** Every text that stands in all three languages, with the field it stands in. */
export function translationsIn(value: unknown, field = ''): readonly FoundTranslation[] {
  if (isTranslation(value)) return [{ field, words: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => translationsIn(inner, below(field, key)));
}

export interface TextRoom {
  readonly room: string;
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, unknown>>>>;
}

/** The files of data/texts, the three languages of a room together; a language without a file is empty. */
export function textRooms(): readonly TextRoom[] {
  const files = filesIn('texts');
  const rooms = [...new Set(files.map(({ id }) => id.split('.')[0] ?? ''))];
  return rooms.map((room) => {
    const of = (locale: Locale) => {
      const value = files.find(({ id }) => id === `${room}.${locale}`)?.value;
      return isRecord(value) ? value : {};
    };
    return { room, texts: { nb: of('nb'), nn: of('nn'), en: of('en') } };
  });
}
