import type { Content, Locale } from '../data/schema.ts';
import { type Asset, createAssets } from './assets.ts';
import { documentFor, type Sheet } from './layout.ts';
import { localeOf, type Route, routeFor, type View } from './routes.ts';
import type { Site } from './site.ts';
import { article, ownArticle } from './views/article.ts';
import { chat } from './views/chat.ts';
import { landing } from './views/landing.ts';
import { overview } from './views/overview.ts';
import { accessibility, notFound, privacy } from './views/prose.ts';
import { createWords } from './words.ts';

export interface PageRequest {
  /** The path of the url, without query. */
  readonly path: string;
  /** The nonce that cspFor puts into the header of the same response. */
  readonly nonce: string;
  /** The `lang` of the query; only `/chat` reads it. */
  readonly lang?: string | undefined;
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
  /** Everything below `/assets/`, and `/widget.js`. Undefined: no such asset. */
  asset(path: string): Asset | undefined;
}

export interface PagesOptions {
  readonly content: Content;
  /** Where the guide is reached from outside, without a trailing slash. */
  readonly publicUrl: string;
  /** Web Chat's bundle as it lies on disk; undefined until it has been fetched. Asked for at every page. */
  readonly webChatFile: () => string | undefined;
  /** How long answers are kept after the last message. */
  readonly idleMinutes: number;
}

const VIEWS: Readonly<Record<View, (site: Site) => Sheet>> = { landing, chat, overview, privacy, accessibility };

export function createPages({ content, publicUrl, webChatFile, idleMinutes }: PagesOptions): Pages {
  const siteFor = (locale: Locale, route: Route | undefined, nonce: string): Site => ({
    content,
    words: createWords(content.texts[locale], locale),
    route,
    publicUrl,
    nonce,
    webChatReady: webChatFile() !== undefined,
    idleMinutes,
  });
  return {
    page({ path, nonce, lang }) {
      const asked = routeFor(path, lang);
      const route = asked && exists(asked, content) ? asked : undefined;
      const site = siteFor(route?.locale ?? localeOf(path), route, nonce);
      return {
        status: route ? 200 : 404,
        html: documentFor(site, sheetFor(site)),
        headers: { 'Cache-Control': 'no-store', 'Content-Language': site.words.locale },
        framable: route?.view === 'chat',
      };
    },
    asset: createAssets({ content, webChatFile }),
  };
}

function sheetFor(site: Site): Sheet {
  const { route, content } = site;
  if (!route) return notFound(site);
  if (route.view !== 'article') return VIEWS[route.view](site);
  const entry = ownArticle(content, route.id);
  return entry ? article(site, entry) : notFound(site);
}

const exists = (route: Route, content: Content): boolean =>
  route.view !== 'article' || ownArticle(content, route.id) !== undefined;

export type { Asset } from './assets.ts';
