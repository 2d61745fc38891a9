import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import { folded, plain, squeezed } from './fold.ts';
import { createMisspelt, SHORTEST_MISSPELT } from './misspelt.ts';
import type { Word } from './words.ts';

/** No words of their own, but "på", "nå", "når" … typed without æ, ø and å; patterns name some of them as well. */
const WITHOUT_RING: ReadonlySet<string> = new Set(
  'a aa pa paa na naa nar naar ma maa ga gar gaar sa saa sla slar dor'.split(' '),
);
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
      if (found.whole && (inEnglish || !WITHOUT_RING.has(form))) break;
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

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
