/** Every text a reply can name: those of data/texts, and the names and questions that stand in the content itself. */
import { type Content, LOCALES, type Locale, type Texts } from './schema.ts';

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  /** What it is called here, where another place has the same name. */
  readonly label?: string;
}

/** Adds `name.<organization>`, `place.<id>` and `crisis.<kind>.question` and `answer.<question>` to the texts of each language. */
export function textsOf(content: Content, places: readonly NamedPlace[]): Readonly<Record<Locale, Texts>> {
  const names = [
    ...content.organizations.map(({ id, name }) => [`name.${id}`, name] as const),
    ...places.map(({ id, name, label }) => [`place.${id}`, label ?? name] as const),
  ];
  const inLocale = (locale: Locale): Texts => ({
    ...content.texts[locale],
    ...Object.fromEntries(names),
    ...Object.fromEntries(
      Object.values(content.crises).map(({ id, question }) => [`crisis.${id}.question`, question[locale]]),
    ),
    ...Object.fromEntries(content.questions.map(({ id, answer }) => [`answer.${id}`, answer[locale]])),
  });
  return { nb: inLocale('nb'), nn: inLocale('nn'), en: inLocale('en') };
}

/**
 * The words by which an option or a button can be meant: its label and short label in every language, and synonyms.
 * `synonyms` are by the same text ids ("option.where.online" → "zoom").
 */
export function createWords(
  texts: Readonly<Record<Locale, Texts>>,
  synonyms: Readonly<Record<string, readonly string[]>>,
): (textId: string) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  return (textId) => {
    const known = found.get(textId);
    if (known) return known;
    const labels = LOCALES.flatMap((locale) => [texts[locale][textId], texts[locale][`${textId}.short`]]);
    const words = [...new Set([...labels, ...(synonyms[textId] ?? [])].filter((word) => word !== undefined))];
    found.set(textId, words);
    return words;
  };
}
