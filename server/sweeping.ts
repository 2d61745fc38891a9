import { causeOf } from '../bots/causeOf.ts';
import type { Log } from '../bots/log.ts';

const EVERY_MS = 5 * 60_000;

interface Sweepable {
  sweep(): Promise<number>;
}

/** Removes expired sessions every few minutes. Returns what ends it. */
export function sweepInBackground(store: Sweepable, log: Log): () => void {
  const timer = setInterval(() => {
    store.sweep().then(
      (removed) => log.debug('swept', { removed }),
      (error: unknown) => log.warn('sweep failed', causeOf(error)),
    );
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
