import assert from 'node:assert/strict';
import { type GuideFolder, openFolder } from './guideProcess.ts';
import { JOURNEYS, journeyFor } from './journeys.ts';
import { keptIn, lasting } from './keptIn.ts';
import { createTalker, RESUME, tell } from './talking.ts';

describe('a guide that is killed in the middle of conversations', function () {
  this.timeout(30_000);
  let home: GuideFolder;
  beforeEach(async () => {
    home = await openFolder();
  });
  afterEach(() => home.remove());

  it('has lost no answer when it starts again, puts the present question, and nothing is applied twice', async () => {
    const first = await home.start();
    const undisturbed = JOURNEYS.map(createTalker);
    await Promise.all(undisturbed.map((talker) => talker.goOn(first)));
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
      const present = await tell(second, talker.conversation, RESUME);
      const states = undisturbed[index % JOURNEYS.length]?.states() ?? [];
      const acknowledged = talker.answered();
      // What was on its way may have been kept before the kill, without an answer.
      assert.ok(
        [states[acknowledged - 1] ?? 'question who', states[acknowledged]].includes(present),
        `${present} after ${acknowledged} of ${states.join(', ')}`,
      );
      await talker.goOn(second);
      assert.deepEqual(talker.states(), states);
    }
    await second.end();

    await keptIn(home.folder, async (load) => {
      for (const [index, talker] of talkers.entries()) {
        const reference = undisturbed[index % JOURNEYS.length];
        assert.deepEqual(lasting(await load(talker.conversation)), lasting(await load(reference?.conversation ?? '')));
      }
    });
  });
});
