import type { Feature, FeatureGroups } from './feature.ts';
import type { Words } from './words.ts';

/** A trained multinomial logistic regression: for each feature one small whole number a class, times `scale`. */
export interface Head {
  readonly classes: readonly string[];
  /** Features in rising order; the weights stand in the same order, class by class. */
  readonly keys: Uint32Array;
  /** Where the keys with the same first bits begin, if that has been worked out: see `startsOf`. */
  readonly starts?: Uint32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  /** What each class weighs before anything is read. */
  readonly bias: readonly number[];
}

export interface Prediction {
  readonly label: string;
  readonly probability: number;
  readonly probabilityOf: (label: string) => number;
}

export interface Classifier {
  predict(groups: FeatureGroups): Prediction;
  /** The words that spoke most for a label, most first, for `--explain`. */
  because(groups: FeatureGroups, words: Words, label: string): readonly string[];
}

const ABSENT = -1;

export function createClassifier({ classes, keys, starts, weights, scale, bias }: Head): Classifier {
  const rowOf = createLookup(keys, starts ?? startsOf(keys));
  const count = classes.length;

  function predict(groups: FeatureGroups): Prediction {
    const scores = new Float64Array(bias);
    const sums = new Int32Array(count);
    for (const group of groups) {
      sums.fill(0);
      for (const { key } of group) {
        const row = rowOf(key);
        if (row === ABSENT) continue;
        for (let c = 0; c < count; c++) sums[c] = (sums[c] ?? 0) + (weights[row * count + c] ?? 0);
      }
      const value = valueIn(group) * scale;
      for (let c = 0; c < count; c++) scores[c] = (scores[c] ?? 0) + value * (sums[c] ?? 0);
    }
    softmax(scores);
    const best = scores.indexOf(Math.max(...scores));
    const probabilityOf = (label: string) => scores[classes.indexOf(label)] ?? 0;
    return { label: classes[best] ?? '', probability: scores[best] ?? 0, probabilityOf };
  }

  function because(groups: FeatureGroups, words: Words, label: string): readonly string[] {
    const spoke = new Array<number>(words.list.length).fill(0);
    const own = classes.indexOf(label);
    for (const group of groups)
      for (const feature of group) {
        const row = rowOf(feature.key);
        if (row !== ABSENT) share(spoke, feature, valueIn(group) * lead(row, own));
      }
    return [...spoke.entries()]
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_WORDS)
      .map(([at]) => words.list[at]?.raw ?? '');
  }

  /** How much more a feature speaks for a class than for the mean of all. */
  function lead(row: number, own: number): number {
    let sum = 0;
    for (let c = 0; c < count; c++) sum += weights[row * count + c] ?? 0;
    return (weights[row * count + own] ?? 0) - sum / count;
  }

  return { predict, because };
}

const MOST_WORDS = 5;

/** What one feature of a group counts: a long message must not shout. Training uses the same. */
export const valueIn = (group: readonly Feature[]): number => 1 / Math.sqrt(group.length || 1);

/** A feature of several words speaks for each of them in part. */
function share(spoke: number[], { from, to }: Feature, weight: number): void {
  for (let at = from; at < to && at < spoke.length; at++) spoke[at] = (spoke[at] ?? 0) + weight / (to - from);
}

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

const shiftFor = (count: number): number => 32 - Math.max(1, Math.ceil(Math.log2(count + 1)));

/** Keys are hashes, so the first bits of one tell nearly where it stands. */
export function startsOf(keys: Uint32Array): Uint32Array {
  const shift = shiftFor(keys.length);
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  for (const key of keys) starts[(key >>> shift) + 1] = (starts[(key >>> shift) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}

/** Where a key stands in the list: a message has hundreds. */
function createLookup(keys: Uint32Array, starts: Uint32Array): (key: number) => number {
  const shift = shiftFor(keys.length);
  return (key) => {
    const first = key >>> shift;
    const end = starts[first + 1] ?? 0;
    for (let row = starts[first] ?? 0; row < end; row++) if (keys[row] === key) return row;
    return ABSENT;
  };
}
