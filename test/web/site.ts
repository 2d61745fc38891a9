/** The pages with the real content, and what stands in them, for tests that read markup. */
import { createPages, type Page } from '../../web/pages.ts';
import { content, places, synonyms } from '../support/real.ts';

export const PUBLIC_URL = 'https://guide.example';
export const given = { content, places, synonyms, webChatFile: () => undefined };
export const pages = createPages({ ...given, publicUrl: PUBLIC_URL, idleMinutes: 60 });

export const page = (path: string, query = '') =>
  pages.page({ path, query: new URLSearchParams(query), nonce: 'n0nce' });

const opened = new Map<string, Page>();

/** What stands at an address as the links of pages have it, query and fragment included. Drawn once. */
export function open(address: string): Page {
  const { pathname, search } = new URL(address, PUBLIC_URL);
  const known = opened.get(pathname + search) ?? page(pathname, search);
  opened.set(pathname + search, known);
  return known;
}

/** The ids that the overview shows, in order. */
export const shownIn = (html: string): readonly string[] =>
  [...html.matchAll(/<li class="organization" data-id="([^"]+)"([^>]*)>/g)]
    .filter(([, , attributes = '']) => !/ hidden$/.test(attributes))
    .map(([, id = '']) => id);

/** The schema.org blocks of a page. */
export const dataIn = (html: string): readonly Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(([, json = '']) =>
    JSON.parse(json),
  );
