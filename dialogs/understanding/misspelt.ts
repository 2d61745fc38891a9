import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import { hashOf } from './hash.ts';
import { addTo, firstAt, type Lists, packed } from './lists.ts';
import { createWordList, type WordList, wordAt } from './wordTable.ts';

/** Shorter words have too many neighbours of another meaning to be read as misspelt. */
export const SHORTEST_MISSPELT = 5;
const SHORTEST_FOR_TWO_ERRORS = 9;
const GAP = 13;

/** Words that a misspelt one may be, and what each stands for. */
export interface MisspeltData {
  readonly words: WordList;
  readonly ids: Lists;
  /** Hashes of the words and of their forms with one letter left out, in rising order, and the word that each comes from. */
  readonly gaps: Uint32Array;
  readonly owners: Uint16Array;
}

/** By word: what it stands for, which is nothing for an ordinary one. Shorter words are left out. */
export function compileMisspelt(all: ReadonlyMap<string, readonly number[]>): MisspeltData {
  const known = [...all].filter(([word]) => word.length >= SHORTEST_MISSPELT);
  const pairs = known.flatMap(([word], at) => gapsOf(word).map((hash): [number, number] => [hash, at]));
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    words: createWordList(known.map(([word]) => word)),
    ids: packed(known.map(([, ids]) => ids)),
    gaps: Uint32Array.from(pairs, ([hash]) => hash),
    owners: Uint16Array.from(pairs, ([, at]) => at),
  };
}

/** Adds what the one known word at one or two keystrokes' distance stands for, if there is one. */
export function addMisspelt(into: number[], { words, ids, gaps, owners }: MisspeltData, word: string): void {
  let best: { at: number; distance: number; alone: boolean } | undefined;
  for (const at of near()) {
    const candidate = wordAt(words, at);
    if (candidate[0] !== word[0] && candidate[1] !== word[0]) continue;
    const distance = distances.DamerauLevenshteinDistance(word, candidate, { restricted: true });
    const most = Math.min(word.length, candidate.length) >= SHORTEST_FOR_TWO_ERRORS ? 2 : 1;
    if (distance > most) continue;
    if (!best || distance < best.distance) best = { at, distance, alone: true };
    else if (distance === best.distance) best.alone = sameIds(ids, best.at, at);
  }
  if (best?.alone) addTo(into, ids, best.at);

  /** Words that share a form with one letter left out. */
  function near(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const hash of gapsOf(word)) for (let i = firstAt(gaps, hash); gaps[i] === hash; i++) found.add(owners[i] ?? 0);
    return found;
  }
}

function gapsOf(word: string): readonly number[] {
  const all = [word];
  for (let i = 0; i < word.length; i++) all.push(word.slice(0, i) + word.slice(i + 1));
  return all.map((form) => hashOf(form, GAP) >>> 0);
}

function sameIds({ starts, items }: Lists, a: number, b: number): boolean {
  const [first, second] = [a, b].map((list) => items.subarray(starts[list], starts[list + 1]));
  return first?.length === second?.length && (first?.every((id, i) => id === second?.[i]) ?? false);
}
