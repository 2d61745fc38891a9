import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { type GuideFolder, openFolder } from '../faults/guideProcess.ts';
import { journeyFor } from '../faults/journeys.ts';
import { keptIn, lasting } from '../faults/keptIn.ts';
import { createTalker, RESUME, type Talker, tell } from '../faults/talking.ts';
import { assertPresent, assertSameAnswers, undisturbed } from '../faults/undisturbed.ts';

const CONVERSATIONS = 288;
const AT_ONCE = 24;
const KILLS_EACH_BATCH = 3;

const under = (talker: Talker) => talker.answered() > 0 && !talker.done();

describe(`a guide that is killed at random points of ${CONVERSATIONS} conversations`, function () {
  this.timeout(600_000);
  let home: GuideFolder;
  before(async () => {
    home = await openFolder();
  });
  after(() => home.remove());

  it('answers every message, on retry at the latest; the answers are those of an undisturbed run; nothing is applied twice', async () => {
    let guide = await home.start();
    const referenceFor = await undisturbed(guide);
    const talkers = Array.from({ length: CONVERSATIONS }, (_, index) => createTalker(journeyFor(index)));
    const referenceOf = (talker: Talker) => referenceFor(talkers.indexOf(talker));
    const interrupted = new Set<Talker>();
    let kills = 0;

    const playUntilKilled = async (batch: readonly Talker[]) => {
      // A journey has eight messages: the kill falls somewhere in what is left, and a few milliseconds off any answer.
      let left = 1 + Math.floor((Math.random() * batch.length * 7) / KILLS_EACH_BATCH);
      const killed = Promise.withResolvers<void>();
      const onAnswer = () => {
        if (--left === 0)
          pause(Math.random() * 4)
            .then(() => guide.kill())
            .then(killed.resolve);
      };
      await Promise.all(batch.map((talker) => talker.goOn(guide, onAnswer)));
      if (left > 0) return;
      await killed.promise;
      kills++;
      for (const talker of batch.filter(under)) interrupted.add(talker);
      guide = await home.start();
    };

    for (let first = 0; first < CONVERSATIONS; first += AT_ONCE) {
      const batch = talkers.slice(first, first + AT_ONCE);
      for (let kill = 0; kill < KILLS_EACH_BATCH; kill++) {
        await playUntilKilled(batch);
        for (const talker of batch.filter(under))
          assertPresent(await tell(guide, talker.conversation(), RESUME), talker, referenceOf(talker));
      }
      await Promise.all(batch.map((talker) => talker.goOn(guide)));
    }
    const { code } = await guide.end();
    assert.equal(code, 0);

    for (const talker of talkers) assertSameAnswers(talker, referenceOf(talker));
    await keptIn(home.folder, async (load) => {
      for (const talker of talkers) {
        const expected = await load(referenceOf(talker).conversation);
        assert.deepEqual(lasting(await load(talker.conversation())), lasting(expected));
      }
    });
    assert.ok(interrupted.size >= 200, `only ${interrupted.size} conversations were under way at a kill`);
    console.log(
      `      ${talkers.length} conversations, ${kills} kills, ${interrupted.size} interrupted, lost 0, doubled 0`,
    );
  });
});
