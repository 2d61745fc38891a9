import { createAttempt, NOWHERE } from './attempt.ts';
import type { Patterns } from './lexicon.ts';
import { endOf, startOf } from './lists.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import { literalsOf, parseConcepts } from './parse.ts';
import { compileRules, type Rules } from './rules.ts';
import { compileVocabulary, createReadWord, type VocabularyData } from './vocabulary.ts';
import type { Words } from './words.ts';

export type { Mark, Marks } from './marks.ts';

export interface Matcher {
  read(words: Words, inEnglish: boolean): Marks;
}

/** Concepts as they are matched. */
export interface MatcherData {
  /** A concept's number is its place here, a literal's its place in the vocabulary. */
  readonly concepts: readonly string[];
  readonly vocabulary: VocabularyData;
  readonly rules: Rules;
}

/** Throws an error naming the concept whose pattern cannot be read, or that is made of itself. */
export function compileMatcher(concepts: Readonly<Record<string, Patterns>>, ordinary: readonly string[]): MatcherData {
  const parsed = parseConcepts(concepts);
  const literals = literalsOf(parsed);
  return {
    concepts: [...parsed.keys()],
    vocabulary: compileVocabulary(literals, ordinary),
    rules: compileRules(parsed, literals),
  };
}

/** Concepts whose words mean nothing else here ("slå gresset"): nothing more is read into them. */
const IDIOM = 'idiom.';

/** For each word, the literals that it satisfies. */
type Keys = readonly (readonly number[])[];

const NONE: Keys[number] = [];

export function createMatcher({ concepts, vocabulary, rules }: MatcherData): Matcher {
  const readWord = createReadWord(vocabulary);
  /** Literals of the message that is read just now: 1, all others 0. */
  const present = new Uint8Array(rules.byLiteral.starts.length);

  function read(words: Words, inEnglish: boolean): Marks {
    const keys = words.list.map((word) => readWord(word, inEnglish));
    const first = runAlone(words, keys);
    const idioms = [...first.entries()].filter(([name]) => name.startsWith(IDIOM));
    if (idioms.length === 0) return createMarks(words, first);
    for (const [, marks] of idioms) for (const { from, to } of marks) keys.fill(NONE, from, to);
    return createMarks(words, new Map([...runAlone(words, keys), ...idioms]));
  }

  /** Nothing of a message stays, also where reading it failed. */
  function runAlone(words: Words, keys: Keys): ReadonlyMap<string, readonly Mark[]> {
    mark(keys, 1);
    try {
      return run(words, keys);
    } finally {
      mark(keys, 0);
    }
  }

  function run(words: Words, keys: Keys): ReadonlyMap<string, readonly Mark[]> {
    const found = new Map<string, Mark[]>();
    const attempt = createAttempt(rules, words, keys);
    const byWords = begunByWords(keys);

    function tryRule(rule: number, at: number): void {
      const to = attempt.endOf(rule, at);
      const number = rules.concepts[rule] ?? 0;
      if (to === NOWHERE || !attempt.note(number, at, to)) return;
      const concept = concepts[number] ?? '';
      const marks = found.get(concept);
      if (marks) marks.push({ concept, from: at, to });
      else found.set(concept, [{ concept, from: at, to }]);
    }

    function tryConcepts(layer: number, at: number, count: number): void {
      const begun = attempt.begunAt(at);
      for (let i = 0; i < count; i++) {
        const list = layer * concepts.length + (begun[i] ?? 0);
        for (let j = startOf(rules.byConcept, list); j < endOf(rules.byConcept, list); j++) {
          const rule = rules.byConcept.items[j] ?? 0;
          if (isPossible(rule)) tryRule(rule, at);
        }
      }
    }

    for (const [layer, queue] of byWords.entries()) {
      let next = 0;
      for (let at = 0; at < keys.length; at++) {
        const known = attempt.begunAt(at).length;
        for (; queue[next + 1] === at; next += 2) tryRule(queue[next] ?? 0, at);
        tryConcepts(layer, at, known);
      }
    }
    return found;
  }

  /** For each layer: a rule that a word can begin, and the word; then the next. */
  function begunByWords(keys: Keys): readonly (readonly number[])[] {
    const { byLiteral, layerOf, layers } = rules;
    const queues = Array.from({ length: layers }, (): number[] => []);
    keys.forEach((own, at) => {
      for (const key of own)
        for (let i = startOf(byLiteral, key); i < endOf(byLiteral, key); i++) {
          const rule = byLiteral.items[i] ?? 0;
          if (isPossible(rule)) queues[layerOf[rule] ?? 0]?.push(rule, at);
        }
    });
    return queues;
  }

  function mark(keys: Keys, as: 0 | 1): void {
    for (const own of keys) for (const key of own) present[key] = as;
  }

  /** Whether the message has what a rule needs, wherever it stands. */
  function isPossible(rule: number): boolean {
    const { needs } = rules;
    const end = endOf(needs, rule);
    for (let i = startOf(needs, rule); i < end; ) {
      const next = i + 1 + (needs.items[i] ?? 0);
      while (++i < next && present[needs.items[i] ?? 0] !== 1);
      if (i === next) return false;
      i = next;
    }
    return true;
  }

  return { read };
}
