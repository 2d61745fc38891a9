import { COUNT, END, LITERALS, NEXT, type Rules, STEP } from './rules.ts';
import type { Words } from './words.ts';

/** Tries rules on the words of one message. A match stays in one sentence. */
export interface Attempt {
  /** Where a match of the rule from this word ends, or `NOWHERE`. */
  endOf(rule: number, at: number): number;
  /** Concepts found to begin with a word, in the order they were found. */
  begunAt(at: number): readonly number[];
  /** Notes that a concept was found. False where it was known. */
  note(concept: number, from: number, to: number): boolean;
}

export const NOWHERE = -1;
const NONE: readonly number[] = [];

/** `keys`: for each word, the literals it satisfies. */
export function createAttempt({ code, begins }: Rules, words: Words, keys: readonly (readonly number[])[]): Attempt {
  const sentences = words.list.map((word) => word.sentence);
  const begun = keys.map((): number[] => []);
  const ends = new Map<number, number[]>();
  let sentence = 0;

  const isHere = (at: number): boolean => sentences[at] === sentence;
  const placeOf = (concept: number, at: number): number => concept * keys.length + at;

  function walk(step: number, at: number): number {
    switch (code[step]) {
      case STEP.start:
        return at === 0 ? walk(step + 1, at) : NOWHERE;
      case STEP.gap:
        return leap(code[step + 1] ?? 0, step + 2, at);
      case STEP.not:
        return choose(step, at, STEP.done) === NOWHERE ? walk(code[step + NEXT] ?? 0, at) : NOWHERE;
      case STEP.one:
        return choose(step, at, code[step + NEXT] ?? 0);
      case STEP.optional: {
        const next = code[step + NEXT] ?? 0;
        const end = choose(step, at, next);
        return end === NOWHERE ? walk(next, at) : end;
      }
      default:
        return at;
    }
  }

  function leap(most: number, next: number, at: number): number {
    for (let skip = 0; skip <= most; skip++) {
      const end = walk(next, at + skip);
      if (end !== NOWHERE || !isHere(at + skip)) return end;
    }
    return NOWHERE;
  }

  /** Takes one of the alternatives and goes on with the next step. */
  function choose(step: number, at: number, next: number): number {
    const here = isHere(at);
    const others = step + LITERALS + (code[step + COUNT] ?? 0);
    if (here && isAny(step + LITERALS, others, at)) {
      const end = walk(next, at + 1);
      if (end !== NOWHERE) return end;
    }
    const last = code[step + NEXT] ?? 0;
    for (let i = others; i < last; i++) {
      const other = code[i] ?? END;
      let end = NOWHERE;
      if (other === END) end = here ? NOWHERE : walk(next, at);
      else if (other < END) {
        if (isPhrase(i + 1, -other, at)) end = walk(next, at - other);
        i -= other;
      } else if (here) end = chooseConcept(other, at, next);
      if (end !== NOWHERE) return end;
    }
    return NOWHERE;
  }

  function chooseConcept(concept: number, at: number, next: number): number {
    for (const to of ends.get(placeOf(concept, at)) ?? NONE) {
      const end = walk(next, to);
      if (end !== NOWHERE) return end;
    }
    return NOWHERE;
  }

  function isAny(from: number, to: number, at: number): boolean {
    for (const key of keys[at] ?? NONE) for (let i = from; i < to; i++) if (code[i] === key) return true;
    return false;
  }

  function isPhrase(first: number, count: number, at: number): boolean {
    for (let i = 0; i < count; i++) if (!isHere(at + i) || !isAny(first + i, first + i + 1, at + i)) return false;
    return true;
  }

  return {
    endOf(rule, at) {
      sentence = sentences[at] ?? 0;
      return walk(begins[rule] ?? 0, at);
    },
    begunAt: (at) => begun[at] ?? NONE,
    note(concept, from, to) {
      const place = placeOf(concept, from);
      const known = ends.get(place);
      if (known?.includes(to)) return false;
      if (known) known.push(to);
      else {
        ends.set(place, [to]);
        begun[from]?.push(concept);
      }
      return true;
    },
  };
}
