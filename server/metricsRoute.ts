import { createHash, timingSafeEqual } from 'node:crypto';
import type { Handle } from './handler.ts';
import { Problem } from './problem.ts';
import type { RateLimit } from './rateLimit.ts';
import { sendText } from './respond.ts';

export interface MetricsRouteOptions {
  readonly token: string;
  readonly text: () => Promise<string>;
  readonly limit: RateLimit;
}

/** Prometheus' text exposition format. */
const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** `GET /metrics`, for whoever has the token. */
export function createMetricsRoute({ token, text, limit }: MetricsRouteOptions): Handle {
  const expected = hashOf(`Bearer ${token}`);
  return async (request, response) => {
    await limit(request, 'pages');
    const given = hashOf(request.headers.authorization ?? '');
    if (!timingSafeEqual(given, expected)) throw new Problem('metrics', undefined, { 'WWW-Authenticate': 'Bearer' });
    sendText(response, await text(), TYPE);
  };
}

/** Of one length whatever was sent, so that they can be compared in constant time. */
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
