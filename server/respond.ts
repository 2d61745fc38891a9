/** How answers leave the server. All go through here, so that none lacks its headers. */
import type { Request, Response } from 'restify';
import type { Asset } from '../web/pages.ts';
import { DATA_HEADERS } from './headers.ts';
import type { Problem } from './problem.ts';

type Headers = Readonly<Record<string, string>>;

function send(response: Response, status: number, body: string | Buffer, headers: Headers): void {
  response.sendRaw(status, body, { ...headers, 'Content-Length': String(Buffer.byteLength(body)) });
}

const JSON_HEADERS = { ...DATA_HEADERS, 'Content-Type': 'application/json; charset=utf-8' };

export function sendJson(response: Response, status: number, body: unknown, headers: Headers = {}): void {
  send(response, status, JSON.stringify(body), { ...JSON_HEADERS, ...headers });
}

/**
 * Answers with JSON that is written already, in UTF-8, each byte a character (activityJson.ts). Not by restify's sendRaw,
 * which sends headers and body in two pieces; restify must not be told of an error after it, as it knows only of its own
 * sending.
 */
export function sendWritten(response: Response, status: number, utf8: string): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(JSON_HEADERS)) response.setHeader(name, value);
  response.setHeader('Content-Length', utf8.length);
  response.end(utf8, 'latin1');
}

/** Plain text that is no page. */
export function sendText(response: Response, text: string, type: string): void {
  send(response, 200, text, { ...DATA_HEADERS, 'Content-Type': type });
}

/** Why a response is a refusal, for the log. */
const reasons = new WeakMap<Response, string>();

/** The code that the caller was told; undefined where nothing was refused. */
export const reasonOf = (response: Response): string | undefined =>
  reasons.get(response) ?? (response.statusCode < 400 ? undefined : (OF_STATUS[response.statusCode] ?? 'other'));

/** What is said without a Problem: a page that there is none, and Bot Framework's answer to an invoke it does not know. */
const OF_STATUS: Readonly<Record<number, string>> = { 404: 'notFound', 501: 'notImplemented' };

export function sendProblem(response: Response, { status, code, message, headers }: Problem): void {
  reasons.set(response, code);
  sendJson(response, status, { error: code, message }, headers);
}

export function sendHtml(response: Response, status: number, html: string, headers: Headers): void {
  send(response, status, html, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
}

/** Compressed where the browser takes it; not at all where it has this very file. */
export function sendAsset(request: Request, response: Response, asset: Asset): void {
  const headers = {
    'Content-Type': asset.type,
    'Cache-Control': asset.cache,
    'Content-Security-Policy': DATA_HEADERS['Content-Security-Policy'] ?? '',
    ETag: asset.etag,
    Vary: 'Accept-Encoding',
  };
  if (hasAlready(request, asset.etag)) {
    response.sendRaw(304, '', headers);
    return;
  }
  const compressed =
    asset.brotli && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) ? asset.brotli : undefined;
  send(response, 200, compressed ?? asset.body, { ...headers, ...(compressed && { 'Content-Encoding': 'br' }) });
}

function hasAlready({ headers }: Request, etag: string): boolean {
  const known = String(headers['if-none-match'] ?? '');
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
