import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexed, type PackedHead } from '../../dialogs/understanding/classifier.ts';
import { ABSENT, compileIndex, createFind } from '../../dialogs/understanding/featureIndex.ts';
import { openWeights, packWeights } from '../../dialogs/understanding/weightTable.ts';

const hash = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** The numbers of hashes as a message has them: with sign. */
function numbersOf(find: ReturnType<typeof createFind>, hashes: readonly number[]): readonly number[] {
  const keys = Int32Array.from(hashes);
  return [...(find([{ keys, from: [], to: [] }])[0]?.numbers ?? [])];
}

describe('an index of features', () => {
  it('finds each by its hash, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hash, { maxLength: 600 }), fc.array(hash, { maxLength: 30 }), (keys, others) => {
        const find = createFind(compileIndex(Uint32Array.from(keys)));
        assert.deepEqual(
          numbersOf(find, keys),
          keys.map((_, i) => i),
        );
        const right = others.map((one) => keys.indexOf(one));
        assert.deepEqual(numbersOf(find, others), right);
      }),
    );
  });

  it('is shared by heads, which keep the weights they have', () => {
    const heads = fc.record({
      small: fc.uniqueArray(hash, { maxLength: 40 }),
      large: fc.uniqueArray(hash, { minLength: 1, maxLength: 90 }),
    });
    fc.assert(
      fc.property(heads, ({ small, large }) => {
        const both = [...small, ...large];
        const shared = indexed({ small: headOf([...small, ...large.slice(0, 3)]), large: headOf([...new Set(both)]) });
        const find = createFind(shared.index);
        for (const [name, keys] of [
          ['small', [...new Set([...small, ...large.slice(0, 3)])]],
          ['large', [...new Set(both)]],
        ] as const) {
          const { weightAt } = openWeights(shared.heads[name].rows, 2);
          for (const key of new Set(both)) {
            const [number = ABSENT] = numbersOf(find, [key]);
            assert.equal(weightAt(number, 0), keys.includes(key) ? weightOf(key) : 0);
          }
        }
      }),
    );
  });
});

const weightOf = (key: number): number => (key % 7) + 1;

/** Of one unit and one class; the unit gets what the key says. */
function headOf(keys: readonly number[]): PackedHead {
  const own = [...new Set(keys)];
  const rows = packWeights(Int8Array.from(own.flatMap((key) => [weightOf(key), 0])), 2);
  return {
    classes: ['one'],
    keys: Uint32Array.from(own),
    rows,
    scale: 1,
    bias: [0],
    hidden: { scale: 1, bias: [0], out: [0] },
  };
}
