import assert from 'node:assert/strict';
import { coverageOf } from '../../scripts/choices/coverage.ts';
import { coverageTables } from '../../scripts/choices/tables.ts';
import { catalogue } from '../support/real.ts';

const OSLO = { id: '0301', name: 'Oslo' };
const FINNMARK = { id: '56', name: 'Finnmark' };
const [alcoholGroup] = catalogue.organizations.filter(({ id }) => id === 'anonyme-alkoholikere');
assert.ok(alcoholGroup);
const local = { ...alcoholGroup, id: 'local', methods: ['peerSupport'], area: { municipalities: ['0301'] } } as const;
const coverage = coverageOf({ ...catalogue, organizations: [alcoholGroup, local] }, [OSLO.id, FINNMARK.id]);
const rowsOf = (who: string, problem: string) =>
  coverage.find((one) => one.who === who)?.rows.filter((row) => row.problem === problem) ?? [];

describe('the coverage tables', () => {
  it('count what may be shown, without a place and by place', () => {
    assert.deepEqual(
      rowsOf('ownUse', 'alcohol').map(({ method, counts }) => [method, ...counts]),
      [
        ['any', 1, 2, 1],
        ['twelveStep', 1, 1, 1],
        ['other', 0, 1, 0],
      ],
    );
  });

  it('count no group for own use for next of kin, nor for another problem', () => {
    for (const row of [...rowsOf('nextOfKin', 'alcohol'), ...rowsOf('ownUse', 'gambling')])
      assert.deepEqual(row.counts, [0, 0, 0]);
  });

  it('have no row of twelve steps for those who are not asked of them', () => {
    assert.deepEqual(
      rowsOf('professional', 'alcohol').map(({ method }) => method),
      ['any'],
    );
  });

  it('say where there are fewer than two', () => {
    const own = coverage.filter(({ who }) => who === 'ownUse');
    const words = coverageTables(own, [OSLO, FINNMARK]);
    assert.match(words, /\| alcohol \| any \| 1 \| 2 \| 1 \|/);
    assert.match(words, /- alcohol, any: Finnmark\n/);
    assert.match(words, /- alcohol, twelve steps: everywhere\n/);
  });

  it('hold for the real content: who has no fewer than two, wherever they live', () => {
    const real = coverageOf(catalogue, ['03', '56']);
    const thin = real
      .filter(({ who }) => who !== 'curious' && who !== 'under18, self')
      .flatMap(({ who, rows }) =>
        rows.flatMap(({ problem, method, counts }) =>
          method === 'any' && counts.some((count) => count < 2) ? [`${who}: ${problem}`] : [],
        ),
      );
    assert.deepEqual(thin, []);
  });
});
