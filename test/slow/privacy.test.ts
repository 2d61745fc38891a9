import assert from 'node:assert/strict';
import { type GuideFolder, openFolder } from '../faults/guideProcess.ts';
import { CHANNELS, filesIn, holdsWord, KINDS, PLANTED, serviceActivity, shownIn } from '../faults/planted.ts';

const AT_ONCE = 8;

describe('a planted word, in one field at a time', () => {
  let home: GuideFolder;
  before(async () => {
    home = await openFolder();
  });
  after(() => home.remove());

  it('of every kind of activity on every channel and on our own page, is not said back, logged or kept', async () => {
    const guide = await home.start({ TMPDIR: home.folder });
    const requests = Object.entries(PLANTED).flatMap(([field, value]) =>
      KINDS.flatMap((kind) => [
        ...CHANNELS.map((channel) => ({
          what: `${field} of ${kind} on ${channel}`,
          path: '/api/messages',
          body: serviceActivity(channel, kind, { [field]: value }),
        })),
        {
          what: `${field} of ${kind} on our page`,
          path: '/api/chat',
          body: { [field]: value, activity: { type: kind, text: 'hei', [field]: value } },
        },
      ]),
    );
    const queue = requests.values();
    const send = async () => {
      for (const { what, path, body } of queue) {
        const response = await guide.post(path, body);
        const answer = await response.text();
        assert.ok([200, 400, 501].includes(response.status), `${what}: ${response.status}`);
        assert.ok(!holdsWord(shownIn(answer)), `${what}: ${answer}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    const metrics = await guide.metrics();
    assert.match(metrics, /^guide_turns_total\{/m);
    assert.ok(!holdsWord(metrics), metrics);
    assert.equal((await guide.end()).code, 0);
    const line = guide
      .output()
      .split('\n')
      .find((one) => holdsWord(one));
    assert.equal(line, undefined);
    for (const { name, bytes } of await filesIn(home.folder)) assert.ok(!holdsWord(bytes), name);
    console.log(`      ${requests.length} activities, leaked 0`);
  });
});
