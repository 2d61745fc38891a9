import type { FeatureGroup, FeatureGroups } from './feature.ts';
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

/** Heads that read the same features, side by side: what a message holds is looked up once for all of them. */
export interface Heads<Name extends string> {
  /** Features of any head in rising order, as numbers without sign. */
  readonly keys: Int32Array;
  /** Where the keys with the same first bits begin. */
  readonly starts: Uint32Array;
  /** A row for each feature: all classes of all heads. */
  readonly weights: Int8Array;
  readonly width: number;
  readonly columns: Readonly<Record<Name, Columns>>;
}

interface Columns extends Pick<Head, 'classes' | 'scale' | 'bias'> {
  /** The first of its classes in a row. */
  readonly from: number;
}

export interface Prediction {
  readonly label: string;
  readonly probability: number;
  readonly probabilityOf: (label: string) => number;
}

/** What the heads know of one group: where the rows begin, and what each counts. */
interface Known {
  readonly rows: readonly number[];
  readonly value: number;
}

/** What the heads know of a message. */
export type Looked = readonly Known[];

export interface Classifiers<Name extends string> {
  look(groups: FeatureGroups): Looked;
  predict(name: Name, looked: Looked): Prediction;
  /** The words that spoke most for a label, most first, for `--explain`. */
  because(name: Name, groups: FeatureGroups, words: Words, label: string): readonly string[];
}

export function joinHeads<Name extends string>(heads: Readonly<Record<Name, Head>>): Heads<Name> {
  const all = Object.entries<Head>(heads);
  const width = all.reduce((sum, [, { classes }]) => sum + classes.length, 0);
  const keys = Uint32Array.from(new Set(all.flatMap(([, head]) => [...head.keys]))).sort();
  const rowOf = new Map([...keys].map((key, row) => [key, row]));
  const weights = new Int8Array(keys.length * width);
  let from = 0;
  const columns = all.map(([name, { classes, keys: own, weights: ownWeights, scale, bias }]) => {
    for (const [i, key] of own.entries())
      weights.set(
        ownWeights.subarray(i * classes.length, (i + 1) * classes.length),
        (rowOf.get(key) ?? 0) * width + from,
      );
    from += classes.length;
    return [name, { classes, scale, bias, from: from - classes.length }];
  });
  return {
    keys: new Int32Array(keys.buffer),
    starts: startsOf(keys),
    weights,
    width,
    columns: Object.fromEntries(columns) as Record<Name, Columns>,
  };
}

export function createClassifiers<Name extends string>(heads: Heads<Name>): Classifiers<Name> {
  const { keys, starts, weights, width, columns } = heads;
  const shift = shiftFor(keys.length);

  /** Where the row of a feature begins, or ABSENT. Keys are hashes, so the first bits of one tell nearly where it stands. */
  function rowOf(key: number): number {
    const first = key >>> shift;
    const end = starts[first + 1] ?? 0;
    for (let row = starts[first] ?? 0; row < end; row++) if (keys[row] === key) return row * width;
    return ABSENT;
  }

  const look = (groups: FeatureGroups): Looked =>
    groups.map((group) => {
      const rows: number[] = [];
      for (const key of group.keys) {
        const row = rowOf(key);
        if (row !== ABSENT) rows.push(row);
      }
      return { rows, value: valueIn(group) };
    });

  function predict(name: Name, looked: Looked): Prediction {
    const { classes, scale, bias, from } = columns[name];
    const scores = new Float64Array(bias);
    const sums = new Int32Array(classes.length);
    for (const { rows, value } of looked) {
      sums.fill(0);
      for (const row of rows)
        for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] ?? 0) + (weights[row + from + c] ?? 0);
      for (let c = 0; c < sums.length; c++) scores[c] = (scores[c] ?? 0) + value * scale * (sums[c] ?? 0);
    }
    softmax(scores);
    const best = scores.indexOf(Math.max(...scores));
    const probabilityOf = (label: string) => scores[classes.indexOf(label)] ?? 0;
    return { label: classes[best] ?? '', probability: scores[best] ?? 0, probabilityOf };
  }

  function because(name: Name, groups: FeatureGroups, words: Words, label: string): readonly string[] {
    const { classes, from } = columns[name];
    const spoke = new Array<number>(words.list.length).fill(0);
    const own = classes.indexOf(label);
    for (const group of groups)
      for (const [i, key] of group.keys.entries()) {
        const row = rowOf(key);
        if (row === ABSENT) continue;
        const lead = leadOf(weights.subarray(row + from, row + from + classes.length), own);
        share(spoke, group.from[i] ?? 0, group.to[i] ?? 0, valueIn(group) * lead);
      }
    return [...spoke.entries()]
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_WORDS)
      .map(([at]) => words.list[at]?.raw ?? '');
  }

  return { look, predict, because };
}

/** One head alone. */
export function createClassifier(head: Head | Heads<'only'>): (groups: FeatureGroups) => Prediction {
  const { look, predict } = createClassifiers('columns' in head ? head : joinHeads({ only: head }));
  return (groups) => predict('only', look(groups));
}

const ABSENT = -1;
const MOST_WORDS = 5;

/** What one feature of a group counts: a long message must not shout. Training uses the same. */
export const valueIn = ({ keys }: FeatureGroup): number => 1 / Math.sqrt(keys.length || 1);

/** How much more a feature speaks for a class than for the mean of all. */
const leadOf = (row: Int8Array, own: number): number => (row[own] ?? 0) - row.reduce((a, b) => a + b, 0) / row.length;

/** A feature of several words speaks for each of them in part. */
function share(spoke: number[], from: number, to: number, weight: number): void {
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

function startsOf(keys: Uint32Array): Uint32Array {
  const shift = shiftFor(keys.length);
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  for (const key of keys) starts[(key >>> shift) + 1] = (starts[(key >>> shift) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}
