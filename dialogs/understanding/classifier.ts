import type { FeatureGroup } from './feature.ts';
import { ABSENT, compileIndex, type FeatureIndex, type FoundGroups } from './featureIndex.ts';
import { emptyRows, openWeights, packWeights, strideFor } from './weightTable.ts';
import type { Words } from './words.ts';

/**
 * A trained network. Each feature gives to some hidden units and, directly, to the classes; hidden units that come out above
 * zero give to the classes too. Without hidden units it is a multinomial logistic regression.
 */
export interface Head {
  readonly classes: readonly string[];
  /** The classes do not exclude each other: each has a probability of its own. */
  readonly each?: true;
  /** Features in rising order; the weights stand in the same order, a row each: hidden units, then classes. */
  readonly keys: Uint32Array;
  /** Small whole numbers, to be multiplied by a scale. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** What each class weighs before anything is read. */
  readonly bias: readonly number[];
  readonly hidden: Hidden;
}

export interface Hidden {
  readonly scale: number;
  readonly bias: readonly number[];
  /** What each unit gives to the classes, unit by unit. */
  readonly out: readonly number[];
}

/** As it is kept: see weightTable.ts. */
export interface PackedHead extends Omit<Head, 'weights'> {
  readonly rows: Int32Array;
}

/** A head whose rows are in the order of an index. */
export type IndexedHead = Omit<PackedHead, 'keys'>;

export interface Prediction {
  readonly label: string;
  readonly probability: number;
  readonly probabilityOf: (label: string) => number;
}

export interface Classifier {
  /** Groups as the index of the head finds them. */
  predict(groups: FoundGroups): Prediction;
  /** The words that spoke most for a label, most first, for `--explain`. */
  because(groups: FoundGroups, words: Words, label: string): readonly string[];
}

const columnsOf = ({ hidden, classes }: IndexedHead): number => hidden.bias.length + classes.length;

export const packed = ({ weights, ...head }: Head): PackedHead => ({
  ...head,
  rows: packWeights(weights, head.hidden.bias.length + head.classes.length),
});

/** Heads that share one index. What fewer of them know comes later in it, so that these need no rows for it. */
export function indexed<N extends string>(
  heads: Readonly<Record<N, PackedHead>>,
): { readonly index: FeatureIndex; readonly heads: Readonly<Record<N, IndexedHead>> } {
  const all = Object.entries<PackedHead>(heads);
  const smallFirst = all.map(([, { keys }]) => keys).sort((a, b) => a.length - b.length);
  const numbers = new Map<number, number>();
  for (const keys of smallFirst) for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size);

  function inOrder({ keys, rows, ...head }: PackedHead): IndexedHead {
    const stride = strideFor(columnsOf({ ...head, rows }));
    const places = Array.from(keys, (key) => numbers.get(key) ?? 0);
    const ordered = emptyRows(1 + places.reduce((a, b) => Math.max(a, b), ABSENT), columnsOf({ ...head, rows }));
    for (const [row, place] of places.entries())
      ordered.set(rows.subarray(row * stride, (row + 1) * stride), place * stride);
    return { ...head, rows: ordered };
  }

  return {
    index: compileIndex(Uint32Array.from(numbers.keys())),
    heads: Object.fromEntries(all.map(([name, head]) => [name, inOrder(head)])) as Record<N, IndexedHead>,
  };
}

export function createClassifier(head: IndexedHead): Classifier {
  const { classes, each, scale, bias, hidden } = head;
  const units = hidden.bias.length;
  const columns = columnsOf(head);
  const weights = openWeights(head.rows, columns);
  const indexes = new Map(classes.map((name, index) => [name, index]));

  /** What hidden units (0 where they are silent) and classes get from the features. */
  function sumsOf(groups: FoundGroups): Float64Array {
    const all = new Float64Array(weights.width);
    for (const group of groups) weights.add(group.numbers, valueIn(group), all);
    for (let u = 0; u < units; u++) all[u] = Math.max(0, (all[u] ?? 0) * hidden.scale + (hidden.bias[u] ?? 0));
    for (let i = units; i < columns; i++) all[i] = (all[i] ?? 0) * scale;
    return all;
  }

  function predict(groups: FoundGroups): Prediction {
    const sums = sumsOf(groups);
    const scores = sums.subarray(units, columns);
    for (let c = 0; c < scores.length; c++) {
      let score = (scores[c] ?? 0) + (bias[c] ?? 0);
      for (let u = 0; u < units; u++) score += (sums[u] ?? 0) * (hidden.out[u * scores.length + c] ?? 0);
      scores[c] = score;
    }
    if (each) for (let c = 0; c < scores.length; c++) scores[c] = sigmoid(scores[c] ?? 0);
    else softmax(scores);
    let best = 0;
    for (let c = 1; c < scores.length; c++) if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
    const probabilityOf = (label: string) => scores[indexes.get(label) ?? ABSENT] ?? 0;
    return { label: classes[best] ?? '', probability: scores[best] ?? 0, probabilityOf };
  }

  /**
   * How much each number in a row speaks for a class, with the hidden units that are awake: more than for the mean of all,
   * where classes exclude each other.
   */
  function worthOf(sums: Float64Array, own: number): readonly number[] {
    const mean = (given: readonly number[]) => (each ? 0 : given.reduce((a, b) => a + b, 0) / given.length);
    const lead = (given: readonly number[]) => (given[own] ?? 0) - mean(given);
    const given = (u: number) => hidden.out.slice(u * classes.length, (u + 1) * classes.length);
    const ofUnits = hidden.bias.map((_, u) => (sums[u] ? hidden.scale * lead(given(u)) : 0));
    return [...ofUnits, ...classes.map((_, c) => scale * ((c === own ? 1 : 0) - (each ? 0 : 1 / classes.length)))];
  }

  /** With the hidden units that a message wakes, a head is linear: what a feature gives to a class is one number. */
  function because(groups: FoundGroups, words: Words, label: string): readonly string[] {
    const worth = worthOf(sumsOf(groups), classes.indexOf(label));
    const spoke = new Array<number>(words.list.length).fill(0);
    for (const group of groups)
      for (let i = 0; i < group.keys.length; i++) {
        const row = group.numbers[i] ?? ABSENT;
        const lead = worth.reduce((sum, one, i) => sum + one * weights.weightAt(row, i), 0);
        share(spoke, group.from[i] ?? 0, group.to[i] ?? 0, valueIn(group) * lead);
      }
    return [...spoke.entries()]
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_WORDS)
      .map(([at]) => words.list[at]?.raw ?? '');
  }

  return { predict, because };
}

const MOST_WORDS = 5;

/** What one feature of a group counts: a long message must not shout. Training uses the same. */
export const valueIn = ({ keys }: FeatureGroup): number => 1 / Math.sqrt(keys.length || 1);

/** A feature of several words speaks for each of them in part. */
function share(spoke: number[], from: number, to: number, weight: number): void {
  for (let at = from; at < to && at < spoke.length; at++) spoke[at] = (spoke[at] ?? 0) + weight / (to - from);
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

export function softmax(scores: Float64Array): void {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] ?? 0) - most);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
}
