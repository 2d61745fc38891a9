import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError } from './contract.ts';

export interface Retries {
  readonly attempts?: number;
  /** Waits before another try; `tried` is how many there were. */
  readonly wait?: (tried: number) => Promise<void>;
}

/** Up to 10, 20, 40, 80 ms, at random, so that two who collided do not collide again. */
const backOff = async (tried: number): Promise<void> => {
  await sleep(Math.random() * 5 * 2 ** tried);
};

/**
 * Does something that reads, decides and writes, and does it again where somebody else wrote in between.
 * @throws ConflictError after the last attempt, and at once whatever else `attempt` throws
 */
export async function retryConflicts<T>(
  attempt: () => Promise<T>,
  { attempts = 5, wait = backOff }: Retries = {},
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConflictError) || tried >= attempts) throw error;
      await wait(tried);
    }
  }
}
