import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LARGEST_WEIGHT, openWeights, packWeights } from '../../dialogs/understanding/weightTable.ts';

const weight = fc.integer({ min: -LARGEST_WEIGHT, max: LARGEST_WEIGHT });

/** Rows of weights, and which rows are asked for: some that there are, some that there are not. */
const tables = fc.integer({ min: 1, max: 30 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    held: fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { maxLength: 400 }),
    asked: fc.array(fc.integer({ min: -1, max: 500 }), { maxLength: 600 }),
  }),
);

describe('a table of weights', () => {
  it('sums what stands in the rows that it has', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0.01, max: 2, noNaN: true }), ({ columns, held, asked }, value) => {
        const { add, weightAt, width } = openWeights(packWeights(Int8Array.from(held.flat()), columns), columns);
        const sums = new Float64Array(width);
        add(Int32Array.from(asked), value, sums);
        for (let column = 0; column < columns; column++) {
          const right = asked.reduce((sum, row) => sum + (held[row]?.[column] ?? 0), 0);
          assert.ok(
            Math.abs((sums[column] ?? 0) - right * value) < 1e-6,
            `${column}: ${sums[column]}, not ${right * value}`,
          );
          for (const row of asked) assert.equal(weightAt(row, column), held[row]?.[column] ?? 0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
