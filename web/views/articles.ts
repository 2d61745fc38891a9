import type { ArticleEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { articleLink, isOwn, readingMinutes, titleOf } from '../parts/articleLink.ts';
import type { Site } from '../site.ts';

/** Everything there is to read: ours first, then what others have written. */
export function articles(site: Site): Sheet {
  const { words, content } = site;
  const byTitle = new Intl.Collator(words.locale === 'en' ? 'en' : 'nb');
  const sorted = content.articles.toSorted((a, b) => byTitle.compare(titleOf(a, words), titleOf(b, words)));
  return {
    title: words('web.nav.articles'),
    description: words('web.articles.lead'),
    chat: false,
    bare: false,
    main: html`<div class="overview">
<h1 class="ds-heading" data-size="lg">${words('web.articles.heading')}</h1>
<p class="lead">${words('web.articles.lead')}</p>
${list('own', sorted.filter(isOwn), site)}
${list(
  'others',
  sorted.filter((one) => !isOwn(one)),
  site,
)}
</div>`,
  };
}

const list = (id: string, entries: readonly ArticleEntry[], { words }: Site): Html =>
  html`<section aria-labelledby="${id}">
<h2 class="ds-heading" data-size="sm" id="${id}">${words(`web.articles.${id}`)}</h2>
<ul class="articles">${entries.map(
    (entry) => html`<li>
<h3 class="ds-heading" data-size="2xs">${articleLink(entry, words)}</h3>
<p>${entry.summary[words.locale]}</p>
<p class="status">${isOwn(entry) ? words('web.article.time', { minutes: readingMinutes(entry, words) }) : published(entry, words)}</p>
</li>`,
  )}</ul>
</section>`;

function published({ publisher, language }: ArticleEntry, words: Site['words']): string {
  return language === 'all' ? publisher : `${publisher} · ${words(`web.languages.${language}`)}`;
}
