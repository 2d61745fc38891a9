import { LOCALES, type Locale } from '../data/schema.ts';
import { type Html, html } from './html.ts';
import { acuteHelp } from './parts/acuteHelp.ts';
import { leaveIcon, ringMark } from './parts/icons.ts';
import { pathFor, pathOf, type Route } from './routes.ts';
import { collectedOn, type Site } from './site.ts';
import { dateIn } from './words.ts';

export interface Sheet {
  /** Beside the name of the site; the landing page has none, so that the tab says little. */
  readonly title?: string;
  /** For search engines; the site's own where there is none. */
  readonly description?: string;
  readonly main: Html;
  /** A module of /assets that makes this page livelier. */
  readonly script?: string;
  /** True where Web Chat is to run. */
  readonly chat: boolean;
  /** True inside another site's frame: no footer and no way to other pages. */
  readonly bare: boolean;
}

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** One whole page. No script and no style of ours stands in it: everything comes from /assets. */
export function documentFor(site: Site, sheet: Sheet): string {
  const { words } = site;
  return html`<!doctype html>
<html lang="${words.locale}" data-color-scheme="auto" data-color="brand1" data-view="${site.route?.view ?? 'notFound'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sheet.title ? `${sheet.title} – ` : ''}${words('web.name')}</title>
<meta name="description" content="${sheet.description ?? words('web.description')}">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/designsystemet-theme.css">
<link rel="stylesheet" href="/assets/designsystemet.css">
<link rel="stylesheet" href="/assets/site.css">
${site.route && site.route.view !== 'chat' && addresses(site.route, site.publicUrl)}
${scripts(site, sheet)}
</head>
<body>
<a class="ds-skip-link" href="#innhold">${words('web.skip')}</a>
${header(site, sheet.bare)}
<main id="innhold" tabindex="-1">${sheet.main}</main>
${!sheet.bare && footer(site)}
</body>
</html>
`.markup;
}

/** Leaving quickly comes first: it must not wait for the chat. */
const scripts = (
  { nonce, words }: Site,
  { chat, script }: Sheet,
): Html => html`<script type="module" src="/assets/page.js"></script>
${script && html`<script type="module" src="${script}"></script>`}
${
  chat &&
  html`<link rel="stylesheet" href="/assets/chat.css">
<link rel="modulepreload" href="/assets/words.${words.locale}.js">
<script defer src="/assets/webchat.js"></script>
<script type="module" src="/assets/chat.js" nonce="${nonce}"></script>`
}`;

function header(site: Site, bare: boolean): Html {
  const { words } = site;
  return html`<header class="top"><div class="top-row">
${bare ? html`<span class="brand">${ringMark}<span class="brand-name">${words('web.name')}</span></span>` : html`<a class="brand" href="${pathFor('landing', words.locale)}">${ringMark}<span class="brand-name">${words('web.name')}</span></a>`}
${languages(site)}
<div class="top-help">
${acuteHelp(site)}
<a class="ds-button leave" data-variant="secondary" data-color="neutral" data-size="sm" href="https://www.yr.no/" rel="noreferrer" data-leave title="${words('web.exit.hint')}">${leaveIcon}<span>${words('web.exit.label')}</span></a>
</div>
</div></header>`;
}

/** The same page in the other languages, with what was chosen on it. */
function languages(site: Site): Html {
  const route = site.route ?? { view: 'landing' as const };
  const query = route.view === 'overview' && site.query.size > 0 ? `?${site.query}` : '';
  return html`<nav class="languages" aria-label="${site.words('web.language')}"><ul>${LOCALES.map(
    (locale) =>
      html`<li><a class="ds-link" href="${pathOf({ ...route, locale })}${query}" lang="${locale}" hreflang="${locale}"${locale === site.words.locale && html` aria-current="true"`}>${LANGUAGE_NAMES[locale]}</a></li>`,
  )}</ul></nav>`;
}

const FOOTER = ['overview', 'articles', 'professionals', 'about', 'privacy', 'accessibility'] as const;

function footer(site: Site): Html {
  const { words } = site;
  const collected = collectedOn(site);
  return html`<footer class="bottom"><div class="bottom-row">
<div class="bottom-about">
<p>${words('web.footer.about')}</p>
${collected && html`<p>${words('web.footer.test', { date: dateIn(words.locale, collected) })}</p>`}
</div>
<nav aria-label="${words('web.footer.label')}"><ul>
${FOOTER.map((view) => html`<li><a class="ds-link" href="${pathFor(view, words.locale)}">${words(`web.nav.${view}`)}</a></li>`)}
</ul></nav>
</div></footer>`;
}

/** The one address of this page, and where it stands in each language. */
const addresses = (route: Route, publicUrl: string): readonly Html[] => [
  html`<link rel="canonical" href="${publicUrl}${pathOf(route)}">`,
  ...LOCALES.map(
    (locale) => html`<link rel="alternate" hreflang="${locale}" href="${publicUrl}${pathOf({ ...route, locale })}">`,
  ),
  html`<link rel="alternate" hreflang="x-default" href="${publicUrl}${pathOf({ ...route, locale: 'nb' })}">`,
];
