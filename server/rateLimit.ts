import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressOf, isLoopback, networkOf } from './caller.ts';
import { Problem } from './problem.ts';
import { isWorker, limitKey } from './workers.ts';

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

/** How long the process that counts for all workers may take to answer. */
const COUNTING_MS = 1_000;

/**
 * Addresses are only held as hashes under a key that is made anew at every start and is in no file. Where there are several
 * workers, they count together.
 */
export function createRateLimit({ trustedProxies, production, limits = LIMITS }: RateLimitOptions): RateLimit {
  const hashKey = limitKey();
  const limiterOf = (kind: keyof Limits) => {
    const options = { keyPrefix: kind, points: limits[kind], duration: MINUTE_SECONDS };
    return isWorker() ? new RateLimiterCluster({ ...options, timeoutMs: COUNTING_MS }) : new RateLimiterMemory(options);
  };
  const limiters = { chat: limiterOf('chat'), pages: limiterOf('pages') };
  return async (request, kind) => {
    const address = addressOf(request, trustedProxies);
    if (!production && isLoopback(address)) return;
    const key = createHmac('sha256', hashKey).update(networkOf(address)).digest('base64url');
    try {
      await limiters[kind].consume(key);
    } catch (refused) {
      // Anything else is a counter that could not be asked: nobody is refused for that.
      if (refused instanceof RateLimiterRes) throw tooMany(refused.msBeforeNext);
    }
  };
}

function tooMany(waitMs: number): Problem {
  return new Problem('tooMany', undefined, { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1_000))) });
}
