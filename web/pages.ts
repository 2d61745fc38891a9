import type { Content, Locale } from '../data/schema.ts';
import { type Asset, createAssets } from './assets.ts';
import { documentFor, type Sheet } from './layout.ts';
import { localeOf, routeFor, type View } from './routes.ts';
import type { Site } from './site.ts';
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
  const siteFor = (locale: Locale, view: View | undefined, nonce: string): Site => ({
    content,
    words: createWords(content.texts[locale], locale),
    view,
    publicUrl,
    nonce,
    webChatReady: webChatFile() !== undefined,
    idleMinutes,
  });
  return {
    page({ path, nonce, lang }) {
      const route = routeFor(path, lang);
      const site = siteFor(route?.locale ?? localeOf(path), route?.view, nonce);
      const sheet = route ? VIEWS[route.view](site) : notFound(site);
      return {
        status: route ? 200 : 404,
        html: documentFor(site, sheet),
        headers: { 'Cache-Control': 'no-store', 'Content-Language': site.words.locale },
        framable: route?.view === 'chat',
      };
    },
    asset: createAssets({ content, webChatFile }),
  };
}

export type { Asset } from './assets.ts';
