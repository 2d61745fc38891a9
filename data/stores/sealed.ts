import { ANY, ConflictError, type Entries, type Found, NEW, type Store } from './contract.ts';
import { createStore } from './createStore.ts';
import { createKeyring, type Keyring } from './keyring.ts';

export interface SealedOptions {
  readonly store: Entries;
  /** Newest first: it seals, all of them open. */
  readonly secrets: readonly Uint8Array[];
  /** Called for each value that cannot be opened; it is then treated as not there. */
  readonly onUnreadable?: () => void;
}

/**
 * Hides keys and values from whoever holds the store's files. Keys become keyed hashes, values are encrypted. What an older
 * secret had sealed is found under that secret's hash and moves to the newest one when it is next written.
 */
export function createSealedStore({ store, secrets, onUnreadable = () => {} }: SealedOptions): Store {
  const keyrings = secrets.map(createKeyring);
  const [newest, ...older] = keyrings;
  if (!newest) throw new Error('A sealed store needs at least one secret.');

  const getWith = async (keyring: Keyring, key: string): Promise<Found> => {
    const place = keyring.hash(key);
    const found = await store.get(place);
    if (found.state === 'absent' || found.state === 'expired') return found;
    const sealed = found.state === 'present' ? found.value.s : undefined;
    const value = typeof sealed === 'string' ? keyring.open(sealed, place) : undefined;
    if (value) return { state: 'present', value, eTag: found.eTag };
    onUnreadable();
    return { state: 'unreadable', eTag: found.eTag };
  };

  const putNewest: Entries['put'] = async (key, value, ...rest) => {
    const place = newest.hash(key);
    return `0:${await store.put(place, { s: newest.seal(value, place) }, ...rest)}`;
  };

  const removeOlder = async (key: string) => {
    for (const keyring of older) await store.remove(keyring.hash(key));
  };

  /** The newest place decides who comes first; the old one is checked so that a removed item is not brought back. */
  const move: Entries['put'] = async (key, value, from, minutes) => {
    const [index, eTag] = partsOf(from);
    const keyring = keyrings[index];
    const found = keyring && (await store.get(keyring.hash(key)));
    if (!found || !('eTag' in found) || found.eTag !== eTag) throw new ConflictError();
    const written = await putNewest(key, value, NEW, minutes);
    await removeOlder(key);
    return written;
  };

  const entries: Entries = {
    async get(key) {
      for (const [index, keyring] of keyrings.entries()) {
        const found = await getWith(keyring, key);
        if (found.state === 'absent') continue;
        // The eTag says which place it is for. It lives for one turn, so the order of secrets stays.
        return found.state === 'expired' ? found : { ...found, eTag: `${index}:${found.eTag}` };
      }
      return { state: 'absent' };
    },
    async put(key, value, condition, minutes) {
      if (condition === ANY) {
        const written = await putNewest(key, value, ANY, minutes);
        await removeOlder(key);
        return written;
      }
      if (condition === NEW) {
        for (const keyring of older) {
          const { state } = await store.get(keyring.hash(key));
          if (state === 'present' || state === 'unreadable') throw new ConflictError();
        }
        return putNewest(key, value, NEW, minutes);
      }
      const [index, eTag] = partsOf(condition);
      return index === 0 ? putNewest(key, value, eTag, minutes) : move(key, value, condition, minutes);
    },
    async remove(key) {
      for (const keyring of keyrings) await store.remove(keyring.hash(key));
    },
    sweep: () => store.sweep(),
    check: () => store.check(),
    close: () => store.close(),
  };
  return createStore(entries);
}

/** @throws ConflictError for an eTag that no sealed store has given out */
function partsOf(eTag: string): readonly [index: number, eTag: string] {
  const [, index, inner] = /^(\d+):(.+)$/s.exec(eTag) ?? [];
  if (index === undefined || inner === undefined) throw new ConflictError();
  return [Number(index), inner];
}
