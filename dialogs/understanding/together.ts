import { distinct, type Feature } from './feature.ts';
import { hashBegun, hashEnded, hashNext } from './hash.ts';
import type { Words } from './words.ts';

/** More in one clause, or in all, are told by nobody, and pairs grow with the square. */
const MOST_TOGETHER = 32;
const MOST_PAIRS = 2000;

/** Two concepts in one clause: "ikke" and "puster", a child and "alene". */
export function togetherFeatures(concepts: readonly Feature[], { list }: Words): readonly Feature[] {
  const clauses = new Map<number, Map<number, Feature>>();
  for (const feature of concepts) {
    const clause = list[feature.from]?.clause ?? 0;
    const held = clauses.get(clause) ?? new Map<number, Feature>();
    if (held.size < MOST_TOGETHER) held.set(feature.key, feature);
    clauses.set(clause, held);
  }
  const features: Feature[] = [];
  for (const held of clauses.values()) {
    if (features.length > MOST_PAIRS) break;
    const all = [...held.values()].sort((a, b) => a.key - b.key);
    all.forEach((one, i) => {
      for (const other of all.slice(i + 1)) features.push(together(one, other));
    });
  }
  return distinct(features);
}

const together = (one: Feature, other: Feature): Feature => ({
  key: hashEnded(hashNext(hashNext(hashBegun(TOGETHER), one.key), other.key)),
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
});

const TOGETHER = 14;
