/** F1 per slot: a value counts when both its presence and what it says are right. Definitions: docs/understanding.md. */
import type { MeasuredSlots } from '../../dialogs/understanding/projection.ts';
import type { Example } from '../training/examples.ts';

const SLOTS = [
  'who',
  'relation',
  'goal',
  'twelveStep',
  'mixedProblems',
  'faith',
  'format',
  'place',
  'ageGroup',
] as const satisfies readonly (keyof MeasuredSlots)[];

interface Counts {
  right: number;
  invented: number;
  missed: number;
}

export interface SlotScore {
  readonly slot: string;
  /** 0 to 1; undefined where nothing was said and nothing found. */
  readonly f1: number | undefined;
  readonly said: number;
}

export function scoreSlots(examples: readonly Example[], found: readonly MeasuredSlots[]): readonly SlotScore[] {
  const single = SLOTS.map((slot) => {
    const counts = { right: 0, invented: 0, missed: 0 };
    examples.forEach(({ labels, alt }, i) => {
      countOne(counts, known(labels[slot]), alt[slot] ?? [], known(found[i]?.[slot]));
    });
    return scoreOf(slot, counts);
  });
  const substances = { right: 0, invented: 0, missed: 0 };
  examples.forEach(({ labels, alt }, i) => {
    countSet(substances, setsOf(labels.substances, alt.substances), found[i]?.substances ?? []);
  });
  return [...single, scoreOf('substances', substances)];
}

export function macroF1(scores: readonly SlotScore[]): number {
  const counted = scores.flatMap(({ f1 }) => (f1 === undefined ? [] : [f1]));
  return counted.reduce((sum, f1) => sum + f1, 0) / counted.length;
}

/** Values as they are compared: without case, and nothing for what is empty. */
const known = (value: unknown): string | undefined =>
  value === null || value === undefined || value === false ? undefined : String(value).trim().toLowerCase();

function countOne(counts: Counts, label: string | undefined, others: readonly unknown[], guess: string | undefined) {
  const right = guess !== undefined && [label, ...others.map(known)].includes(guess);
  if (label === undefined) counts.invented += guess !== undefined && !right ? 1 : 0;
  else if (right) counts.right++;
  else if (guess !== undefined) {
    counts.invented++;
    counts.missed++;
  } else if (!others.includes(null)) counts.missed++;
}

function setsOf(label: unknown, others: readonly unknown[] = []): readonly (readonly unknown[])[] {
  return [label, ...others].map((set) => (Array.isArray(set) ? set : set ? [set] : []));
}

/** Counts against whichever right set is nearest. */
function countSet(counts: Counts, sets: readonly (readonly unknown[])[], guess: readonly string[]) {
  const wrongIn = (set: readonly unknown[]) => missing(set, guess) + missing(guess, set);
  const nearest = sets.reduce((best, set) => (wrongIn(set) < wrongIn(best) ? set : best));
  counts.right += nearest.length - missing(nearest, guess);
  counts.missed += missing(nearest, guess);
  counts.invented += missing(guess, nearest);
}

const missing = (set: readonly unknown[], other: readonly unknown[]) =>
  set.filter((value) => !other.includes(value)).length;

function scoreOf(slot: string, { right, invented, missed }: Counts): SlotScore {
  const all = 2 * right + invented + missed;
  return { slot, f1: all === 0 ? undefined : (2 * right) / all, said: right + missed };
}
