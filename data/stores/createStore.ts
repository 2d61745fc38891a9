import type { StoreItem, StoreItems } from 'botbuilder';
import { ANY, type Entries, LONGEST_KEY, NEW, type Store, StoreError } from './contract.ts';

/** Makes botbuilder's storage of something that keeps one item at a time. */
export function createStore(entries: Entries): Store {
  const { sweep, check, close } = entries;
  const get: Entries['get'] = async (key) => entries.get(checked(key));
  const put: Entries['put'] = async (key, ...rest) => entries.put(checked(key), ...rest);
  const remove: Entries['remove'] = async (key) => entries.remove(checked(key));
  return {
    get,
    put,
    remove,
    sweep,
    check,
    close,
    async read(keys) {
      const found = await Promise.all(keys.map(async (key) => [key, await get(key)] as const));
      return Object.fromEntries(
        found.flatMap(([key, item]) => (item.state === 'present' ? [[key, { ...item.value, eTag: item.eTag }]] : [])),
      );
    },
    async write(changes: StoreItems) {
      await all(Object.entries(changes).map(([key, item]) => writeItem(put, key, item)));
    },
    async delete(keys) {
      await all(keys.map(remove));
    },
  };
}

async function writeItem(put: Entries['put'], key: string, { eTag, ...value }: StoreItem): Promise<void> {
  await put(key, value, eTag === '' ? NEW : (eTag ?? ANY));
}

/** Lets every promise come to its end before the first failure is thrown: nothing goes on behind the caller's back. */
async function all(promises: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(promises)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function checked(key: string): string {
  const length = Buffer.byteLength(key);
  if (length === 0 || length > LONGEST_KEY) throw new StoreError(`A key has 1 to ${LONGEST_KEY} bytes, not ${length}.`);
  return key;
}
