import assert from 'node:assert/strict';
import { type GuideFolder, openFolder } from './guideProcess.ts';
import { journeyFor } from './journeys.ts';
import { createTalker, RESUME, tell } from './talking.ts';
import { assertPresent, assertSameAnswers, undisturbed } from './undisturbed.ts';

const LONGEST_MS = 10_000;

describe('a guide that is asked to end', function () {
  this.timeout(30_000);
  let home: GuideFolder;
  beforeEach(async () => {
    home = await openFolder();
  });
  afterEach(() => home.remove());

  it('in the midst of conversations ends with 0, and every answer it gave is kept', async () => {
    const first = await home.start();
    const referenceFor = await undisturbed(first);
    const talkers = Array.from({ length: 8 }, (_, index) => createTalker(journeyFor(index)));
    let answers = 0;
    const ended = Promise.withResolvers<{ code: number | null; ms: number }>();
    await Promise.all(
      talkers.map((talker) =>
        talker.goOn(first, () => {
          if (++answers === 20) first.end().then(ended.resolve);
        }),
      ),
    );
    const { code, ms } = await ended.promise;
    assert.equal(code, 0);
    assert.ok(ms < LONGEST_MS, `it took ${ms} ms`);
    assert.ok(talkers.some((talker) => !talker.done()));
    assert.doesNotMatch(first.output(), /turn failed|request failed/);
    const second = await home.start();
    for (const [index, talker] of talkers.entries()) {
      const reference = referenceFor(index);
      assertPresent(await tell(second, talker.conversation(), RESUME), talker, reference);
      await talker.goOn(second);
      assertSameAnswers(talker, reference);
    }
  });

  it('before its first turn ends with 0', async () => {
    const guide = await home.start();
    const { code, ms } = await guide.end();
    assert.equal(code, 0);
    assert.ok(ms < LONGEST_MS);
  });
});
