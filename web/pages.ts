import type { Content } from '../data/schema.ts';

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

export declare function createPages(options: PagesOptions): Pages;
