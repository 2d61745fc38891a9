import assert from 'node:assert/strict';
import { ConflictError, StoreError } from '../../data/stores/contract.ts';
import { retryConflicts } from '../../data/stores/retryConflicts.ts';

describe('a retry after conflicts', () => {
  const failing = (times: number, error: Error) => {
    let tried = 0;
    return async () => {
      if (tried++ < times) throw error;
      return tried;
    };
  };
  const wait = async () => {};

  it('gives what the first attempt without a conflict gives', async () => {
    assert.equal(await retryConflicts(failing(4, new ConflictError()), { wait }), 5);
  });

  it('gives up after five attempts', async () => {
    await assert.rejects(retryConflicts(failing(5, new ConflictError()), { wait }), ConflictError);
  });

  it('waits between attempts and not after the last', async () => {
    const waits: number[] = [];
    const noting = async (tried: number) => void waits.push(tried);
    await assert.rejects(retryConflicts(failing(9, new ConflictError()), { attempts: 3, wait: noting }));
    assert.deepEqual(waits, [1, 2]);
  });

  it('does not repeat what failed for another reason', async () => {
    await assert.rejects(retryConflicts(failing(1, new StoreError('full')), { wait }), /full/);
  });

  it('waits by itself when it is not told how', async () => {
    assert.equal(await retryConflicts(failing(2, new ConflictError())), 3);
  });
});
