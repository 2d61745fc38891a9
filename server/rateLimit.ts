import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressOf, isLoopback, networkOf } from './caller.ts';
import { Problem, type ProblemCode } from './problem.ts';
import { isWorker, limitKey } from './workers.ts';

/** What one network may do in a while. Whole schools and companies share one. */
export interface Limits {
  /** Requests to the chat, and for pages, readiness and metrics, a minute. */
  readonly chat: number;
  readonly pages: number;
  /** Conversations that are begun, in ten minutes: each is a session in the store. */
  readonly conversations: number;
}
type Kind = keyof Limits;

export const LIMITS: Limits = { chat: 300, pages: 1_200, conversations: 300 };
const SECONDS: Readonly<Record<Kind, number>> = { chat: 60, pages: 60, conversations: 600 };
const REFUSED: Readonly<Record<Kind, ProblemCode>> = {
  chat: 'tooMany',
  pages: 'tooMany',
  conversations: 'tooManyNew',
};

export interface RateLimitOptions {
  readonly trustedProxies: number;
  /** Outside production whoever sits at the machine is not limited. */
  readonly production: boolean;
  readonly limits?: Partial<Limits>;
}

/** Counts one of a kind; throws a Problem of status 429 with Retry-After. */
export type RateLimit = (request: IncomingMessage, kind: Kind) => Promise<void>;

/** How long the process that counts for all workers may take to answer. */
const COUNTING_MS = 1_000;

/**
 * Addresses are only held as hashes under a key that is made anew at every start and is in no file. Where there are several
 * workers, they count together.
 */
export function createRateLimit({ trustedProxies, production, limits = {} }: RateLimitOptions): RateLimit {
  const hashKey = limitKey();
  const most = { ...LIMITS, ...limits };
  const limiterOf = (kind: Kind) => {
    const options = { keyPrefix: kind, points: most[kind], duration: SECONDS[kind] };
    return isWorker() ? new RateLimiterCluster({ ...options, timeoutMs: COUNTING_MS }) : new RateLimiterMemory(options);
  };
  const limiters = {
    chat: limiterOf('chat'),
    pages: limiterOf('pages'),
    conversations: limiterOf('conversations'),
  };
  return async (request, kind) => {
    const address = addressOf(request, trustedProxies);
    if (!production && isLoopback(address)) return;
    const key = createHmac('sha256', hashKey).update(networkOf(address)).digest('base64url');
    try {
      await limiters[kind].consume(key);
    } catch (refused) {
      // Anything else is a counter that could not be asked: nobody is refused for that.
      if (refused instanceof RateLimiterRes) throw tooMany(REFUSED[kind], refused.msBeforeNext);
    }
  };
}

function tooMany(code: ProblemCode, waitMs: number): Problem {
  return new Problem(code, undefined, { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1_000))) });
}
