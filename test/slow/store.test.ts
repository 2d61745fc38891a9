import assert from 'node:assert/strict';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { guideOn } from '../faults/guideOn.ts';
import { begin, press, tell } from '../faults/talking.ts';

describe('a store that never answers', () => {
  it('still lets a calm answer come before the channel gives up after fifteen seconds, to all who wrote at once', async () => {
    const store = createMemoryStore({ idleMinutes: 60, now: Date.now });
    const guide = await guideOn({ ...store, get: () => new Promise<never>(() => {}) });
    const conversation = await begin(guide);
    const started = performance.now();
    const states = await Promise.all(
      Array.from({ length: 5 }, () => tell(guide, conversation, press('who', 'ownUse'))),
    );
    assert.deepEqual(new Set(states), new Set(['helplines']));
    assert.ok(performance.now() - started < 13_000);
    await guide.close();
  });
});
