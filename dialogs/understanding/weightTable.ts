/** The weights of a head: a row for each feature, eight weights in each number. */
import type { Numbers } from './feature.ts';

export interface Weights {
  /** 0 where there is no such row. */
  weightAt(row: number, column: number): number;
  /** Columns that `add` sums: all, and up to seven more, which are to be left alone. */
  readonly width: number;
  /** Adds the weights of these rows, times a value, to the sums of the columns; rows that there are none of are left out. */
  add(rows: Numbers, value: number, sums: Float64Array): void;
}

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

/** Numbers in a row of so many columns. */
export const strideFor = (columns: number): number => Math.ceil(columns / AT_ONCE);

/** Rows of weights, row by row, as eight to a number. */
export function packWeights(weights: Int8Array, columns: number): Int32Array {
  const stride = strideFor(columns);
  const packed = emptyRows(weights.length / columns, columns);
  for (let row = 0; row * columns < weights.length; row++)
    for (let i = 0; i < columns; i++) {
      const at = row * stride + Math.floor(i / AT_ONCE);
      const shift = 4 * (i % AT_ONCE);
      const cleared = (packed[at] ?? 0) & ~(0xf << shift);
      packed[at] = cleared | (((weights[row * columns + i] ?? 0) + BIAS) << shift);
    }
  return packed;
}

/** So many rows without weights. */
export const emptyRows = (rows: number, columns: number): Int32Array =>
  new Int32Array(rows * strideFor(columns)).fill(NEUTRAL);

/** `packed`: as `packWeights` makes them. */
export function openWeights(packed: Int32Array, columns: number): Weights {
  const stride = strideFor(columns);
  const count = packed.length / stride;
  /** Where the rows that are summed begin. */
  const found = new Int32Array(MOST_SUMMED);

  /** Two weights of a number are summed at once, each in sixteen bits. */
  function addFound(many: number, value: number, sums: Float64Array): void {
    const none = many * BIAS;
    for (let i = 0; i < stride; i++) {
      let [first, second, third, fourth] = [0, 0, 0, 0];
      for (let r = 0; r < many; r++) {
        const eight = packed[(found[r] ?? 0) + i] ?? 0;
        first = (first + (eight & TWO)) | 0;
        second = (second + ((eight >>> 4) & TWO)) | 0;
        third = (third + ((eight >>> 8) & TWO)) | 0;
        fourth = (fourth + ((eight >>> 12) & TWO)) | 0;
      }
      const at = i * AT_ONCE;
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
    width: stride * AT_ONCE,
    weightAt(row, column) {
      if (row < 0 || row >= count) return 0;
      const eight = packed[row * stride + Math.floor(column / AT_ONCE)] ?? NEUTRAL;
      return ((eight >>> (4 * (column % AT_ONCE))) & 0xf) - BIAS;
    },
    add(rows, value, sums) {
      let many = 0;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? count;
        if (row < 0 || row >= count) continue;
        found[many++] = row * stride;
        if (many < MOST_SUMMED) continue;
        addFound(many, value, sums);
        many = 0;
      }
      if (many > 0) addFound(many, value, sums);
    },
  };
}
