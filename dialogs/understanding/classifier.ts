import type { FeatureGroup, FeatureGroups } from './feature.ts';
import type { Words } from './words.ts';

/**
 * A trained network. Each feature gives to some hidden units and, directly, to the classes; hidden units that come out above
 * zero give to the classes too. Without hidden units it is a multinomial logistic regression.
 */
export interface Head {
  readonly classes: readonly string[];
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

/** A head in which features are found at once. */
export interface IndexedHead extends Omit<Head, 'keys' | 'weights'> {
  /** In rising order of the keys: a key, then its weights, four in each number, so that what is found lies beside it. */
  readonly rows: Int32Array;
  /** Which row is the first whose key begins with some bits. */
  readonly starts: Uint32Array;
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

export function indexed({ keys, weights, ...head }: Head): IndexedHead {
  const width = head.hidden.bias.length + head.classes.length;
  const stride = strideFor(width);
  const rows = new Int32Array(keys.length * stride).fill(NEUTRAL);
  const bytes = new Uint8Array(rows.buffer);
  for (const [row, key] of keys.entries()) {
    rows[row * stride] = key;
    const first = (row * stride + 1) * AT_ONCE;
    for (let i = 0; i < width; i++) bytes[first + i] = (weights[row * width + i] ?? 0) + BIAS;
  }
  return { ...head, rows, starts: startsOf(keys) };
}

export function createClassifier({ classes, rows, starts, scale, bias, hidden }: IndexedHead): Classifier {
  const units = hidden.bias.length;
  const width = units + classes.length;
  const stride = strideFor(width);
  const shift = shiftFor(rows.length / stride);
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset);

  /** Where the row of a feature begins, or ABSENT. Keys are hashes, so the first bits of one tell nearly where it stands. */
  function rowOf(key: number): number {
    const first = key >>> shift;
    const end = (starts[first + 1] ?? 0) * stride;
    for (let row = (starts[first] ?? 0) * stride; row < end; row += stride) if (rows[row] === key) return row;
    return ABSENT;
  }

  const weightAt = (row: number, i: number): number => (bytes[(row + 1) * AT_ONCE + i] ?? BIAS) - BIAS;

  /**
   * Adds what the features of a group give. A weight is a byte, and two bytes of a number are summed at once, each in sixteen
   * bits, which hold the sum of as many bytes as there are rows here.
   */
  function addGroup(all: Float64Array, found: readonly number[], value: number): void {
    for (let i = 1; i < stride; i++) {
      let [even, odd] = [0, 0];
      for (let r = 0; r < found.length; r++) {
        const four = rows[(found[r] ?? 0) + i] ?? 0;
        even = (even + (four & EVEN_BYTES)) | 0;
        odd = (odd + ((four >>> 8) & EVEN_BYTES)) | 0;
      }
      const at = (i - 1) * AT_ONCE;
      const none = found.length * BIAS;
      all[at] = (all[at] ?? 0) + value * ((even & LOW) - none);
      all[at + 1] = (all[at + 1] ?? 0) + value * ((odd & LOW) - none);
      all[at + 2] = (all[at + 2] ?? 0) + value * ((even >>> 16) - none);
      all[at + 3] = (all[at + 3] ?? 0) + value * ((odd >>> 16) - none);
    }
  }

  /** What hidden units (0 where they are silent) and classes get from the features. */
  function sumsOf(groups: FeatureGroups): Float64Array {
    const all = new Float64Array((stride - 1) * AT_ONCE);
    for (const group of groups) {
      const value = valueIn(group);
      let found: number[] = [];
      for (const key of group.keys) {
        const row = rowOf(key);
        if (row === ABSENT) continue;
        found.push(row);
        if (found.length < MOST_SUMMED) continue;
        addGroup(all, found, value);
        found = [];
      }
      addGroup(all, found, value);
    }
    for (let u = 0; u < units; u++) all[u] = Math.max(0, (all[u] ?? 0) * hidden.scale + (hidden.bias[u] ?? 0));
    for (let i = units; i < width; i++) all[i] = (all[i] ?? 0) * scale;
    return all;
  }

  function predict(groups: FeatureGroups): Prediction {
    const sums = sumsOf(groups);
    const scores = sums.subarray(units, width);
    for (let c = 0; c < scores.length; c++) {
      let score = (scores[c] ?? 0) + (bias[c] ?? 0);
      for (let u = 0; u < units; u++) score += (sums[u] ?? 0) * (hidden.out[u * scores.length + c] ?? 0);
      scores[c] = score;
    }
    softmax(scores);
    const best = scores.indexOf(Math.max(...scores));
    const probabilityOf = (label: string) => scores[classes.indexOf(label)] ?? 0;
    return { label: classes[best] ?? '', probability: scores[best] ?? 0, probabilityOf };
  }

  /** How much more each number in a row speaks for a class than for the mean of all, with the hidden units that are awake. */
  function worthOf(sums: Float64Array, own: number): readonly number[] {
    const lead = (given: readonly number[]) => (given[own] ?? 0) - given.reduce((a, b) => a + b, 0) / given.length;
    const given = (u: number) => hidden.out.slice(u * classes.length, (u + 1) * classes.length);
    const ofUnits = hidden.bias.map((_, u) => (sums[u] ? hidden.scale * lead(given(u)) : 0));
    return [...ofUnits, ...classes.map((_, c) => scale * ((c === own ? 1 : 0) - 1 / classes.length))];
  }

  /** With the hidden units that a message wakes, a head is linear: what a feature gives to a class is one number. */
  function because(groups: FeatureGroups, words: Words, label: string): readonly string[] {
    const worth = worthOf(sumsOf(groups), classes.indexOf(label));
    const spoke = new Array<number>(words.list.length).fill(0);
    for (const group of groups)
      for (let i = 0; i < group.keys.length; i++) {
        const row = rowOf(group.keys[i] ?? 0);
        if (row === ABSENT) continue;
        const lead = worth.reduce((sum, one, i) => sum + one * weightAt(row, i), 0);
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

const ABSENT = -1;
/** Weights in one number. */
const AT_ONCE = 4;
/** Kept as bytes from 1 to 255, of which this is none. */
const BIAS = 128;
const NEUTRAL = 0x80808080;
const EVEN_BYTES = 0x00ff00ff;
const LOW = 0xffff;
/** So many bytes fit into sixteen bits. */
const MOST_SUMMED = 256;
const MOST_WORDS = 5;

/** What one feature of a group counts: a long message must not shout. Training uses the same. */
export const valueIn = ({ keys }: FeatureGroup): number => 1 / Math.sqrt(keys.length || 1);

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

/** Numbers in a row: its key, and weights for so many columns. */
const strideFor = (width: number): number => 1 + Math.ceil(width / AT_ONCE);

const shiftFor = (count: number): number => 32 - Math.max(1, Math.ceil(Math.log2(count + 1)));

function startsOf(keys: Uint32Array): Uint32Array {
  const shift = shiftFor(keys.length);
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  for (const key of keys) starts[(key >>> shift) + 1] = (starts[(key >>> shift) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}
