import assert from 'node:assert/strict';
import { type GuideFolder, openFolder } from './guideProcess.ts';
import { journeyFor } from './journeys.ts';
import { keptIn, lasting } from './keptIn.ts';
import { createTalker, RESUME, tell } from './talking.ts';
import { assertPresent, assertSameAnswers, undisturbed } from './undisturbed.ts';

describe('a guide that is killed in the middle of conversations', function () {
  this.timeout(30_000);
  let home: GuideFolder;
  beforeEach(async () => {
    home = await openFolder();
  });
  afterEach(() => home.remove());

  it('has lost no answer when it starts again, puts the present question, and nothing is applied twice', async () => {
    const first = await home.start();
    const referenceFor = await undisturbed(first);
    const talkers = Array.from({ length: 9 }, (_, index) => createTalker(journeyFor(index)));
    let answers = 0;
    const killed = Promise.withResolvers<void>();
    const onAnswer = () => {
      // In the middle: other messages are on their way to the store.
      if (++answers === 25) first.kill().then(killed.resolve);
    };
    await Promise.all(talkers.map((talker) => talker.goOn(first, onAnswer)));
    await killed.promise;
    assert.ok(talkers.some((talker) => !talker.done()));

    const second = await home.start();
    for (const [index, talker] of talkers.entries()) {
      assertPresent(await tell(second, talker.conversation(), RESUME), talker, referenceFor(index));
      await talker.goOn(second);
      assertSameAnswers(talker, referenceFor(index));
    }
    await second.end();

    await keptIn(home.folder, async (load) => {
      for (const [index, talker] of talkers.entries()) {
        const expected = await load(referenceFor(index).conversation);
        assert.deepEqual(lasting(await load(talker.conversation())), lasting(expected));
      }
    });
  });
});
