import assert from 'node:assert/strict';
import { type GuideFolder, type GuideProcess, openFolder } from './guideProcess.ts';
import { keptIn } from './keptIn.ts';
import { begin, command, press, RESUME, TOLD_AT_ONCE, tell, tellAtOnce, words } from './talking.ts';

/** Applied again after BACK it would answer the question that BACK has opened. */
const ANSWER = { ...press('relation', 'sibling'), id: 'answer' };
const BACK = { ...command('back'), id: 'back' };

async function begun(guide: GuideProcess): Promise<string> {
  const conversation = await begin(guide);
  await tell(guide, conversation, press('who', 'nextOfKin'));
  assert.equal(await tell(guide, conversation, ANSWER), 'question substances');
  return conversation;
}

describe('an activity that comes again', function () {
  this.timeout(30_000);
  let home: GuideFolder;
  let guide: GuideProcess;
  before(async () => {
    home = await openFolder();
    guide = await home.start();
  });
  after(() => home.remove());

  it('is applied once and answered each time', async () => {
    const conversation = await begun(guide);
    for (const sent of [BACK, ANSWER, BACK, ANSWER, BACK])
      assert.equal(await tell(guide, conversation, sent), 'question relation');
  });

  it('is applied once where both come at the same moment, and both are answered', async () => {
    const conversation = await begun(guide);
    const states = await Promise.all(Array.from({ length: 6 }, () => tell(guide, conversation, BACK)));
    assert.deepEqual(new Set(states), new Set(['question relation']));
    assert.equal(await tell(guide, conversation, RESUME), 'question relation');
  });

  it('is applied once although the guide was killed and started in between', async () => {
    const conversation = await begun(guide);
    await tell(guide, conversation, BACK);
    await guide.kill();
    guide = await home.start();
    for (const sent of [ANSWER, BACK, RESUME]) assert.equal(await tell(guide, conversation, sent), 'question relation');
  });

  it('is applied once by two processes that share the folder, and both answer', async () => {
    const other = await home.start();
    const conversation = await begun(guide);
    for (let round = 0; round < 5; round++) {
      const answer = { ...ANSWER, id: `answer-${round}` };
      const back = { ...BACK, id: `back-${round}` };
      for (const [sent, state] of [
        [answer, 'question substances'],
        [back, 'question relation'],
        [answer, 'question relation'],
      ] as const) {
        const states = await Promise.all([guide, other].map((process) => tell(process, conversation, sent)));
        assert.deepEqual(states, [state, state]);
      }
    }
  });

  it('deletes once, and a button of before only answers its own question', async () => {
    const conversation = await begun(guide);
    const slett = { ...command('deleteData'), id: 'slett' };
    for (let time = 0; time < 2; time++) assert.equal(await tell(guide, conversation, slett), 'message');
    assert.equal(await tell(guide, conversation, RESUME), 'question who');
  });
});

describe('two tabs with one conversation', function () {
  this.timeout(30_000);
  let home: GuideFolder;
  beforeEach(async () => {
    home = await openFolder();
  });
  afterEach(() => home.remove());

  it('that answer at once both keep their answers', async () => {
    const guide = await home.start();
    const conversation = await begin(guide);
    await tellAtOnce(guide, conversation, [...Array.from({ length: 4 }, () => RESUME), words('hva er dette?')]);
    await guide.end();
    await keptIn(home.folder, async (load) => {
      const { session } = await load(conversation);
      assert.deepEqual(session?.answers, TOLD_AT_ONCE);
    });
  });
});
