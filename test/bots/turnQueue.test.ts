import assert from 'node:assert/strict';
import { createTurnQueue } from '../../bots/turnQueue.ts';

/** A promise and what ends it. */
const later = () => Promise.withResolvers<void>();

describe('the queue of turns', () => {
  it('runs the turns of one conversation one after another, in the order they came', async () => {
    const inOrder = createTurnQueue();
    const gate = later();
    const done: string[] = [];
    const first = inOrder('a', async () => {
      await gate.promise;
      done.push('first');
    });
    const second = inOrder('a', async () => void done.push('second'));
    gate.resolve();
    await Promise.all([first, second]);
    assert.deepEqual(done, ['first', 'second']);
  });

  it('lets no conversation wait for another', async () => {
    const inOrder = createTurnQueue();
    const gate = later();
    const stuck = inOrder('a', () => gate.promise);
    assert.equal(await inOrder('b', async () => 'b'), 'b');
    gate.resolve();
    await stuck;
  });

  it('goes on after a turn that failed, and tells only its own caller', async () => {
    const inOrder = createTurnQueue();
    const failed = inOrder('a', () => Promise.reject(new Error('no')));
    const next = inOrder('a', async () => 'next');
    await assert.rejects(failed, /no/);
    assert.equal(await next, 'next');
  });
});
