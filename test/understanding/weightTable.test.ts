import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ABSENT, compileWeights, LARGEST_WEIGHT, openWeights } from '../../dialogs/understanding/weightTable.ts';

const weight = fc.integer({ min: -LARGEST_WEIGHT, max: LARGEST_WEIGHT });

/** Keys in rising order, and a row of weights for each. */
const tables = fc.integer({ min: 1, max: 30 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    held: fc
      .uniqueArray(
        fc.tuple(
          fc.integer({ min: 0, max: 2 ** 32 - 1 }),
          fc.array(weight, { minLength: columns, maxLength: columns }),
        ),
        {
          maxLength: 600,
          selector: ([key]) => key,
        },
      )
      .map((rows) => rows.toSorted(([a], [b]) => a - b)),
    others: fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 20 }),
  }),
);

describe('a table of weights', () => {
  it('sums what stands in the rows of the features that it has', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0.01, max: 2, noNaN: true }), ({ columns, held, others }, value) => {
        const keys = Uint32Array.from(held, ([key]) => key);
        const weights = Int8Array.from(held.flatMap(([, row]) => row));
        const { add, rowOf, weightAt, width } = openWeights(compileWeights(keys, weights, columns), columns);
        const asked = new Int32Array([...keys, ...others]);
        const sums = new Float64Array(width);
        add(asked, value, sums);
        const rows = new Map(held.map(([key, row]) => [key | 0, row]));
        for (let column = 0; column < columns; column++) {
          const right = [...asked].reduce((sum, key) => sum + (rows.get(key)?.[column] ?? 0), 0);
          assert.ok(
            Math.abs((sums[column] ?? 0) - right * value) < 1e-6,
            `${column}: ${sums[column]}, not ${right * value}`,
          );
        }
        for (const key of asked) {
          const row = rowOf(key);
          assert.equal(row === ABSENT, !rows.has(key));
          if (row !== ABSENT) for (let i = 0; i < columns; i++) assert.equal(weightAt(row, i), rows.get(key)?.[i]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
