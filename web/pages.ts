import type { Content, Locale } from '../data/schema.ts';
import { type Asset, createAssets } from './assets.ts';
import { documentFor, type Sheet } from './layout.ts';
import { createSearch, type NamedPlace, type SearchOptions } from './overview/search.ts';
import { localeOf, type Route, routeFor, type View } from './routes.ts';
import type { Site } from './site.ts';
import { about } from './views/about.ts';
import { article } from './views/article.ts';
import { articles } from './views/articles.ts';
import { chat } from './views/chat.ts';
import { handover } from './views/handover.ts';
import { landing } from './views/landing.ts';
import { moving } from './views/moving.ts';
import { organization } from './views/organization.ts';
import { overview } from './views/overview.ts';
import { professionals } from './views/professionals.ts';
import { accessibility, notFound, privacy } from './views/prose.ts';
import { createWords } from './words.ts';

export interface PageRequest {
  /** The path of the url, without query. */
  readonly path: string;
  /** The nonce that cspFor puts into the header of the same response. */
  readonly nonce: string;
  /** The chat reads its `lang`, the overview what was chosen in its form. It is never kept. */
  readonly query?: URLSearchParams | undefined;
}

export interface Page {
  readonly status: number;
  readonly html: string;
  /** Cache-Control and Content-Language; the security headers are the server's. */
  readonly headers: Readonly<Record<string, string>>;
  /** True for `/chat`, which other sites may frame: give cspFor the widget origins; for every other page none. */
  readonly framable: boolean;
}

export interface Pages {
  /** Every path gets a page; an unknown one gets status 404. */
  page(request: PageRequest): Page;
  /** Everything below `/assets/`, and `/widget.js`, `/sitemap.xml` and `/robots.txt`. Undefined: no such asset. */
  asset(path: string): Asset | undefined;
}

export interface PagesOptions {
  readonly content: Content;
  readonly places: { readonly counties: readonly NamedPlace[]; readonly municipalities: readonly NamedPlace[] };
  /** Words that people use for the options of the questions, to search by. */
  readonly synonyms: SearchOptions['synonyms'];
  /** Where the guide is reached from outside, without a trailing slash. */
  readonly publicUrl: string;
  /** Web Chat's bundle as it lies on disk; undefined until it has been fetched. Asked for at every page. */
  readonly webChatFile: () => string | undefined;
  /** How long answers are kept after the last message. */
  readonly idleMinutes: number;
}

const DRAWN: Readonly<Record<View, (site: Site) => Sheet>> = {
  landing,
  chat,
  overview,
  articles,
  professionals,
  handover,
  moving,
  about,
  privacy,
  accessibility,
};

export function createPages(options: PagesOptions): Pages {
  const { content, places, synonyms, publicUrl, webChatFile, idleMinutes } = options;
  const search = createSearch({ content, places: [...places.counties, ...places.municipalities], synonyms });
  const counties = places.counties.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const siteFor = (locale: Locale, route: Route | undefined, { nonce, query }: PageRequest): Site => ({
    content,
    words: createWords(content.texts[locale], locale),
    route,
    query: query ?? new URLSearchParams(),
    counties,
    search,
    publicUrl,
    nonce,
    webChatReady: webChatFile() !== undefined,
    idleMinutes,
  });
  return {
    page(request) {
      const route = routeFor(request.path, request.query?.get('lang') ?? null);
      const known = siteFor(route?.locale ?? localeOf(request.path), route, request);
      const sheet = route && sheetFor(route, known);
      const site = sheet ? known : { ...known, route: undefined };
      return {
        status: sheet ? 200 : 404,
        html: documentFor(site, sheet ?? notFound(site)),
        headers: { 'Cache-Control': 'no-store', 'Content-Language': site.words.locale },
        framable: route?.view === 'chat',
      };
    },
    asset: createAssets({ content, publicUrl, search, webChatFile }),
  };
}

/** Undefined: there is no such entry. */
function sheetFor(route: Route, site: Site): Sheet | undefined {
  if (!('id' in route)) return DRAWN[route.view](site);
  const { organizations, articles: written } = site.content;
  if (route.view === 'article') {
    const entry = written.find(({ id }) => id === route.id);
    return entry && article(site, entry);
  }
  const entry = organizations.find(({ id }) => id === route.id);
  return entry && organization(site, entry);
}

export type { Asset } from './assets.ts';
