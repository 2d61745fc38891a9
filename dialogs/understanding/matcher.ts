import type { Patterns } from './lexicon.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import { createLayers, literalsOf, parseConcepts, type Rule, type RuleRef, type Step } from './rules.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

export type { Mark, Marks } from './marks.ts';

export interface Matcher {
  read(words: Words, inEnglish: boolean): Marks;
}

/** Concepts whose words mean nothing else here ("slå gresset"): nothing more is read into them. */
const IDIOM = 'idiom.';

const NONE: readonly number[] = [];

/** Throws an error naming the concept whose pattern cannot be read, or that is made of itself. */
export function createMatcher(concepts: Readonly<Record<string, Patterns>>, ordinary: readonly string[]): Matcher {
  const parsed = parseConcepts(concepts);
  const names = [...parsed.keys()];
  const vocabulary = createVocabulary(literalsOf(parsed), ordinary);
  const layers = createLayers(parsed, vocabulary.idOf);

  function read(words: Words, inEnglish: boolean): Marks {
    const keys = words.list.map((word) => vocabulary.read(word, inEnglish));
    const first = run(words, keys);
    const idioms = [...first.entries()].filter(([name]) => name.startsWith(IDIOM));
    if (idioms.length === 0) return createMarks(words, first);
    for (const [, marks] of idioms) for (const { from, to } of marks) keys.fill(NONE, from, to);
    return createMarks(words, new Map([...run(words, keys), ...idioms]));
  }

  function run(words: Words, keys: readonly (readonly number[])[]): Map<string, Mark[]> {
    const found = new Map<string, Mark[]>();
    const attempt = createAttempt(words, keys);
    const present = new Set(keys.flat());
    const isThere = (literals: readonly number[]) => literals.some((id) => present.has(id));
    const add = (rule: Rule, at: number) => {
      if (!rule.needs.every(isThere)) return;
      const to = attempt.endOf(rule, at);
      const concept = names[rule.concept];
      if (to === undefined || concept === undefined || !attempt.note(rule.concept, at, to)) return;
      const marks = found.get(concept);
      if (marks) marks.push({ concept, from: at, to });
      else found.set(concept, [{ concept, from: at, to }]);
    };
    for (const { byLiteral, byConcept } of layers) {
      for (let at = 0; at < words.list.length; at++) {
        const begun = [...attempt.begunAt(at)];
        for (const key of keys[at] ?? NONE) for (const rule of byLiteral.get(key) ?? []) add(rule, at);
        for (const concept of begun) for (const rule of byConcept.get(concept) ?? []) add(rule, at);
      }
    }
    return found;
  }

  return { read };
}

/** Tries rules on the words of one message. A match stays in one sentence. */
function createAttempt(words: Words, keys: readonly (readonly number[])[]) {
  const sentences = words.list.map((word) => word.sentence);
  /** For each word: the concepts found to begin with it, and where they end. */
  const begun: (Map<number, number[]> | undefined)[] = [];
  let sentence = 0;
  let steps: readonly Step[] = [];

  const isKey = (at: number, id: number) => sentences[at] === sentence && (keys[at]?.includes(id) ?? false);

  function isAny(literals: readonly number[], at: number): boolean {
    if (literals.length === 0 || sentences[at] !== sentence) return false;
    for (const key of keys[at] ?? NONE) if (literals.includes(key)) return true;
    return false;
  }

  /** Where the words end that satisfy a reference from here. */
  function endsOf(ref: RuleRef, at: number): readonly number[] {
    switch (ref.kind) {
      case 'literal':
        return isKey(at, ref.id) ? [at + 1] : NONE;
      case 'concept':
        return sentences[at] === sentence ? (begun[at]?.get(ref.id) ?? NONE) : NONE;
      case 'phrase':
        return ref.ids.every((id, i) => isKey(at + i, id)) ? [at + ref.ids.length] : NONE;
      case 'end':
        return sentences[at] === sentence ? NONE : [at];
    }
  }

  function walk(index: number, at: number): number | undefined {
    const step = steps[index];
    if (!step) return at;
    switch (step.kind) {
      case 'start':
        return at === 0 ? walk(index + 1, at) : undefined;
      case 'not':
        if (isAny(step.literals, at) || step.others.some((ref) => endsOf(ref, at).length > 0)) return undefined;
        return walk(index + 1, at);
      case 'gap':
        for (let skip = 0; skip <= step.most; skip++) {
          const end = walk(index + 1, at + skip);
          if (end !== undefined) return end;
          if (sentences[at + skip] !== sentence) return undefined;
        }
        return undefined;
      case 'one':
        if (isAny(step.literals, at)) {
          const end = walk(index + 1, at + 1);
          if (end !== undefined) return end;
        }
        for (const ref of step.others)
          for (const next of endsOf(ref, at)) {
            const end = walk(index + 1, next);
            if (end !== undefined) return end;
          }
        return step.optional ? walk(index + 1, at) : undefined;
    }
  }

  return {
    endOf(rule: Rule, at: number): number | undefined {
      steps = rule.steps;
      sentence = sentences[at] ?? 0;
      return walk(0, at);
    },
    begunAt: (at: number): Iterable<number> => begun[at]?.keys() ?? NONE,
    /** False where it was known. */
    note(concept: number, from: number, to: number): boolean {
      begun[from] ??= new Map();
      const ends = begun[from]?.get(concept);
      if (ends?.includes(to)) return false;
      if (ends) ends.push(to);
      else begun[from]?.set(concept, [to]);
      return true;
    },
  };
}
