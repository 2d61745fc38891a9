/** The language of everything that is shown: data/texts, and the texts within the entries. */
import { type Content, LOCALES, type Locale } from '../../data/schema.ts';
import { type LanguageProblem, languageProblems } from './klarsprak.ts';

export interface FoundInContent extends LanguageProblem {
  /** "organizations/al-anon.json: summary.nn". */
  readonly place: string;
}

interface Shown {
  readonly place: string;
  readonly locale: Locale;
  readonly words: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every text that stands in three languages, below `place`. */
function shownIn(value: unknown, place: string): readonly Shown[] {
  if (!isRecord(value)) return [];
  const languages = LOCALES.flatMap((locale) => {
    const words = value[locale];
    return typeof words === 'string' ? [{ place: `${place}.${locale}`, locale, words }] : [];
  });
  if (languages.length === LOCALES.length) return languages;
  return Object.entries(value).flatMap(([key, inner]) =>
    shownIn(inner, place.endsWith(': ') ? place + key : `${place}.${key}`),
  );
}

/** Says the same in several languages at once, for whoever writes in one that we do not have. */
const isInManyLanguages = (id: string) => /^otherLanguage\b/.test(id);

/** Every folder of entries, those to come included. */
function allShown({ crises, texts, ...folders }: Content): readonly Shown[] {
  const entries = (folder: string, all: readonly { readonly id: string }[]) =>
    all.flatMap((entry) => shownIn(entry, `${folder}/${entry.id}.json: `));
  return [
    ...Object.entries(folders).flatMap(([folder, all]) => entries(folder, all)),
    ...entries('crisis', Object.values(crises)),
    ...LOCALES.flatMap((locale) =>
      Object.entries(texts[locale])
        .filter(([id]) => !isInManyLanguages(id))
        .map(([id, words]) => ({ place: `texts in ${locale}: ${id}`, locale, words })),
    ),
  ];
}

/** Names and titles of others are theirs. The longest first, for "Al-Anon" is in "Al-Anon Familiegrupper Norge". */
function namesIn({ organizations, helplines, articles }: Content): readonly string[] {
  const names = [
    ...organizations.flatMap(({ name, alternativeNames }) => [name, ...alternativeNames]),
    ...helplines.map(({ name }) => name),
    ...articles.flatMap(({ title, publisher }) => (typeof title === 'string' ? [title, publisher] : [publisher])),
  ];
  const withoutShort = names.map((name) => name.replace(/ \(.*\)$/, ''));
  return [...new Set([...names, ...withoutShort])]
    .filter((name) => /\p{Lu}/u.test(name))
    .sort((a, b) => b.length - a.length);
}

/** Everything wrong with the language of the content, with the place it stands. */
export function contentLanguageProblems(content: Content): readonly FoundInContent[] {
  const names = namesIn(content);
  return allShown(content).flatMap(({ place, locale, words }) =>
    languageProblems(locale, words, names).map((problem) => ({ ...problem, place })),
  );
}
