import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import { hashOf } from './features.ts';
import { folded, plain, squeezed } from './fold.ts';
import type { Word } from './words.ts';

/** Shorter words have too many neighbours of another meaning to be read as misspelt. */
const SHORTEST_MISSPELT = 5;
const SHORTEST_FOR_TWO_ERRORS = 9;
const NONE: readonly number[] = [];

/** The literals of all patterns, and which of them a written word may stand for. */
export interface Vocabulary {
  /** The number of a literal; the same literal always has the same one. */
  readonly idOf: (literal: string) => number;
  /** Numbers of the literals that the word satisfies. */
  readonly read: (word: Word, inEnglish: boolean) => readonly number[];
}

/** Literals can be added until the first word is read. */
export function createVocabulary(literals: Iterable<string>, ordinary: readonly string[]): Vocabulary {
  const ids = new Map<string, number>();
  for (const literal of literals) if (!ids.has(literal)) ids.set(literal, ids.size);
  const strict = createLevel((form) => form);
  const levels = [strict, createLevel(squeezed), createLevel(folded)];
  const capitals = new Map<string, number>();
  const ranges: { id: number; from: number; to: number }[] = [];
  const stems = new Map<string, number[]>();
  const misspelt = createMisspelt();
  for (const word of ordinary) for (const level of levels) level.add(plain(word), undefined);
  for (const word of ordinary) misspelt.add(folded(plain(word)), undefined);
  const english = new Set<number>();
  for (const [marked, id] of ids) {
    const literal = marked.replace(/@en$/, '');
    if (literal !== marked) english.add(id);
    const range = /^#(\d+)-(\d+)$/.exec(literal);
    if (range) ranges.push({ id, from: Number(range[1]), to: Number(range[2]) });
    else if (/^\p{Lu}+$/u.test(literal)) capitals.set(literal, id);
    else {
      const form = plain(literal.replaceAll('*', ''));
      for (const level of levels) level.add(literal.startsWith('*') ? `*${form}` : form, id, literal);
      if (!literal.startsWith('*')) misspelt.add(folded(form), id);
      if (!literal.includes('*') && form.length >= SHORTEST_MISSPELT) push(stems, stemmer.stem(form), id);
    }
  }

  function read(word: Word, inEnglish: boolean): readonly number[] {
    const { form, raw } = word;
    if (/^\d/.test(form))
      return [
        ...(strict.find(form).ids ?? NONE),
        ...ranges.filter((r) => Number(form) >= r.from && Number(form) <= r.to).map((r) => r.id),
      ];
    const capital = raw.length > 1 ? capitals.get(raw) : undefined;
    if (capital !== undefined) return [capital];
    if (form === 'i' && inEnglish) return [capitals.get('I') ?? -1];
    let known: readonly number[] | undefined;
    for (const level of levels) {
      const found = level.find(form);
      if (found.ids) known = known ? [...known, ...found.ids] : found.ids;
      if (found.whole) break;
    }
    if (known) return inEnglish ? known : known.filter((id) => !english.has(id));
    if (form.length < SHORTEST_MISSPELT || form.length > 30) return NONE;
    return stems.get(stemmer.stem(form)) ?? misspelt.find(folded(form));
  }

  return { idOf: (literal) => ids.get(literal) ?? -1, read };
}

interface Level {
  add(form: string, id: number | undefined, literal?: string): void;
  /** No ids when nothing known is written so, an empty list for an ordinary word; `whole` when it is a word, not a part. */
  find(form: string): { readonly ids: readonly number[] | undefined; readonly whole: boolean };
}

/** Words as they look when written `as` so. */
function createLevel(as: (form: string) => string): Level {
  const whole = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  const endings = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  let shortest = 99;

  return {
    add(form, id, literal = form) {
      const starred = form.startsWith('*');
      const key = as(starred ? form.slice(1) : form);
      if (id === undefined) {
        if (!whole.has(key)) whole.set(key, []);
      } else if (!literal.includes('*')) push(whole, key, id);
      else if (!starred) push(beginnings, key, id);
      else push(literal.endsWith('*') ? parts : endings, key, id);
      if (literal.includes('*')) shortest = Math.min(shortest, key.length);
    },
    find(form) {
      const key = as(form);
      const exact = whole.get(key);
      let found: number[] | undefined;
      for (let length = shortest; length <= key.length; length++) {
        found = joined(found, beginnings.get(key.slice(0, length)));
        found = joined(found, endings.get(key.slice(-length)));
      }
      for (const [part, ids] of parts) if (key.includes(part)) found = joined(found, ids);
      return { ids: exact && found ? [...exact, ...found] : (exact ?? found), whole: exact !== undefined };
    },
  };
}

function joined(found: number[] | undefined, more: readonly number[] | undefined): number[] | undefined {
  if (!more) return found;
  return found ? [...found, ...more] : [...more];
}

/** Finds the one known word at one or two keystrokes' distance: words that share a form with one letter left out. */
function createMisspelt() {
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
      if (id !== undefined) push(ids, word, id);
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

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
