import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createConversations, newConversation, placeOf } from '../../server/conversations.ts';
import { type GuideFolder, type GuideProcess, openFolder } from './guideProcess.ts';
import { CHANNELS, filesIn, holdsWord, PLANTED, serviceActivity, shownIn, WORD } from './planted.ts';

const SECRET = Buffer.alloc(32, 7);
/** As the guide does, which cannot answer here. */
const handOut = () =>
  createConversations([SECRET]).handOut(newConversation(), placeOf({ headers: {} } as IncomingMessage));

interface BrokenPart {
  /** The end of the real file's path. */
  readonly part: string;
  readonly by: string;
  /** Told to the person. 500 only where nothing can be said at all. */
  readonly status: number;
  readonly calm: boolean;
}

const PARTS: Readonly<Record<string, BrokenPart>> = {
  'understanding that fails': { part: '/understanding/understand.ts', by: 'understanding.ts', status: 200, calm: true },
  'a store that fails': { part: '/stores/sealed.ts', by: 'sealing.ts', status: 200, calm: true },
  'a renderer that fails': { part: '/channels/render.ts', by: 'renderer.ts', status: 500, calm: false },
  'reading that fails': { part: '/channels/read.ts', by: 'reading.ts', status: 500, calm: false },
};

const CRASHES: Readonly<Record<string, BrokenPart>> = {
  'an error that nobody catches': { part: '/understanding/understand.ts', by: 'crashing.ts', status: 200, calm: false },
  'a promise that nobody waits for': {
    part: '/understanding/understand.ts',
    by: 'rejecting.ts',
    status: 200,
    calm: false,
  },
};

describe('a planted word, with a part of the guide broken so that its errors quote all they were given', function () {
  this.timeout(30_000);
  let home: GuideFolder;
  beforeEach(async () => {
    home = await openFolder();
  });
  afterEach(() => home.remove());

  const startWith = ({ part, by }: BrokenPart): Promise<GuideProcess> =>
    home.start({
      GUIDE_SECRETS: SECRET.toString('base64'),
      NODE_OPTIONS: `--import=${join(import.meta.dirname, 'broken/breaking.ts')}`,
      BROKEN_PART: part,
      BROKEN_BY: join(import.meta.dirname, 'broken', by),
    });

  const assertNoTrace = async (guide: GuideProcess, id: string) => {
    for (const bytes of [Buffer.from(guide.output()), ...(await filesIn(home.folder)).map((file) => file.bytes)]) {
      assert.ok(!holdsWord(bytes), guide.output());
      assert.ok(!bytes.includes(id), guide.output());
    }
  };

  for (const [what, broken] of Object.entries(PARTS))
    it(`(${what}) is not said back, logged or kept; the answer is calm, and the process lives`, async () => {
      const guide = await startWith(broken);
      const { id, token: conversation } = handOut();
      const message = { type: 'message', text: `jeg heter ${WORD}`, locale: 'nb' };
      const responses = [await guide.post('/api/chat', { conversation, activity: message })];
      for (const channel of CHANNELS) {
        const { channelData, value, ...fields } = PLANTED;
        const activity = serviceActivity(channel, 'message', { ...fields, entities: [] });
        responses.push(await guide.post('/api/messages', activity));
      }
      for (const response of responses) {
        const answer = await response.text();
        assert.equal(response.status, broken.status, answer);
        assert.ok(!holdsWord(shownIn(answer)), answer);
        if (broken.calm) assert.match(answer, /113/);
      }
      assert.match(guide.output(), /"level":"error"/);
      assert.equal((await fetch(`${guide.url}/health`)).status, 200);
      assert.ok(!holdsWord(await (await fetch(`${guide.url}/ready`)).text()));
      const metrics = await guide.metrics();
      assert.match(metrics, /^guide_faults_total\{event="(turn|request) failed"\} \d/m);
      assert.ok(!holdsWord(metrics), metrics);
      await guide.end();
      await assertNoTrace(guide, id);
    });

  for (const [what, broken] of Object.entries(CRASHES))
    it(`(${what}) is in no crash dump and no last words; the process ends with 1`, async () => {
      const guide = await startWith(broken);
      const { id, token: conversation } = handOut();
      const activity = { type: 'message', text: `jeg heter ${WORD}`, locale: 'nb' };
      await guide.post('/api/chat', { conversation, activity }).catch(() => undefined);
      assert.equal(await guide.ended(), 1);
      assert.match(guide.output(), /"event":"process failed"/);
      await assertNoTrace(guide, id);
    });
});
