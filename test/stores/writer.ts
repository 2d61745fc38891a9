/**
 * A process that writes until it is killed or its store fails, and prints `key count` for each write that the store has
 * acknowledged. Started by the tests with the folder as its argument.
 */
import { writeSync } from 'node:fs';
import { StoreError } from '../../data/stores/contract.ts';
import { createLmdbStore } from '../../data/stores/lmdb.ts';
import { retryConflicts } from '../../data/stores/retryConflicts.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { IDLE_MINUTES, SECRET } from './stores.ts';

const AT_ONCE = 8;
const [folder = '', keyPrefix = 'k', times = '1e9'] = process.argv.slice(2);
const lmdb = createLmdbStore({ folder, idleMinutes: IDLE_MINUTES, now: Date.now });
const store = createSealedStore({ store: lmdb, secrets: [SECRET] });

/** Each with its own keys, twenty of them, or all with one where the prefix ends in `!`. */
async function write(writer: number): Promise<void> {
  for (let n = 0; n < Number(times); n++) {
    const key = keyPrefix.endsWith('!') ? keyPrefix : `${keyPrefix}${writer}-${n % 20}`;
    const count = await retryConflicts(
      async () => {
        const [found] = Object.values(await store.read([key]));
        const next = (found?.count ?? 0) + 1;
        await store.put(key, { count: next, filling: 'x'.repeat(600) }, found?.eTag ?? 'new');
        return next;
      },
      { attempts: 1000 },
    );
    writeSync(1, `${key} ${count}\n`);
  }
}

const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, (_, writer) => write(writer)));
for (const result of results)
  if (result.status === 'rejected')
    writeSync(2, `${result.reason instanceof StoreError ? 'StoreError' : 'other'}: ${result.reason.message}\n`);
