import type { Patterns } from './lexicon.ts';
import { type Element, type Pattern, parsePattern, type Ref } from './pattern.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** A concept found in the words from `from` up to, not with, `to`. */
export interface Mark {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

export interface Marks {
  readonly words: Words;
  /** In the order they stand in the message. */
  of(concept: string): readonly Mark[];
  has(concept: string): boolean;
  /** Whether a mark of the concept begins with this word. */
  startsAt(concept: string, word: number): boolean;
  /** Whether a mark of the concept covers this word. */
  covers(concept: string, word: number): boolean;
  all(): readonly Mark[];
}

export interface Matcher {
  read(words: Words, inEnglish: boolean): Marks;
}

/** Concepts whose words mean nothing else here ("slå gresset"): nothing more is read into them. */
const IDIOM = 'idiom.';

interface Rule {
  readonly concept: string;
  readonly pattern: Pattern;
}

/** Rules by the literals and concepts that can begin them; rules of one layer use only concepts of the layers below. */
interface Layer {
  readonly byLiteral: ReadonlyMap<number, readonly Rule[]>;
  readonly byConcept: ReadonlyMap<string, readonly Rule[]>;
}

/** Throws an error naming the concept whose pattern cannot be read, or that is made of itself. */
export function createMatcher(concepts: Readonly<Record<string, Patterns>>, ordinary: readonly string[]): Matcher {
  const rules = new Map(Object.entries(concepts).map(([name, patterns]) => [name, rulesOf(name, patterns)]));
  const literals = new Set(
    [...rules.values()].flat().flatMap((rule) => rule.pattern.flatMap(refsOf).flatMap((ref) => literalsOf(ref))),
  );
  const vocabulary = createVocabulary(literals, ordinary);
  const layers = layered(rules).map((layer) => indexed(layer, vocabulary.idOf));

  function read(words: Words, inEnglish: boolean): Marks {
    const keys = words.list.map((word) => vocabulary.read(word, inEnglish));
    const first = run(words, keys);
    const inert = [...first.keys()].filter((name) => name.startsWith(IDIOM)).flatMap((name) => first.get(name) ?? []);
    if (inert.length === 0) return marksOf(words, first);
    for (const { from, to } of inert) for (let i = from; i < to; i++) keys[i] = [];
    const second = run(words, keys);
    for (const mark of inert) add(second, mark);
    return marksOf(words, second);
  }

  function run(words: Words, keys: readonly (readonly number[])[]): Map<string, Mark[]> {
    const found = new Map<string, Mark[]>();
    const startingAt: Map<string, number[]>[] = words.list.map(() => new Map());
    const satisfies = (ref: Ref, at: number): readonly number[] => {
      if ('concept' in ref) return startingAt[at]?.get(ref.concept) ?? [];
      if ('end' in ref) return [];
      if ('phrase' in ref) {
        const fits = ref.phrase.every((literal, i) => keys[at + i]?.includes(vocabulary.idOf(literal)));
        return fits && words.list[at]?.sentence === words.list[at + ref.phrase.length - 1]?.sentence
          ? [at + ref.phrase.length]
          : [];
      }
      return keys[at]?.includes(vocabulary.idOf(ref.literal)) ? [at + 1] : [];
    };
    const mark = (concept: string, from: number, to: number) => {
      const ends = startingAt[from]?.get(concept);
      if (ends?.includes(to)) return;
      if (ends) ends.push(to);
      else startingAt[from]?.set(concept, [to]);
      add(found, { concept, from, to });
    };
    for (const layer of layers) {
      for (let at = 0; at < words.list.length; at++) {
        const candidates = new Set<Rule>();
        for (const key of keys[at] ?? []) for (const rule of layer.byLiteral.get(key) ?? []) candidates.add(rule);
        for (const concept of startingAt[at]?.keys() ?? [])
          for (const rule of layer.byConcept.get(concept) ?? []) candidates.add(rule);
        for (const { concept, pattern } of candidates) {
          const end = matchEnd(pattern, 0, at, at, words, satisfies);
          if (end !== undefined) mark(concept, at, end);
        }
      }
    }
    return found;
  }

  return { read };
}

/** Where the pattern's match from word `at` ends; undefined when it does not match. A match stays in one sentence. */
function matchEnd(
  pattern: Pattern,
  element: number,
  at: number,
  from: number,
  words: Words,
  satisfies: (ref: Ref, at: number) => readonly number[],
): number | undefined {
  const part = pattern[element];
  if (!part) return at;
  const goOn = (next: number) => matchEnd(pattern, element + 1, next, from, words, satisfies);
  const inSentence = at < words.list.length && words.list[at]?.sentence === words.list[from]?.sentence;
  switch (part.kind) {
    case 'start':
      return at === 0 ? goOn(at) : undefined;
    case 'not':
      return inSentence && part.refs.some((ref) => satisfies(ref, at).length > 0) ? undefined : goOn(at);
    case 'gap': {
      for (let skip = 0; skip <= part.most; skip++) {
        const end = goOn(at + skip);
        if (end !== undefined) return end;
        if (words.list[at + skip]?.sentence !== words.list[from]?.sentence) return undefined;
      }
      return undefined;
    }
    case 'one': {
      for (const ref of part.refs) {
        if ('end' in ref ? inSentence : !inSentence) continue;
        for (const next of 'end' in ref ? [at] : satisfies(ref, at)) {
          const end = goOn(next);
          if (end !== undefined) return end;
        }
      }
      return part.optional ? goOn(at) : undefined;
    }
  }
}

function rulesOf(concept: string, patterns: Patterns): Rule[] {
  return Object.values(patterns)
    .flat()
    .map((source) => {
      try {
        return { concept, pattern: parsePattern(source) };
      } catch (error) {
        throw new Error(`concept "${concept}": ${error instanceof Error ? error.message : String(error)}`);
      }
    });
}

function literalsOf(ref: Ref): readonly string[] {
  if ('phrase' in ref) return ref.phrase;
  return 'literal' in ref ? [ref.literal] : [];
}

const refsOf = (element: Element): readonly Ref[] => ('refs' in element ? element.refs : []);
const conceptsOf = (rule: Rule): readonly string[] =>
  rule.pattern.flatMap(refsOf).flatMap((ref) => ('concept' in ref ? [ref.concept] : []));

/** Concepts made of words first, then those made of these, and so on. */
function layered(rules: ReadonlyMap<string, readonly Rule[]>): Rule[][] {
  const depth = new Map<string, number>();
  const depthOf = (concept: string, path: readonly string[]): number => {
    const known = depth.get(concept);
    if (known !== undefined) return known;
    if (path.includes(concept)) throw new Error(`concept "${concept}" is made of itself: ${path.join(' → ')}`);
    const own = rules.get(concept);
    if (!own) throw new Error(`concept "${path.at(-1)}" names "${concept}", which does not exist`);
    const below = own.flatMap(conceptsOf).map((inner) => depthOf(inner, [...path, concept]));
    const result = Math.max(-1, ...below) + 1;
    depth.set(concept, result);
    return result;
  };
  const layers: Rule[][] = [];
  for (const [concept, own] of rules) {
    const layer = depthOf(concept, []);
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(...own);
  }
  return layers;
}

function indexed(rules: readonly Rule[], idOf: (literal: string) => number): Layer {
  const byLiteral = new Map<number, Rule[]>();
  const byConcept = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const ref of beginnings(rule.pattern)) {
      const literal = literalsOf(ref)[0];
      if (literal !== undefined) push(byLiteral, idOf(literal), rule);
      else if ('concept' in ref) push(byConcept, ref.concept, rule);
    }
  return { byLiteral, byConcept };
}

function beginnings(pattern: Pattern): readonly Ref[] {
  const refs: Ref[] = [];
  for (const element of pattern) {
    if (element.kind !== 'one') continue;
    refs.push(...element.refs);
    if (!element.optional) return refs;
  }
  return refs;
}

function marksOf(words: Words, found: ReadonlyMap<string, readonly Mark[]>): Marks {
  const of = (concept: string) => found.get(concept) ?? [];
  const places = new Map<string, { starts: Set<number>; covered: Set<number> }>();

  /** Made when first asked for: many words times many marks would take too long in a hostile message. */
  function placesOf(concept: string): { starts: Set<number>; covered: Set<number> } {
    const known = places.get(concept);
    if (known) return known;
    const made = { starts: new Set<number>(), covered: new Set<number>() };
    for (const { from, to } of of(concept)) {
      made.starts.add(from);
      for (let i = from; i < to; i++) made.covered.add(i);
    }
    places.set(concept, made);
    return made;
  }

  return {
    words,
    of,
    has: (concept) => of(concept).length > 0,
    all: () => [...found.values()].flat(),
    startsAt: (concept, word) => placesOf(concept).starts.has(word),
    covers: (concept, word) => placesOf(concept).covered.has(word),
  };
}

function add(found: Map<string, Mark[]>, mark: Mark): void {
  push(found, mark.concept, mark);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
