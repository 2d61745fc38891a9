import { LRUCache } from 'lru-cache';
import type { Catalogue } from './catalogue.ts';

/**
 * Remembers what a pure function made of a catalogue and a key: the latest `most` of it, no longer than the catalogue. A key
 * is made of ids of ours, never of anybody's words. Without one it is made anew.
 */
export function createMemory<V extends object>(most: number) {
  const memories = new WeakMap<Catalogue, LRUCache<string, V>>();
  return (catalogue: Catalogue, key: string | undefined, make: () => V): V => {
    if (key === undefined) return make();
    const memory = memories.get(catalogue) ?? new LRUCache<string, V>({ max: most });
    memories.set(catalogue, memory);
    const known = memory.get(key);
    if (known) return known;
    const made = make();
    memory.set(key, made);
    return made;
  };
}
