import type { ArticleEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { foreignLanguage, isOwn, type OwnArticle, readingMinutes, titleOf } from '../parts/articleLink.ts';
import { crumb } from '../parts/crumb.ts';
import { proseOf } from '../parts/prose.ts';
import { sourceDate, sourceList } from '../parts/sources.ts';
import { articleData, structuredData } from '../parts/structuredData.ts';
import { pathFor, pathOf } from '../routes.ts';
import type { Site } from '../site.ts';
import { dateIn } from '../words.ts';

/** One of our own articles to read, or what somebody else's is about and where it is. */
export function article(site: Site, entry: ArticleEntry): Sheet {
  const { words } = site;
  const title = titleOf(entry, words);
  const language = foreignLanguage(entry, words);
  const own = isOwn(entry);
  const url = own ? site.publicUrl + pathOf({ view: 'article', locale: words.locale, id: entry.id }) : entry.url;
  return {
    title,
    description: entry.summary[words.locale],
    chat: false,
    bare: false,
    main: html`<article class="prose">
${crumb('articles', words)}
<h1 class="ds-heading" data-size="lg"${language && html` lang="${language}"`}>${title}</h1>
${own ? ownBody(site, entry) : summary(site, entry)}
<p class="onward"><a class="ds-button" data-variant="${own ? 'primary' : 'secondary'}" href="${pathFor('landing', words.locale)}">${words('web.nav.guide')}</a></p>
</article>
${structuredData(articleData(entry, { title, locale: words.locale, url }))}`,
  };
}

/** The text, with what it builds on. */
function ownBody({ words }: Site, entry: OwnArticle): Html {
  const { locale } = words;
  return html`<p class="lead">${entry.summary[locale]}</p>
<p class="status">${words('web.article.time', { minutes: readingMinutes(entry, words) })}</p>
${proseOf(entry.body[locale])}
<p class="status">${words('web.article.written', { date: dateIn(locale, entry.review.collected) })}</p>
<h2 class="ds-heading" data-size="2xs">${words('web.article.sources')}</h2>
${sourceList(entry.sources, words)}`;
}

/** In our words, and the way there. */
function summary({ words }: Site, entry: ArticleEntry): Html {
  const { url, urlText, publisher, language, sources } = entry;
  const date = sources[0] && sourceDate(sources[0].date, words);
  return html`<p class="lead">${entry.summary[words.locale]}</p>
<dl class="about-article">
<div><dt>${words('web.article.by')}</dt><dd>${publisher}</dd></div>
${language !== 'all' && html`<div><dt>${words('web.article.language')}</dt><dd>${words(`web.languages.${language}`)}</dd></div>`}
${date && html`<div><dt>${words('web.article.date')}</dt><dd>${date}</dd></div>`}
</dl>
${
  url &&
  html`<p><a class="ds-button" href="${url}" rel="noopener noreferrer"${language !== 'all' && html` hreflang="${language}"`}>${words('web.article.read', { publisher })}</a></p>
<p class="print-only">${url}</p>`
}
${!url && urlText && html`<p>${words('web.article.address', { address: urlText })}</p>`}
<p class="status">${words('web.article.others', { date: dateIn(words.locale, entry.review.collected) })}</p>`;
}
