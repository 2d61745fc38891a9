import { type FeatureGroup, gather } from './feature.ts';
import { hashBegun, hashEnded, hashNext } from './hash.ts';
import type { Words } from './words.ts';

/** More in one clause, or in all, are told by nobody, and pairs grow with the square. */
const MOST_TOGETHER = 32;
const MOST_PAIRS = 2000;

const TOGETHER = 14;

/** Two concepts in one clause: "ikke" and "puster", a child and "alene". `concepts` may name one several times. */
export function togetherFeatures(concepts: FeatureGroup, { list }: Words): FeatureGroup {
  const { keys, from, to } = concepts;
  const clauses: number[][] = [];
  for (const [i, at] of from.entries()) {
    const clause = list[at]?.clause ?? 0;
    const held = clauses[clause];
    if (!held) clauses[clause] = [i];
    else if (held.length < MOST_TOGETHER && !held.some((other) => keys[other] === keys[i])) held.push(i);
  }
  const pairs = gather();
  for (const held of clauses) {
    if (!held) continue;
    if (pairs.keys.length > MOST_PAIRS) break;
    for (const [nth, one] of held.entries())
      for (let i = nth + 1; i < held.length; i++) {
        const other = held[i] ?? 0;
        pairs.add(
          together(keys[one] ?? 0, keys[other] ?? 0),
          Math.min(from[one] ?? 0, from[other] ?? 0),
          Math.max(to[one] ?? 0, to[other] ?? 0),
        );
      }
  }
  return pairs;
}

/** The same in either order. */
function together(one: number, other: number): number {
  const [first, second] = one >>> 0 < other >>> 0 ? [one, other] : [other, one];
  return hashEnded(hashNext(hashNext(hashBegun(TOGETHER), first), second));
}
