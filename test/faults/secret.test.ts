import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type GuideFolder, openFolder } from './guideProcess.ts';
import { begin, idOf, press, RESUME, tell } from './talking.ts';

const [OLD, NEW, OTHER] = Array.from({ length: 3 }, () => randomBytes(32).toString('base64'));

describe('a guide whose secret was changed', function () {
  this.timeout(30_000);
  let home: GuideFolder;
  beforeEach(async () => {
    home = await openFolder();
  });
  afterEach(() => home.remove());

  it('goes on with conversations of the old secret, moves them to the new one, and begins afresh without it', async () => {
    const old = await home.start({ GUIDE_SECRETS: `${OLD}` });
    const first = await begin(old);
    await tell(old, first, press('who', 'nextOfKin'));
    await old.kill();
    const both = await home.start({ GUIDE_SECRETS: `${NEW},${OLD}` });
    assert.equal(await tell(both, first, press('relation', 'sibling')), 'question substances');
    // What the tab holds from now on: the same conversation, handed out anew.
    const conversation = await begin(both, first);
    assert.notEqual(conversation, first);
    assert.equal(idOf(conversation), idOf(first));
    await both.kill();
    const rotated = await home.start({ GUIDE_SECRETS: `${NEW}` });
    assert.equal(await tell(rotated, conversation, RESUME), 'question substances');
    await rotated.kill();
    const other = await home.start({ GUIDE_SECRETS: `${OTHER}` });
    assert.equal(await tell(other, conversation, RESUME), 'question who');
    for (const secret of [OLD, NEW, OTHER])
      for (const { output } of [old, both, rotated, other]) assert.ok(!output().includes(secret ?? ''));
  });
});
