import { LRUCache } from 'lru-cache';

/**
 * Marks what is said to many, word for word: made once, it need be drawn only once. A number stands for one such object, so
 * whoever remembers by it can never mistake one for another.
 */
const numbers = new WeakMap<object, number>();
let last = 0;

/** Only for what nobody changes any more, and what holds nothing of one person. */
export function lasting<T extends object>(made: T): T {
  numbers.set(made, ++last);
  return made;
}

/** Undefined where it was made for this turn alone. */
export const numberOf = (made: object): number | undefined => numbers.get(made);

/** Makes what lasts once for each key, and keeps the latest of it. A key is made of ids of ours. */
export function createLasting<V extends object>(most: number) {
  const kept = new LRUCache<string, V>({ max: most });
  return (key: string, make: () => V): V => {
    const known = kept.get(key);
    if (known) return known;
    const made = lasting(make());
    kept.set(key, made);
    return made;
  };
}
