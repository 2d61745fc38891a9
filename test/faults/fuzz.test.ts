import assert from 'node:assert/strict';
import { fuzz } from './fuzz/fuzz.ts';

const TIMES = 2_000;
const SEED = 20261124;

describe('random activities', () => {
  it(`(${TIMES} of them) are each answered or refused, and none takes long or fails`, async () => {
    const { turns, refused, slowestMs } = await fuzz(SEED, TIMES);
    assert.ok(turns > TIMES / 3, `${turns} turns`);
    assert.ok(refused > TIMES / 20, `${refused} refused`);
    assert.ok(slowestMs < 3_000, `the slowest took ${slowestMs} ms`);
  }).timeout(60_000);
});
