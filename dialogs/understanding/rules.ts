import { type Lists, packed } from './lists.ts';
import { depthsOf, type Parsed } from './parse.ts';
import type { Element, Pattern, Ref } from './pattern.ts';

/**
 * Patterns as numbers: a literal's from the vocabulary, a concept's in their order. They lie in few arrays: that is quick to
 * read from a file, and quick to go through.
 */
export interface Rules {
  /** What each rule asks for, step by step: see `STEP`. */
  readonly code: Int32Array;
  /** By rule: where its steps begin, the concept it finds, and its layer. */
  readonly begins: Uint32Array;
  readonly concepts: Uint16Array;
  readonly layerOf: Uint8Array;
  /** By rule, for steps after the first word: how many literals, and these. One of them must stand somewhere in the message. */
  readonly needs: Lists;
  /** By literal: the rules that it can begin. */
  readonly byLiteral: Lists;
  /** By concept, anew for each layer. */
  readonly byConcept: Lists;
  /** Rules of one layer use only concepts of the layers below. */
  readonly layers: number;
}

/**
 * A step is its kind, and what belongs to it. `gap`: how many words at most. `one`, `optional` and `not`: where the next
 * step begins, how many literals there are, these, and then the others, each a concept, `END`, or a phrase: the number of
 * its words below zero, and these. The first of all steps is `done`.
 */
export const STEP = { done: 0, start: 1, gap: 2, not: 3, one: 4, optional: 5 } as const;
/** Behind a choice's kind: its next step, its count of literals, its literals. */
export const [NEXT, COUNT, LITERALS] = [1, 2, 3] as const;
export const END = -1;

/** Throws an error naming a concept that is made of itself, or names one that does not exist. */
export function compileRules(parsed: Parsed, literals: readonly string[]): Rules {
  const literalIds = new Map(literals.map((literal, id) => [literal, id]));
  const conceptIds = new Map([...parsed.keys()].map((name, id) => [name, id]));
  const depths = depthsOf(parsed);
  const layers = Math.max(0, ...depths.values()) + 1;
  const code: number[] = [STEP.done];
  const [begins, concepts, layerOf]: [number[], number[], number[]] = [[], [], []];
  const needs: (readonly number[])[] = [];
  const byLiteral = literals.map((): number[] => []);
  const byConcept = Array.from({ length: layers * parsed.size }, (): number[] => []);
  const idOf = (literal: string) => literalIds.get(literal) ?? -1;

  function add(name: string, pattern: Pattern): void {
    const rule = begins.push(code.length) - 1;
    const layer = depths.get(name) ?? 0;
    concepts.push(conceptIds.get(name) ?? 0);
    layerOf.push(layer);
    for (const element of pattern) addStep(element);
    code.push(STEP.done);
    needs.push(needsOf(pattern).flatMap((choice) => [choice.length, ...choice.map(idOf)]));
    for (const ref of beginnings(pattern)) {
      if ('concept' in ref) push(byConcept[layer * parsed.size + (conceptIds.get(ref.concept) ?? 0)], rule);
      else if ('literal' in ref) push(byLiteral[idOf(ref.literal)], rule);
      else if ('phrase' in ref) push(byLiteral[idOf(ref.phrase[0] ?? '')], rule);
    }
  }

  function addStep(element: Element): void {
    const at = code.length;
    if (element.kind === 'start') code.push(STEP.start);
    else if (element.kind === 'gap') code.push(STEP.gap, element.most);
    else {
      const own = element.refs.flatMap((ref) => ('literal' in ref ? [idOf(ref.literal)] : []));
      code.push(element.kind === 'one' && element.optional ? STEP.optional : STEP[element.kind], 0, own.length, ...own);
      for (const ref of element.refs) {
        if ('phrase' in ref) code.push(-ref.phrase.length, ...ref.phrase.map(idOf));
        else if ('concept' in ref) code.push(conceptIds.get(ref.concept) ?? 0);
        else if ('end' in ref) code.push(END);
      }
      code[at + NEXT] = code.length;
    }
  }

  for (const [name, patterns] of parsed) for (const pattern of patterns) add(name, pattern);
  return {
    code: Int32Array.from(code),
    begins: Uint32Array.from(begins),
    concepts: Uint16Array.from(concepts),
    layerOf: Uint8Array.from(layerOf),
    needs: packed(needs),
    byLiteral: packed(byLiteral),
    byConcept: packed(byConcept),
    layers,
  };
}

/** What the first word may be: all up to the first that is not left out. */
function beginnings(pattern: Pattern): readonly Ref[] {
  const refs: Ref[] = [];
  for (const element of pattern) {
    if (element.kind !== 'one') continue;
    refs.push(...element.refs);
    if (!element.optional) break;
  }
  return refs;
}

/** Of which words, after the first, a message cannot do without one, wherever it stands. The fewer the sooner it is seen. */
function needsOf(pattern: Pattern): readonly (readonly string[])[] {
  const must = pattern.filter((element) => element.kind === 'one' && !element.optional).slice(1);
  const choices = must.flatMap((element) => {
    const refs = 'refs' in element ? element.refs : [];
    const literals = refs.flatMap((ref) => ('literal' in ref ? [ref.literal] : []));
    return literals.length === refs.length ? [literals] : [];
  });
  return choices.sort((a, b) => a.length - b.length);
}

function push(list: number[] | undefined, rule: number): void {
  if (list?.at(-1) !== rule) list?.push(rule);
}
