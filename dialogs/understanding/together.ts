import { type FeatureGroup, gather } from './feature.ts';
import { hashBegun, hashEnded, hashNext } from './hash.ts';
import type { Words } from './words.ts';

/** More in one clause, or in all, are told by nobody, and pairs grow with the square. */
const MOST_TOGETHER = 32;
const MOST_PAIRS = 2000;

const TOGETHER = 14;

/** Two concepts in one clause, as they are told: "ikke" before "puster", a child before "alene". `concepts` may name one several times. */
export function togetherFeatures(concepts: FeatureGroup, { list }: Words): FeatureGroup {
  const { keys, from, to } = concepts;
  const clauses: number[][] = [];
  for (let i = 0; i < keys.length; i++) {
    const clause = list[from[i] ?? 0]?.clause ?? 0;
    const held = clauses[clause];
    if (!held) clauses[clause] = [i];
    else if (held.length < MOST_TOGETHER && !held.some((other) => keys[other] === keys[i])) held.push(i);
  }
  const pairs = gather();
  for (const held of clauses) {
    if (!held) continue;
    if (pairs.keys.length > MOST_PAIRS) break;
    for (let nth = 0; nth < held.length; nth++)
      for (let i = nth + 1; i < held.length; i++) addPair(held[nth] ?? 0, held[i] ?? 0);
  }
  return pairs;

  function addPair(one: number, other: number): void {
    const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
    const key = together(keys[first] ?? 0, keys[second] ?? 0);
    pairs.add(key, from[first] ?? 0, Math.max(to[one] ?? 0, to[other] ?? 0));
  }

  /** Of two that begin with the same word, the same always goes first. */
  function isBefore(one: number, other: number): boolean {
    const apart = (from[one] ?? 0) - (from[other] ?? 0);
    return apart < 0 || (apart === 0 && (keys[one] ?? 0) < (keys[other] ?? 0));
  }
}

function together(one: number, other: number): number {
  return hashEnded(hashNext(hashNext(hashBegun(TOGETHER), one), other));
}
