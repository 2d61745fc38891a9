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
  /** Which concepts are found. */
  readonly concepts: readonly string[];
}

/** The same marks and more. */
export function withMarks(marks: Marks, more: readonly Mark[]): Marks {
  if (more.length === 0) return marks;
  return createMarks(
    marks.words,
    Map.groupBy([...marks.all(), ...more], ({ concept }) => concept),
  );
}

interface Places {
  readonly starts: Set<number>;
  readonly covered: Set<number>;
}

const NONE: readonly Mark[] = [];

export function createMarks(words: Words, found: ReadonlyMap<string, readonly Mark[]>): Marks {
  const places = new Map<string, Places>();
  const of = (concept: string) => found.get(concept) ?? NONE;
  let all: readonly Mark[] | undefined;

  /** Made when first asked for: many words times many marks would take too long in a hostile message. */
  function placesOf(concept: string): Places {
    const known = places.get(concept);
    if (known) return known;
    const made: Places = { starts: new Set(), covered: new Set() };
    for (const { from, to } of of(concept)) {
      made.starts.add(from);
      for (let i = from; i < to; i++) made.covered.add(i);
    }
    places.set(concept, made);
    return made;
  }

  return {
    words,
    concepts: [...found.keys()],
    of,
    has: (concept) => found.has(concept),
    startsAt: (concept, word) => found.has(concept) && placesOf(concept).starts.has(word),
    covers: (concept, word) => found.has(concept) && placesOf(concept).covered.has(word),
    all() {
      all ??= [...found.values()].flat();
      return all;
    },
  };
}
