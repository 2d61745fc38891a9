import type { Feature, FeatureGroups } from './features.ts';
import type { Words } from './words.ts';

/** A trained multinomial logistic regression: for each feature one small whole number a class, times `scale`. */
export interface Head {
  readonly classes: readonly string[];
  /** Features in rising order; the weights stand in the same order, class by class. */
  readonly keys: Uint32Array;
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

const EMPTY = -1;

export function createClassifier({ classes, keys, weights, scale, bias }: Head): Classifier {
  const rowOf = createLookup(keys);
  const count = classes.length;

  function predict(groups: FeatureGroups): Prediction {
    const scores = new Float64Array(bias);
    for (const group of groups) {
      const value = valueIn(group) * scale;
      for (const { key } of group) {
        const row = rowOf(key);
        if (row === EMPTY) continue;
        for (let c = 0; c < count; c++) scores[c] = (scores[c] ?? 0) + value * (weights[row * count + c] ?? 0);
      }
    }
    softmax(scores);
    const best = scores.indexOf(Math.max(...scores));
    const probabilityOf = (label: string) => scores[classes.indexOf(label)] ?? 0;
    return { label: classes[best] ?? '', probability: scores[best] ?? 0, probabilityOf };
  }

  function because(groups: FeatureGroups, words: Words, label: string): readonly string[] {
    const spoke = new Array<number>(words.list.length).fill(0);
    for (const group of groups)
      for (const feature of group) share(spoke, feature, valueIn(group) * lead(rowOf(feature.key), label));
    return [...spoke.entries()]
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_WORDS)
      .map(([at]) => words.list[at]?.raw ?? '');
  }

  /** How much more a feature speaks for a label than for the mean class. */
  function lead(row: number, label: string): number {
    if (row === EMPTY) return 0;
    const own = weights.subarray(row * count, (row + 1) * count);
    const mean = own.reduce((sum, weight) => sum + weight, 0) / count;
    return (own[classes.indexOf(label)] ?? 0) - mean;
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

/** Where a key stands in the list; open addressing, for a message has hundreds of features. */
function createLookup(keys: Uint32Array): (key: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(EMPTY);
  keys.forEach((key, row) => {
    let slot = key & mask;
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    slots[slot] = row;
  });
  return (key) => {
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? EMPTY;
      if (row === EMPTY || keys[row] === key) return row;
    }
  };
}
