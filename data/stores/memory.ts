import { ANY, ConflictError, type Entries, type Expiry, NEW, type Store } from './contract.ts';
import { createStore } from './createStore.ts';
import { parseValue } from './parseValue.ts';

interface Kept {
  readonly json: string;
  readonly eTag: string;
  readonly expiresAt: number;
}

/** Keeps items in this process only. For tests and short trials. */
export function createMemoryStore({ idleMinutes, now }: Expiry): Store {
  const kept = new Map<string, Kept>();
  let written = 0;

  const holds = (condition: string, current: Kept | undefined) => {
    if (condition === ANY) return true;
    if (condition === NEW) return current === undefined || current.expiresAt <= now();
    return current?.eTag === condition;
  };

  const entries: Entries = {
    async get(key) {
      const item = kept.get(key);
      if (!item) return { state: 'absent' };
      if (item.expiresAt <= now()) return { state: 'expired' };
      const value = parseValue(item.json);
      return value ? { state: 'present', value, eTag: item.eTag } : { state: 'unreadable', eTag: item.eTag };
    },
    async put(key, value, condition, minutes = idleMinutes) {
      if (!holds(condition, kept.get(key))) throw new ConflictError();
      const eTag = String(++written);
      kept.set(key, { json: JSON.stringify(value), eTag, expiresAt: now() + minutes * 60_000 });
      return eTag;
    },
    async remove(key) {
      kept.delete(key);
    },
    async sweep() {
      const expired = [...kept].filter(([, item]) => item.expiresAt <= now());
      for (const [key] of expired) kept.delete(key);
      return expired.length;
    },
    async check() {},
    async close() {
      kept.clear();
    },
  };
  return createStore(entries);
}
