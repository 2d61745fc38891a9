import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import { hashOf } from './hash.ts';

/** Shorter words have too many neighbours of another meaning to be read as misspelt. */
export const SHORTEST_MISSPELT = 5;
const SHORTEST_FOR_TWO_ERRORS = 9;
const NONE: readonly number[] = [];

/** Finds the one known word at one or two keystrokes' distance: words that share a form with one letter left out. */
export function createMisspelt() {
  const ids = new Map<string, number[]>();
  const words: string[] = [];
  let index: GapIndex | undefined;
  return {
    add(word: string, id: number | undefined) {
      if (word.length < SHORTEST_MISSPELT) return;
      if (!ids.has(word)) {
        ids.set(word, []);
        words.push(word);
      }
      if (id !== undefined) ids.get(word)?.push(id);
    },
    find(word: string): readonly number[] {
      index ??= createGapIndex(words);
      let best: { word: string; distance: number; alone: boolean } | undefined;
      for (const candidate of index(word)) {
        if (candidate[0] !== word[0] && candidate[1] !== word[0]) continue;
        const distance = distances.DamerauLevenshteinDistance(word, candidate, { restricted: true });
        const most = Math.min(word.length, candidate.length) >= SHORTEST_FOR_TWO_ERRORS ? 2 : 1;
        if (distance > most) continue;
        if (!best || distance < best.distance) best = { word: candidate, distance, alone: true };
        else if (distance === best.distance) best.alone = sameIds(ids.get(best.word), ids.get(candidate));
      }
      return best?.alone ? (ids.get(best.word) ?? NONE) : NONE;
    },
  };
}

/** Words that share a form with one letter left out. */
type GapIndex = (word: string) => Iterable<string>;

/** Numbers of forms in rising order beside the words they come from: a map of ninety thousand strings takes ten megabytes. */
function createGapIndex(words: readonly string[]): GapIndex {
  const pairs = words.flatMap((word, at) => gaps(word).map((gap): [number, number] => [hashOf(gap, GAP), at]));
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const hashes = Uint32Array.from(pairs, ([hash]) => hash);
  const owners = Uint32Array.from(pairs, ([, at]) => at);
  return (word) => {
    const near = new Set<string>();
    for (const gap of gaps(word)) {
      const hash = hashOf(gap, GAP);
      for (let i = firstAt(hashes, hash); hashes[i] === hash; i++) near.add(words[owners[i] ?? 0] ?? '');
    }
    return near;
  };
}

const GAP = 13;

function firstAt(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gaps(word: string): string[] {
  const all = [word];
  for (let i = 0; i < word.length; i++) all.push(word.slice(0, i) + word.slice(i + 1));
  return all;
}

function sameIds(a: readonly number[] = NONE, b: readonly number[] = NONE): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
