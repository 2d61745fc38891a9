import type { Patterns } from './lexicon.ts';
import { type Element, type Pattern, parsePattern, type Ref } from './pattern.ts';

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

/** All words that patterns name, each once. */
export function literalsOf(parsed: Parsed): readonly string[] {
  const literals = new Set<string>();
  for (const patterns of parsed.values())
    for (const ref of patterns.flat().flatMap(refsOf)) {
      if ('literal' in ref) literals.add(ref.literal);
      if ('phrase' in ref) for (const literal of ref.phrase) literals.add(literal);
    }
  return [...literals];
}

/**
 * Concepts made of words first (0), then those made of these, and so on. Throws an error naming a concept that is made of
 * itself, or names one that does not exist.
 */
export function depthsOf(parsed: Parsed): ReadonlyMap<string, number> {
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
