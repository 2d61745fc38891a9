import type { OrganizationEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import { dateIn, monthIn, type Words } from '../words.ts';

type Source = OrganizationEntry['sources'][number];

/** Where the facts come from. What each source says stays with the reviewers: it may name a number that is in doubt. */
export function sourceList(sources: readonly Source[], words: Words): Html {
  const unique = [...new Map(sources.map((source) => [source.url, source])).values()];
  return html`<ul class="bullets sources">${unique.map((source) => item(source, words))}</ul>`;
}

const item = ({ url, date }: Source, words: Words): Html =>
  html`<li>${linkOrText(url)} (${sourceDate(date, words)})</li>`;

/** An http address is shown, and not linked. */
const linkOrText = (url: string): Html =>
  url.startsWith('https:')
    ? html`<a class="ds-link" href="${url}" rel="noopener noreferrer">${shortened(url)}</a>`
    : html`<span>${shortened(url)}</span>`;

/** Host and where on it, as far as it can be read. */
function shortened(url: string): string {
  const { hostname = url, pathname = '' } = URL.parse(url) ?? {};
  const path = decoded(pathname).replace(/\/$/, '');
  const host = hostname.replace(/^www\./, '');
  return path.length > 40 ? `${host}${path.slice(0, 39)}…` : host + path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A source's age as its file says it, in the reader's language: a date, a month, a year, or that it has none. */
export function sourceDate(date: string, words: Words): string {
  const [, iso = ''] = /^(\d{4}(?:-\d{2}){0,2})(?= \(|$)/.exec(date) ?? [];
  if (iso.length === 10) return dateIn(words.locale, iso);
  if (iso.length === 7) return monthIn(words.locale, iso);
  if (iso) return iso;
  const years = [...new Set(date.match(/\b(?:19|20)\d\d\b/g))];
  if (/^(?:undated|udatert)/.test(date) || years.length === 0) return words('web.source.undated');
  return words('web.source.about', { years: years.join('–') });
}
