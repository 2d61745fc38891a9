/** HTTP as it should not be: bytes for a socket. */
import { gzipSync } from 'node:zlib';
import type { Random } from '../../../scripts/random.ts';
import { chatBody, serviceBody } from './activities.ts';
import { anyText } from './words.ts';

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'P0ST',
  '',
];
const PATHS = [
  '/',
  '/api/chat',
  '/api/messages',
  '/health',
  '/ready',
  '/widget.js',
  '/assets/x.css',
  '/chat',
  '/api/chat/',
  '//',
  '/../..',
  '/%zz',
  '/%00',
  '/?lang=__proto__',
  '/æøå',
  '*',
  'http://example.org/',
  `/${'a'.repeat(9_000)}`,
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '',
];
const ENCODINGS = ['gzip', 'br', 'deflate', 'compress', 'identity', 'gzip, gzip', '\u0000', 'x'.repeat(500)];
const HEADERS = [
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: identity',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Content-Length: 0\r\nContent-Length: 10',
  'Expect: 100-continue',
  'Expect: nothing',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA',
  'Connection: close',
  'Range: bytes=0-1,5-2,-99999999',
  'If-None-Match: *',
  'If-None-Match: "',
  'Accept-Encoding: br;q=9, *;q=0',
  'Authorization: Bearer a.b.c',
  'X-Forwarded-For: 1.1.1.1, ::1, unknown, []:x',
  'Forwarded: for=_x',
  'Cookie: a=b; =; ;;',
  'Bad Header: x',
  ': x',
  'NoColon',
  'Folded: a\r\n b',
  `Long: ${'x'.repeat(20_000)}`,
  'Host: \u0000',
  'Nul: a\u0000b',
];

export function rawRequest(random: Random): Buffer {
  const roll = random.next();
  if (roll < 0.1) return Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256)));
  if (roll < 0.15) return Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
  const body = bodyOf(random);
  const lines = [
    `${random.pick(METHODS)} ${random.pick(PATHS)} ${random.pick(['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/9', ''])}`,
  ];
  if (random.chance(0.9)) lines.push(`Host: ${random.pick(['127.0.0.1', 'localhost:3978', 'x'])}`);
  if (random.chance(0.7)) lines.push(`Content-Type: ${random.pick(TYPES)}`);
  if (random.chance(0.2)) lines.push(`Content-Encoding: ${random.pick(ENCODINGS)}`);
  if (random.chance(0.6)) lines.push(`Content-Length: ${Math.max(0, body.length + random.pick([0, 0, 0, -1, 1, 50]))}`);
  for (let more = random.below(3); more > 0; more--) lines.push(random.pick(HEADERS));
  const request = Buffer.concat([Buffer.from(`${lines.join(random.chance(0.9) ? '\r\n' : '\n')}\r\n\r\n`), body]);
  if (random.chance(0.1)) return request.subarray(0, random.below(request.length));
  if (random.chance(0.1)) return Buffer.concat([request, request]);
  if (random.chance(0.2) && request.length > 0) request[random.below(request.length)] = random.below(256);
  return request;
}

function bodyOf(random: Random): Buffer {
  const json = Buffer.from(JSON.stringify(random.chance(0.5) ? chatBody(random) : serviceBody(random)));
  const roll = random.next();
  if (roll < 0.5) return json;
  if (roll < 0.6) return gzipSync(json);
  if (roll < 0.7)
    return Buffer.from(
      `${json.length.toString(16)}\r\n${json}\r\n${random.pick(['0\r\n\r\n', '', 'zz\r\n', 'ffffffffff\r\n', '0;a=b\r\nTrailer: x\r\n\r\n'])}`,
    );
  if (roll < 0.8) return json.subarray(0, random.below(json.length));
  if (roll < 0.85) return Buffer.from(`{"activity":${'['.repeat(random.below(30_000))}`);
  if (roll < 0.9) return Buffer.from(`{"activity":{"type":"message","text":"${'æ'.repeat(random.below(40_000))}"}}`);
  return Buffer.from(anyText(random));
}
