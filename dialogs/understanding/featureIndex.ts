/** Features found by their hashes. Heads share an index, for they know nearly the same features, and a message has hundreds. */
import type { FeatureGroup, FeatureGroups, Numbers } from './feature.ts';

export interface FeatureIndex {
  /** A hash, then the number of its feature; in the order of the hashes' first bits. */
  readonly pairs: Int32Array;
  /** Which pair is the first whose hash begins with some bits. */
  readonly starts: Uint32Array;
}

export const ABSENT = -1;

/** A group, and beside each feature its number in an index, or ABSENT. */
export interface FoundGroup extends FeatureGroup {
  readonly numbers: Numbers;
}

export type FoundGroups = readonly FoundGroup[];

export type Find = (groups: FeatureGroups) => FoundGroups;

/** A feature's number is its place among the keys, which differ. */
export function compileIndex(keys: Uint32Array): FeatureIndex {
  const shift = shiftFor(keys.length);
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  for (const key of keys) starts[(key >>> shift) + 1] = (starts[(key >>> shift) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const pairs = new Int32Array(keys.length * 2);
  const next = starts.slice();
  for (const [number, key] of keys.entries()) {
    const at = next[key >>> shift] ?? 0;
    next[key >>> shift] = at + 1;
    pairs[at * 2] = key;
    pairs[at * 2 + 1] = number;
  }
  return { pairs, starts };
}

export function createFind({ pairs, starts }: FeatureIndex): Find {
  const shift = shiftFor(pairs.length / 2);

  function numberOf(key: number): number {
    const first = key >>> shift;
    const end = (starts[first + 1] ?? 0) * 2;
    for (let at = (starts[first] ?? 0) * 2; at < end; at += 2) if (pairs[at] === key) return pairs[at + 1] ?? ABSENT;
    return ABSENT;
  }

  return (groups) =>
    groups.map(({ keys, from, to }) => {
      const numbers = new Int32Array(keys.length);
      for (let i = 0; i < keys.length; i++) numbers[i] = numberOf(keys[i] ?? 0);
      return { keys, from, to, numbers };
    });
}

/** Two to four hashes begin with the same bits: near each other, they cost less time than more places to begin cost memory. */
const shiftFor = (count: number): number => 32 - Math.max(1, Math.floor(Math.log2(count + 1)) - 1);
