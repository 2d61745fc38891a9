import type { ArticleEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import { entryPath } from '../routes.ts';
import type { Words } from '../words.ts';

export type OwnArticle = ArticleEntry & { readonly body: NonNullable<ArticleEntry['body']> };

export const isOwn = (entry: ArticleEntry): entry is OwnArticle => entry.body !== undefined;

export const titleOf = ({ title }: ArticleEntry, { locale }: Words): string =>
  typeof title === 'string' ? title : title[locale];

/** The language of words that are not in the page's own; undefined where they are. */
export function foreignLanguage({ title, language }: ArticleEntry, { locale }: Words): string | undefined {
  return typeof title === 'string' && language !== 'all' && language !== locale ? language : undefined;
}

/** A link to an article's page here, its title marked where it is in another language. */
export function articleLink(entry: ArticleEntry, words: Words): Html {
  const language = foreignLanguage(entry, words);
  return html`<a class="ds-link" href="${entryPath('article', words.locale, entry.id)}"${language && html` lang="${language}" hreflang="${words.locale}"`}>${titleOf(entry, words)}</a>`;
}

/** Slow enough for a tired reader. */
const WORDS_A_MINUTE = 180;

export function readingMinutes(entry: OwnArticle, { locale }: Words): number {
  return Math.max(1, Math.round(entry.body[locale].split(/\s+/).length / WORDS_A_MINUTE));
}
