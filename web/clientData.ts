import type { ArticleEntry, Content, Locale, OrganizationEntry } from '../data/schema.ts';
import { LOCALES } from '../data/schema.ts';
import type { Search } from './overview/search.ts';
import { reviewWords } from './parts/review.ts';
import { pathFor, pathOf } from './routes.ts';
import { createWords, type Words } from './words.ts';

/** What the browser's modules say, as a module: the texts below `web.client`. */
export function clientWordsModule({ texts }: Content, locale: Locale): string {
  const words: Record<string, string> = {};
  for (const [id, text] of Object.entries(texts[locale]))
    if (id.startsWith('web.client.')) words[id.slice('web.client.'.length)] = text;
  return moduleOf({ words, landing: pathFor('landing', locale) });
}

/** What the printed sheet needs to know of each entry. Fetched when results are there, the same for everybody. */
export function entriesModule(content: Content, locale: Locale): string {
  const words = createWords(content.texts[locale], locale);
  const organizations = Object.fromEntries(content.organizations.map((o) => [o.id, organizationIn(o, words)]));
  const helplines = content.helplines.map(({ id, name, number, chat, website, emergency, forWhom }) => {
    const reached = [number, chat ?? (number ? null : website)].filter((one) => one !== null);
    return { id, name, reached, emergency, text: forWhom[locale] };
  });
  const articles = Object.fromEntries(content.articles.map((a) => [a.id, articleIn(a, locale)]));
  return moduleOf({ organizations, helplines, articles });
}

/** What the overview searches in, made on the server. */
export const searchModule = (search: Search, locale: Locale): string => moduleOf({ index: search.index(locale) });

/** natural's stemmer as the browser takes it: it asks for nothing but a class to be an instance of. */
export const stemmerModule = (source: string): string => `const module = { exports: {} };
const require = () => class {};
${source}
export const stem = (word) => module.exports.stem(word);
`;

/** The widget with its words in all three languages, so that another site needs one request only. */
export function widgetScript({ texts }: Content, source: string): string {
  const words = Object.fromEntries(
    LOCALES.map((locale) => {
      const say = createWords(texts[locale], locale);
      return [locale, { open: say('web.widget.open'), title: say('web.widget.title'), close: say('web.widget.close') }];
    }),
  );
  return source.replace("'WORDS'", JSON.stringify(words));
}

function organizationIn({ name, description, contact, review }: OrganizationEntry, words: Words) {
  return {
    name,
    text: description[words.locale],
    reached: [contact.website ?? contact.websiteText, contact.phone, contact.email].filter((one) => one !== null),
    status: reviewWords({ review }, words),
  };
}

function articleIn({ id, title, publisher, url, urlText, body }: ArticleEntry, locale: Locale) {
  const own = body && pathOf({ view: 'article', locale, id });
  return {
    name: typeof title === 'string' ? title : title[locale],
    text: publisher,
    reached: [own ?? url ?? urlText].filter(Boolean),
  };
}

const moduleOf = (exports: Readonly<Record<string, unknown>>): string =>
  Object.entries(exports)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
