/** A store that does what stores do on bad days. */
import { setTimeout as pause } from 'node:timers/promises';
import { ConflictError, type Entries, StoreError } from '../../data/stores/contract.ts';

type Operation = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs each reading, writing and removing of `store` through `around`. */
function through(store: Entries, around: Operation): Entries {
  return {
    ...store,
    get: (key) => around(() => store.get(key)),
    put: (key, value, condition) => around(() => store.put(key, value, condition)),
    remove: (key) => around(() => store.remove(key)),
  };
}

export const slow = (store: Entries, ms: number): Entries =>
  through(store, async (work) => {
    await pause(ms);
    return work();
  });

/**
 * Every third operation fails, in turn before anything is done and after it: the connection that breaks before the answer
 * comes back is the one that tempts to do things twice.
 */
export function failingNowAndThen(store: Entries): Entries {
  let count = 0;
  return through(store, async (work) => {
    count++;
    const failure = new StoreError('planted failure');
    if (count % 6 === 0) throw failure;
    const result = await work();
    if (count % 6 === 3) throw failure;
    return result;
  });
}

/** Each item is written by somebody else, unchanged, just before so many of its writings. */
export function conflicting(store: Entries, times: number): Entries {
  const left = new Map<string, number>();
  return {
    ...store,
    async put(key, value, condition) {
      const more = left.get(key) ?? times;
      left.set(key, more === 0 ? times : more - 1);
      if (more > 0) throw new ConflictError();
      return store.put(key, value, condition);
    },
  };
}
