import type { ArticleEntry, Content } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { proseOf } from '../parts/prose.ts';
import { pathFor } from '../routes.ts';
import type { Site } from '../site.ts';
import { dateIn } from '../words.ts';

type OwnArticle = ArticleEntry & { readonly body: NonNullable<ArticleEntry['body']> };

const isOwn = (entry: ArticleEntry): entry is OwnArticle => entry.body !== undefined;

/** Articles of others have no page here. */
export const ownArticle = ({ articles }: Content, id: string): OwnArticle | undefined =>
  articles.filter(isOwn).find((entry) => entry.id === id);

/** One of our own articles, with what it builds on. */
export function article(site: Site, entry: OwnArticle): Sheet {
  const { words } = site;
  const title = typeof entry.title === 'string' ? entry.title : entry.title[words.locale];
  return {
    title,
    chat: false,
    bare: false,
    main: html`<article class="prose">
<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="lead">${entry.summary[words.locale]}</p>
${proseOf(entry.body[words.locale])}
<p class="status">${words('web.article.written', { date: dateIn(words.locale, entry.review.collected) })}</p>
<h2 class="ds-heading" data-size="2xs">${words('web.article.sources')}</h2>
<ul class="bullets sources">${entry.sources.map((source) => sourceItem(source))}</ul>
<p><a class="ds-button" href="${pathFor('landing', words.locale)}">${words('web.nav.guide')}</a></p>
</article>`,
  };
}

const sourceItem = ({ url, date }: ArticleEntry['sources'][number]): Html =>
  html`<li><a class="ds-link" href="${url}" rel="noopener noreferrer">${hostOf(url)}</a> (${date})</li>`;

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;
}
