import { randomFillSync } from 'node:crypto';

/** Random bytes cost nearly as much for one as for many. */
const MADE_AT_ONCE = 256;

/** Makes a function that gives `bytes` random bytes each time. They are overwritten later: use them at once. */
export function createRandoms(bytes: number): () => Buffer {
  const pool = Buffer.alloc(bytes * MADE_AT_ONCE);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
}
