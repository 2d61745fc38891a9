import assert from 'node:assert/strict';
import { killOnce } from '../stores/killing.ts';
import { temporaryFolder } from '../stores/stores.ts';

const ROUNDS = 50;

describe('the lmdb store, killed again and again', () => {
  it(`has every acknowledged write after each of ${ROUNDS} kill -9`, async () => {
    const { folder, remove } = await temporaryFolder();
    let kept = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const result = await killOnce(folder);
      assert.deepEqual(result.lost, [], `round ${round + 1}`);
      kept += result.kept;
    }
    await remove();
    assert.ok(kept > ROUNDS);
  }).timeout(300_000);
});
