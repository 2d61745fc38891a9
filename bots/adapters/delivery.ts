/** Answers on their way to a channel that may be slow, busy or gone for a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import { causeOf } from '../causeOf.ts';
import { withDeadline } from '../deadline.ts';
import type { Log } from '../log.ts';
import { createTurnQueue } from '../turnQueue.ts';

export interface DeliveryOptions {
  readonly log: Log;
  /** Waits before another try. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** How long the channel's own request is held open for its answer. */
  readonly patienceMs?: number;
  /** How long an urgent activity waits for what stands before it. */
  readonly overtakesAfterMs?: number;
}

/** Sends one activity. Throws what the connector throws. */
export type Send = () => Promise<unknown>;

export interface Delivery {
  /**
   * Sends the activities of one turn, one after another, after those of earlier turns of the conversation. Resolves when
   * they are delivered, or when that takes so long that the channel must be answered first. What is refused or given up
   * keeps nothing after it from being sent. Never throws.
   *
   * An urgent turn overtakes what a busy channel holds up, within the turn and before it, and is never turned away: it
   * waits in no queue, so it is over after its own tries.
   */
  deliver(conversation: string, sends: readonly Send[], options?: { readonly urgent?: boolean }): Promise<void>;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

/** Microsoft asks bots to try again on these (Teams: rate limiting). Nothing was delivered then. */
const TRY_AGAIN: ReadonlySet<string | number> = new Set([
  412,
  429,
  502,
  503,
  504,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const PATIENCE_MS = 3_000;
/** Long enough for a channel that is well to keep the order. */
const OVERTAKES_AFTER_MS = 1_000;
/** One send. What came of it is unknown then, and it is not sent again: nobody should be told the same thing twice. */
const LONGEST_SEND_MS = 20_000;
/** Turns on their way at once; a channel that is gone for long must not fill the memory. */
const MOST = 1_000;

/** An answer that waits for another try keeps no process alive that has nothing else to do. */
const pauseFor = (milliseconds: number) => pause(milliseconds, undefined, { ref: false });

export function createDelivery(options: DeliveryOptions): Delivery {
  const { log, wait = pauseFor, patienceMs = PATIENCE_MS, overtakesAfterMs = OVERTAKES_AFTER_MS } = options;
  const inOrder = createTurnQueue();
  const underWay = new Set<Promise<void>>();

  const trySend = async (send: Send): Promise<void> => {
    for (let tried = 1; ; tried++) {
      try {
        await withDeadline(send(), LONGEST_SEND_MS);
        return;
      } catch (error) {
        if (tried === TRIES || !mayTryAgain(error)) {
          log.error('answer not delivered', { ...causeOf(error), status: statusOf(error) });
          return;
        }
        log.debug('answer sent again', { tried, status: statusOf(error) });
        await wait(pauseAfter(error, tried));
      }
    }
  };

  const sendAll = async (sends: readonly Send[]): Promise<void> => {
    for (const send of sends) await trySend(send);
  };

  const aWhile = (before: Promise<void>): Promise<void> =>
    withDeadline(before, overtakesAfterMs).catch(() => undefined);

  /** `before` are the earlier turns. */
  const sendUrgently = async (sends: readonly Send[], before: Promise<void>): Promise<void> => {
    await aWhile(before);
    const started: Promise<void>[] = [];
    for (const send of sends) {
      const sending = trySend(send);
      started.push(sending);
      await aWhile(sending);
    }
    await Promise.all(started);
  };

  const overtaking = (conversation: string, sends: readonly Send[]): Promise<void> => {
    const { promise: before, resolve } = Promise.withResolvers<void>();
    const sending = sendUrgently(sends, before);
    void inOrder(conversation, () => {
      resolve();
      return sending;
    });
    return sending;
  };

  return {
    async deliver(conversation, sends, { urgent = false } = {}) {
      if (underWay.size >= MOST && !urgent) {
        log.error('answer not delivered', { waiting: underWay.size });
        return;
      }
      const sending = urgent ? overtaking(conversation, sends) : inOrder(conversation, () => sendAll(sends));
      underWay.add(sending);
      void sending.then(() => underWay.delete(sending));
      await withDeadline(sending, patienceMs).catch(() => log.warn('answer delayed', { waiting: underWay.size }));
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}

function mayTryAgain(error: unknown): boolean {
  const codes = [statusOf(error), codeOf(error), codeOf(error instanceof Error ? error.cause : undefined)];
  return codes.some((code) => code !== undefined && TRY_AGAIN.has(code));
}

function pauseAfter(error: unknown, tried: number): number {
  const asked = retryAfterMsOf(error) ?? FIRST_PAUSE_MS * 2 ** (tried - 1);
  return Math.min(LONGEST_PAUSE_MS, asked) * (1 + Math.random() / 4);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function retryAfterMsOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined;
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null || !('get' in headers) || typeof headers.get !== 'function')
    return undefined;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}
