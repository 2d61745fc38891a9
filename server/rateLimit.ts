import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressOf, isLoopback, networkOf } from './caller.ts';
import { Problem } from './problem.ts';

/** Requests per minute from one network. Whole schools and companies share one. */
export interface Limits {
  readonly chat: number;
  readonly pages: number;
}

export const LIMITS: Limits = { chat: 300, pages: 1_200 };

export interface RateLimitOptions {
  readonly trustedProxies: number;
  /** Outside production whoever sits at the machine is not limited. */
  readonly production: boolean;
  readonly limits?: Limits;
}

/** Counts one request; throws Problem `tooMany` with Retry-After. */
export type RateLimit = (request: IncomingMessage, kind: keyof Limits) => Promise<void>;

const MINUTE_SECONDS = 60;

/** Addresses are only held as hashes under a key that is made anew at every start and never leaves the process. */
export function createRateLimit({ trustedProxies, production, limits = LIMITS }: RateLimitOptions): RateLimit {
  const hashKey = randomBytes(32);
  const limiters = {
    chat: new RateLimiterMemory({ points: limits.chat, duration: MINUTE_SECONDS }),
    pages: new RateLimiterMemory({ points: limits.pages, duration: MINUTE_SECONDS }),
  };
  return async (request, kind) => {
    const address = addressOf(request, trustedProxies);
    if (!production && isLoopback(address)) return;
    const key = createHmac('sha256', hashKey).update(networkOf(address)).digest('base64url');
    try {
      await limiters[kind].consume(key);
    } catch (refused) {
      throw new Problem('tooMany', undefined, { 'Retry-After': String(secondsUntil(refused)) });
    }
  };
}

function secondsUntil(refused: unknown): number {
  const wait = typeof refused === 'object' && refused !== null && 'msBeforeNext' in refused ? refused.msBeforeNext : 0;
  return Math.max(1, Math.ceil(Number(wait) / 1_000));
}
