import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Content, LOCALES } from '../data/schema.ts';
import { clientWordsModule, entriesModule, searchModule, stemmerModule, widgetScript } from './clientData.ts';
import { robots, sitemap } from './crawlers.ts';
import type { Search } from './overview/search.ts';

export interface Asset {
  readonly body: Buffer;
  /** The same, compressed; for requests that accept `br`. */
  readonly brotli?: Buffer;
  readonly type: string;
  /** The value of Cache-Control. */
  readonly cache: string;
  /** With quotes, ready for the header. */
  readonly etag: string;
}

export interface AssetOptions {
  readonly content: Content;
  readonly publicUrl: string;
  readonly search: Search;
  readonly webChatFile: () => string | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Ours change with every release and are asked about every time; Web Chat is pinned and may rest for a day. */
const ASK_EVERY_TIME = 'no-cache';
const REST_A_DAY = 'public, max-age=86400';

/** Finds an asset by its path. Each is read and compressed once, when it is first asked for. */
export function createAssets(options: AssetOptions): (path: string) => Asset | undefined {
  const sources = sourcesOf(options);
  const ready = new Map<string, Asset>();
  return (path) => {
    const known = ready.get(path);
    if (known) return known;
    const made = path === '/assets/webchat.js' ? webChat(options.webChatFile()) : assetFrom(path, sources.get(path));
    if (made) ready.set(path, made);
    return made;
  };
}

type Source = () => Buffer;

const STEMMER = 'natural/lib/natural/stemmers/porter_stemmer_no.js';

function sourcesOf({ content, publicUrl, search }: AssetOptions): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>([
    ['/assets/designsystemet.css', fromPackage('@digdir/designsystemet-css')],
    ['/assets/designsystemet-theme.css', fromPackage('@digdir/designsystemet-theme')],
    ['/assets/minisearch.js', fromPackage('minisearch')],
    ['/assets/stemmer.js', () => Buffer.from(stemmerModule(fromPackage(STEMMER)().toString('utf8')))],
    ['/sitemap.xml', () => Buffer.from(sitemap(content, publicUrl))],
    ['/robots.txt', () => Buffer.from(robots(publicUrl))],
    ['/widget.js', () => Buffer.from(widgetScript(content, own('client/widget.js')().toString('utf8')))],
  ]);
  for (const folder of ['client', 'styles'])
    for (const name of readdirSync(new URL(folder, import.meta.url)))
      if (/\.(js|css|svg)$/.test(name) && name !== 'widget.js')
        sources.set(`/assets/${name}`, own(`${folder}/${name}`));
  for (const locale of LOCALES) {
    sources.set(`/assets/words.${locale}.js`, () => Buffer.from(clientWordsModule(content, locale)));
    sources.set(`/assets/entries.${locale}.js`, () => Buffer.from(entriesModule(content, locale)));
    sources.set(`/assets/search.${locale}.js`, () => Buffer.from(searchModule(search, locale)));
  }
  return sources;
}

const own =
  (name: string): Source =>
  () =>
    readFileSync(new URL(name, import.meta.url));

const fromPackage =
  (name: string): Source =>
  () =>
    readFileSync(fileURLToPath(import.meta.resolve(name)));

function assetFrom(path: string, source: Source | undefined): Asset | undefined {
  if (!source) return undefined;
  const body = source();
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return { body, brotli, type: typeOf(path), cache: ASK_EVERY_TIME, etag: etagOf(body) };
}

/** Served compressed where the fetching script has left a compressed copy beside it: compressing it here would hold up others. */
function webChat(file: string | undefined): Asset | undefined {
  if (!file || !existsSync(file)) return undefined;
  const body = readFileSync(file);
  const asset = { body, type: typeOf(file), cache: REST_A_DAY, etag: etagOf(body) };
  return existsSync(`${file}.br`) ? { ...asset, brotli: readFileSync(`${file}.br`) } : asset;
}

const typeOf = (path: string): string => TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
const etagOf = (body: Buffer): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
