/** The weights of a head, found by feature. A message looks up hundreds of features, so what is found lies beside what it is found by. */
import type { Numbers } from './feature.ts';

export interface WeightTable {
  /** In rising order of the keys: a key, then its weights, four in each number. */
  readonly rows: Int32Array;
  /** Which row is the first whose key begins with some bits. */
  readonly starts: Uint32Array;
}

export interface Weights {
  /** Where the row of a feature begins, or ABSENT. */
  rowOf(key: number): number;
  weightAt(row: number, column: number): number;
  /** Columns that `add` sums: all, and up to three more, which are to be left alone. */
  readonly width: number;
  /** Adds the weights of all features that have some, times a value, to the sums of the columns. */
  add(keys: Numbers, value: number, sums: Float64Array): void;
}

export const ABSENT = -1;

/** Weights in one number. */
const AT_ONCE = 4;
/** Kept as bytes from 1 to 255, of which this is none. */
const BIAS = 128;
const NEUTRAL = 0x80808080;
const EVEN_BYTES = 0x00ff00ff;
const LOW = 0xffff;
/** So many bytes fit into sixteen bits. */
const MOST_SUMMED = 256;

/** `weights`: so many for each key, in the order of the keys, which rise. */
export function compileWeights(keys: Uint32Array, weights: Int8Array, columns: number): WeightTable {
  const stride = strideFor(columns);
  const rows = new Int32Array(keys.length * stride).fill(NEUTRAL);
  const bytes = new Uint8Array(rows.buffer);
  for (const [row, key] of keys.entries()) {
    rows[row * stride] = key;
    const first = (row * stride + 1) * AT_ONCE;
    for (let i = 0; i < columns; i++) bytes[first + i] = (weights[row * columns + i] ?? 0) + BIAS;
  }
  return { rows, starts: startsOf(keys) };
}

export function openWeights({ rows, starts }: WeightTable, columns: number): Weights {
  const stride = strideFor(columns);
  const shift = shiftFor(rows.length / stride);
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset);

  /** Keys are hashes, so the first bits of one tell nearly where it stands. */
  function rowOf(key: number): number {
    const first = key >>> shift;
    const end = (starts[first + 1] ?? 0) * stride;
    for (let row = (starts[first] ?? 0) * stride; row < end; row += stride) if (rows[row] === key) return row;
    return ABSENT;
  }

  /** Where the rows of features that were found begin. */
  const found = new Int32Array(MOST_SUMMED);

  /** Two bytes of a number are summed at once, each in sixteen bits. */
  function addFound(count: number, value: number, sums: Float64Array): void {
    const none = count * BIAS;
    for (let i = 1; i < stride; i++) {
      let even = 0;
      let odd = 0;
      for (let r = 0; r < count; r++) {
        const four = rows[(found[r] ?? 0) + i] ?? 0;
        even = (even + (four & EVEN_BYTES)) | 0;
        odd = (odd + ((four >>> 8) & EVEN_BYTES)) | 0;
      }
      const at = (i - 1) * AT_ONCE;
      sums[at] = (sums[at] ?? 0) + value * ((even & LOW) - none);
      sums[at + 1] = (sums[at + 1] ?? 0) + value * ((odd & LOW) - none);
      sums[at + 2] = (sums[at + 2] ?? 0) + value * ((even >>> 16) - none);
      sums[at + 3] = (sums[at + 3] ?? 0) + value * ((odd >>> 16) - none);
    }
  }

  return {
    rowOf,
    weightAt: (row, column) => (bytes[(row + 1) * AT_ONCE + column] ?? BIAS) - BIAS,
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

/** Numbers in a row: its key, and weights for so many columns. */
const strideFor = (columns: number): number => 1 + Math.ceil(columns / AT_ONCE);

/** One to two rows begin with the same bits. */
const shiftFor = (count: number): number => 32 - Math.max(1, Math.floor(Math.log2(count + 1)));

function startsOf(keys: Uint32Array): Uint32Array {
  const shift = shiftFor(keys.length);
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  for (const key of keys) starts[(key >>> shift) + 1] = (starts[(key >>> shift) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  return starts;
}
