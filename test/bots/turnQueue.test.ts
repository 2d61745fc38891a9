import assert from 'node:assert/strict';
import { createTurnQueue, QueueFullError } from '../../bots/turnQueue.ts';

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

  it('takes only so much of one conversation, and as much of every other', async () => {
    const inOrder = createTurnQueue({ most: 3 });
    const gate = later();
    const taken = Array.from({ length: 3 }, () => inOrder('a', () => gate.promise));
    let ran = false;
    const refused = inOrder('a', async () => {
      ran = true;
    });
    await assert.rejects(refused, QueueFullError);
    assert.equal(await inOrder('b', async () => 'b'), 'b');
    gate.resolve();
    await Promise.all(taken);
    assert.equal(ran, false);
    assert.equal(await inOrder('a', async () => 'again'), 'again');
  });

  it('holds nothing of a conversation that is idle, however its turns ended', async () => {
    const inOrder = createTurnQueue();
    const turns = Array.from({ length: 300 }, (_, index) =>
      inOrder(`conversation ${index % 100}`, () =>
        index % 3 === 0 ? Promise.reject(new Error('no')) : Promise.resolve(),
      ),
    );
    assert.equal(inOrder.keys(), 100);
    await Promise.allSettled(turns);
    await new Promise(setImmediate);
    assert.equal(inOrder.keys(), 0);
  });
});
