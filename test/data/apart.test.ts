import assert from 'node:assert/strict';
import { putTogether, takeApart } from '../../data/apart.ts';

describe('a value whose arrays lie apart', () => {
  it('comes back as it was, arrays of every kind at any depth', () => {
    const value = {
      words: ['å', undefined, new Map([['key', Int8Array.of(-1, 2, 3)]])],
      bytes: Uint8Array.of(255),
      none: new Uint32Array(0),
      deep: [{ wide: Int32Array.of(-(2 ** 31), 7), short: Uint16Array.of(65_535), signed: Int16Array.of(-9) }],
      many: Uint32Array.of(1, 2 ** 31),
    };
    assert.deepEqual(putTogether(takeApart(value)), value);
  });

  it('takes of an array that is part of a larger one only its own', () => {
    const { arrays } = takeApart({ part: Uint32Array.of(1, 2, 3, 4).subarray(1, 3) });
    assert.deepEqual([...new Uint32Array(arrays.buffer)], [2, 3]);
  });

  it('does not copy what was read: the arrays are the bytes that were given', () => {
    const apart = takeApart({ numbers: Uint32Array.of(5, 6) });
    const { numbers } = putTogether(apart) as { numbers: Uint32Array };
    assert.equal(numbers.buffer, apart.arrays.buffer);
  });

  it('refuses a kind that it would not know again', () => {
    assert.throws(() => takeApart({ numbers: new Float64Array(1) }), /Float64Array cannot be kept/);
  });
});
