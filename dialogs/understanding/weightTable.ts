/** The weights of a head, found by feature. A message looks up hundreds of features, so what is found lies beside what it is found by. */
import type { Numbers } from './feature.ts';

export interface WeightTable {
  /** In rising order of the keys: a key, then its weights, eight in each number. */
  readonly rows: Int32Array;
  /** Which row is the first whose key begins with some bits. */
  readonly starts: Uint32Array;
}

export interface Weights {
  /** Where the row of a feature begins, or ABSENT. */
  rowOf(key: number): number;
  weightAt(row: number, column: number): number;
  /** Columns that `add` sums: all, and up to seven more, which are to be left alone. */
  readonly width: number;
  /** Adds the weights of all features that have some, times a value, to the sums of the columns. */
  add(keys: Numbers, value: number, sums: Float64Array): void;
}

export const ABSENT = -1;

/** Weights are whole numbers from -LARGEST_WEIGHT to LARGEST_WEIGHT: half a byte is enough, and finer ones tell nothing more. */
export const LARGEST_WEIGHT = 7;

/** Weights in one number, each in four bits, kept as 1 to 15, of which this is none. */
const AT_ONCE = 8;
const BIAS = 8;
const NEUTRAL = 0x88888888 | 0;
/** The first and the fifth of a number. */
const TWO = 0x000f000f;
const LOW = 0xffff;
/** So many fit into sixteen bits, and more. */
const MOST_SUMMED = 256;

/** How long the lists of a table are. */
export const lengthsOf = (features: number, columns: number): Readonly<Record<keyof WeightTable, number>> => ({
  rows: features * strideFor(columns),
  starts: startsFor(features),
});

/** `weights`: so many for each key, in the order of the keys, which rise. */
export function compileWeights(keys: Uint32Array, weights: Int8Array, columns: number): WeightTable {
  const stride = strideFor(columns);
  const rows = new Int32Array(keys.length * stride).fill(NEUTRAL);
  for (const [row, key] of keys.entries()) {
    rows[row * stride] = key;
    for (let i = 0; i < columns; i++) {
      const at = row * stride + 1 + Math.floor(i / AT_ONCE);
      const shift = 4 * (i % AT_ONCE);
      const cleared = (rows[at] ?? 0) & ~(0xf << shift);
      rows[at] = cleared | (((weights[row * columns + i] ?? 0) + BIAS) << shift);
    }
  }
  return { rows, starts: startsOf(keys) };
}

export function openWeights({ rows, starts }: WeightTable, columns: number): Weights {
  const stride = strideFor(columns);
  const shift = shiftFor(rows.length / stride);

  /** Keys are hashes, so the first bits of one tell nearly where it stands. */
  function rowOf(key: number): number {
    const first = key >>> shift;
    const end = (starts[first + 1] ?? 0) * stride;
    for (let row = (starts[first] ?? 0) * stride; row < end; row += stride) if (rows[row] === key) return row;
    return ABSENT;
  }

  /** Where the rows of features that were found begin. */
  const found = new Int32Array(MOST_SUMMED);

  /** Two weights of a number are summed at once, each in sixteen bits. */
  function addFound(count: number, value: number, sums: Float64Array): void {
    const none = count * BIAS;
    for (let i = 1; i < stride; i++) {
      let [first, second, third, fourth] = [0, 0, 0, 0];
      for (let r = 0; r < count; r++) {
        const eight = rows[(found[r] ?? 0) + i] ?? 0;
        first = (first + (eight & TWO)) | 0;
        second = (second + ((eight >>> 4) & TWO)) | 0;
        third = (third + ((eight >>> 8) & TWO)) | 0;
        fourth = (fourth + ((eight >>> 12) & TWO)) | 0;
      }
      const at = (i - 1) * AT_ONCE;
      addTwo(first, at);
      addTwo(second, at + 1);
      addTwo(third, at + 2);
      addTwo(fourth, at + 3);
    }

    function addTwo(two: number, at: number): void {
      sums[at] = (sums[at] ?? 0) + value * ((two & LOW) - none);
      sums[at + 4] = (sums[at + 4] ?? 0) + value * ((two >>> 16) - none);
    }
  }

  return {
    rowOf,
    weightAt: (row, column) =>
      (((rows[row + 1 + Math.floor(column / AT_ONCE)] ?? NEUTRAL) >>> (4 * (column % AT_ONCE))) & 0xf) - BIAS,
    width: (stride - 1) * AT_ONCE,
    add(keys, value, sums) {
      let count = 0;
      for (let i = 0; i < keys.length; i++) {
        const row = rowOf(keys[i] ?? 0);
        if (row === ABSENT) continue;
        found[count++] = row;
        if (count < MOST_SUMMED) continue;
        addFound(count, value, sums);
        count = 0;
      }
      addFound(count, value, sums);
    },
  };
}

/** Numbers in a row: its key, and weights of so many columns. */
const strideFor = (columns: number): number => 1 + Math.ceil(columns / AT_ONCE);

/** Two to four rows begin with the same bits: near each other, they cost less time than more places to begin cost memory. */
const shiftFor = (count: number): number => 32 - Math.max(1, Math.floor(Math.log2(count + 1)) - 1);

const startsFor = (count: number): number => 2 ** (32 - shiftFor(count)) + 1;

function startsOf(keys: Uint32Array): Uint32Array {
  const shift = shiftFor(keys.length);
  const starts = new Uint32Array(startsFor(keys.length));
  for (const key of keys) starts[(key >>> shift) + 1] = (starts[(key >>> shift) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}
