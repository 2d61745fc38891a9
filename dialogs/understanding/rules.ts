import type { Patterns } from './lexicon.ts';
import { type Element, type Pattern, parsePattern, type Ref } from './pattern.ts';

/** A pattern whose words and concepts are numbers: a literal's from the vocabulary, a concept's in their order. */
export interface Rule {
  readonly concept: number;
  readonly steps: readonly Step[];
  /** After the first word: of each of these lists, one word must stand somewhere in the message. */
  readonly needs: readonly (readonly number[])[];
}

/** Alternatives. Most are single words: those are looked up, not tried one by one. */
export interface Choices {
  readonly literals: readonly number[];
  readonly others: readonly RuleRef[];
}

export type Step =
  | ({ readonly kind: 'one'; readonly optional: boolean } & Choices)
  | ({ readonly kind: 'not' } & Choices)
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' };

export type RuleRef =
  | { readonly kind: 'literal'; readonly id: number }
  | { readonly kind: 'concept'; readonly id: number }
  | { readonly kind: 'phrase'; readonly ids: readonly number[] }
  | { readonly kind: 'end' };

/** Rules by the literals and concepts that can begin them; those of one layer use only concepts of the layers below. */
export interface Layer {
  readonly byLiteral: ReadonlyMap<number, readonly Rule[]>;
  readonly byConcept: ReadonlyMap<number, readonly Rule[]>;
}

export type Parsed = ReadonlyMap<string, readonly Pattern[]>;

/** Throws an error naming the concept whose pattern cannot be read. */
export function parseConcepts(concepts: Readonly<Record<string, Patterns>>): Parsed {
  return new Map(
    Object.entries(concepts).map(([name, patterns]) => {
      try {
        return [name, Object.values(patterns).flat().map(parsePattern)];
      } catch (error) {
        throw new Error(`concept "${name}": ${error instanceof Error ? error.message : String(error)}`);
      }
    }),
  );
}

export function literalsOf(parsed: Parsed): ReadonlySet<string> {
  const literals = new Set<string>();
  for (const patterns of parsed.values())
    for (const ref of patterns.flat().flatMap(refsOf)) {
      if ('literal' in ref) literals.add(ref.literal);
      if ('phrase' in ref) for (const literal of ref.phrase) literals.add(literal);
    }
  return literals;
}

/** Throws an error naming a concept that is made of itself, or names one that does not exist. */
export function createLayers(parsed: Parsed, literalId: (literal: string) => number): readonly Layer[] {
  const conceptId = new Map([...parsed.keys()].map((name, i) => [name, i]));
  const layers: { byLiteral: Map<number, Rule[]>; byConcept: Map<number, Rule[]> }[] = [];
  const depths = depthsOf(parsed);
  for (const [name, patterns] of parsed) {
    const depth = depths.get(name) ?? 0;
    while (layers.length <= depth) layers.push({ byLiteral: new Map(), byConcept: new Map() });
    for (const pattern of patterns) {
      const steps = pattern.map(stepOf);
      const rule: Rule = { concept: conceptId.get(name) ?? -1, steps, needs: needsOf(steps) };
      const { literals, others } = beginnings(rule.steps);
      for (const id of literals) push(layers[depth]?.byLiteral, id, rule);
      for (const ref of others) {
        if (ref.kind === 'phrase') push(layers[depth]?.byLiteral, ref.ids[0] ?? -1, rule);
        else if (ref.kind === 'concept') push(layers[depth]?.byConcept, ref.id, rule);
      }
    }
  }
  return layers;

  function stepOf(element: Element): Step {
    if (!('refs' in element)) return element;
    const { refs, ...rest } = element;
    const all = refs.map(ruleRef);
    const literals = all.flatMap((ref) => (ref.kind === 'literal' ? [ref.id] : []));
    return { ...rest, literals, others: all.filter((ref) => ref.kind !== 'literal') };
  }

  function ruleRef(ref: Ref): RuleRef {
    if ('literal' in ref) return { kind: 'literal', id: literalId(ref.literal) };
    if ('phrase' in ref) return { kind: 'phrase', ids: ref.phrase.map(literalId) };
    if ('concept' in ref) return { kind: 'concept', id: conceptId.get(ref.concept) ?? -1 };
    return { kind: 'end' };
  }
}

/** Concepts made of words first (0), then those made of these, and so on. */
function depthsOf(parsed: Parsed): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (concept: string, path: readonly string[]): number => {
    const known = depths.get(concept);
    if (known !== undefined) return known;
    if (path.includes(concept)) throw new Error(`concept "${concept}" is made of itself: ${path.join(' → ')}`);
    const own = parsed.get(concept);
    if (!own) throw new Error(`concept "${path.at(-1)}" names "${concept}", which does not exist`);
    const inner = new Set(
      own
        .flat()
        .flatMap(refsOf)
        .flatMap((ref) => ('concept' in ref ? [ref.concept] : [])),
    );
    const depth = Math.max(-1, ...[...inner].map((name) => depthOf(name, [...path, concept]))) + 1;
    depths.set(concept, depth);
    return depth;
  };
  for (const concept of parsed.keys()) depthOf(concept, []);
  return depths;
}

const refsOf = (element: Element): readonly Ref[] => ('refs' in element ? element.refs : []);

/** What the first word may be: all up to the first that is not left out. */
function beginnings(steps: readonly Step[]): Choices {
  const literals: number[] = [];
  const others: RuleRef[] = [];
  for (const step of steps) {
    if (step.kind !== 'one') continue;
    literals.push(...step.literals);
    others.push(...step.others);
    if (!step.optional) break;
  }
  return { literals, others };
}

/** Words that a message cannot do without, whatever stands between them. */
function needsOf(steps: readonly Step[]): readonly (readonly number[])[] {
  const must = steps.filter((step) => step.kind === 'one' && !step.optional);
  return must.slice(1).flatMap((step) => (step.kind === 'one' && step.others.length === 0 ? [step.literals] : []));
}

function push(map: Map<number, Rule[]> | undefined, key: number, rule: Rule): void {
  const list = map?.get(key);
  if (!list) map?.set(key, [rule]);
  else if (list.at(-1) !== rule) list.push(rule);
}
