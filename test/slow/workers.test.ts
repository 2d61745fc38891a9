import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createConnection, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type GuideFolder, type GuideProcess, openFolder } from '../faults/guideProcess.ts';
import { journeyFor } from '../faults/journeys.ts';
import { keptIn, lasting } from '../faults/keptIn.ts';
import { begin, createTalker, RESUME, TOLD_AT_ONCE, tell, tellAtOnce } from '../faults/talking.ts';
import { assertPresent, assertSameAnswers, undisturbed } from '../faults/undisturbed.ts';

const TWO = { WORKERS: '2' };

/** A guide whose two workers both listen. */
async function startTwo(home: GuideFolder, environment: Readonly<Record<string, string>> = {}): Promise<GuideProcess> {
  const guide = await home.start({ ...TWO, ...environment });
  await guide.said(/"event":"listening".*"event":"listening"/s);
  return guide;
}

const pidsOf = (guide: GuideProcess) =>
  [...guide.output().matchAll(/"event":"listening",.*"worker":(\d+)/g)].map(([, pid]) => Number(pid));

describe('a guide of two workers on one folder', function () {
  // Three processes each time, on machines that may be busy.
  this.timeout(90_000);
  let home: GuideFolder;
  beforeEach(async () => {
    home = await openFolder();
  });
  afterEach(() => home.remove());

  it('of which one is killed again and again in the middle of conversations, loses no answer and applies nothing twice, and ends with 0', async () => {
    const guide = await startTwo(home);
    const referenceFor = await undisturbed(guide);
    const talkers = Array.from({ length: 12 }, (_, index) => createTalker(journeyFor(index)));
    let kills = 0;
    let answers = 0;
    const killOne = () => {
      // The one that has lived longest and still lives: the first that listened, then the second, then their successors.
      const pid = pidsOf(guide)[kills];
      if (++answers % 20 !== 0 || pid === undefined) return;
      kills++;
      process.kill(pid, 'SIGKILL');
    };
    while (!talkers.every((talker) => talker.done())) {
      await Promise.all(talkers.map((talker) => talker.goOn(guide, killOne)));
      for (const [index, talker] of talkers.entries())
        assertPresent(await resumed(guide, talker.conversation()), talker, referenceFor(index));
    }
    assert.ok(kills >= 2, `${kills} kills`);
    for (const [index, talker] of talkers.entries()) assertSameAnswers(talker, referenceFor(index));
    const { code, ms } = await guide.end();
    assert.equal(code, 0);
    assert.ok(ms < 10_000, `it took ${ms} ms`);
    for (const pid of pidsOf(guide)) assert.throws(() => process.kill(pid, 0), /ESRCH/);
    await keptIn(home.folder, async (load) => {
      for (const [index, talker] of talkers.entries()) {
        const expected = await load(referenceFor(index).conversation);
        assert.deepEqual(lasting(await load(talker.conversation())), lasting(expected));
      }
    });
  });

  it('lets each of them take any turn of a conversation, at once or in turn', async () => {
    const guide = await startTwo(home);
    const reference = await undisturbed(guide);
    const talker = createTalker(journeyFor(0));
    // Every message on a connection of its own: they go to the workers one after the other.
    await talker.goOn({ post: (path, body) => guide.post(path, body, { connection: 'close' }) });
    assertSameAnswers(talker, reference(0));
    const conversation = await begin(guide);
    await tellAtOnce(
      guide,
      conversation,
      Array.from({ length: 6 }, () => RESUME),
    );
    const turns = guide.output().matchAll(/"event":"turn".*"worker":(\d+)/g);
    assert.equal(new Set([...turns].map(([, worker]) => worker)).size, 2);
    await guide.end();
    await keptIn(home.folder, async (load) => {
      const { session } = await load(conversation);
      assert.deepEqual(session?.answers, TOLD_AT_ONCE);
    });
  });

  it('count the requests of one network together', async () => {
    const guide = await startTwo(home, {
      NODE_ENV: 'production',
      GUIDE_SECRETS: Buffer.alloc(32, 7).toString('base64'),
    });
    const statuses = await Promise.all(
      Array.from({ length: 310 }, async () => (await guide.post('/api/chat', {}, { connection: 'close' })).status),
    );
    assert.equal(statuses.filter((status) => status === 400).length, 300);
    assert.equal(statuses.filter((status) => status === 429).length, 10);
    assert.equal((await guide.end()).code, 0);
  });

  it('count the conversations that one network begins together, and go on with those that have begun', async () => {
    const guide = await startTwo(home, {
      NODE_ENV: 'production',
      GUIDE_SECRETS: Buffer.alloc(32, 7).toString('base64'),
    });
    const arrival = { type: 'event', name: 'guide.arrived', locale: 'nb-NO' };
    const send = (conversation?: string) =>
      guide.post('/api/chat', { conversation, activity: arrival }, { connection: 'close' });
    const begun = await Promise.all(Array.from({ length: 300 }, () => send()));
    assert.deepEqual(new Set(begun.map(({ status }) => status)), new Set([200]));
    const read = async (answer: Response) => (await answer.json()) as { conversation?: string; error?: string };
    const tokens = await Promise.all(begun.map(async (answer) => (await read(answer)).conversation));
    // As many requests are all that a network has in a minute; a conversation counts for ten.
    await pause(61_000);
    const refusing = new Set<string | undefined>();
    // Which worker takes a connection is the system's choice, and a log may come after its answer.
    for (let asked = 20; refusing.size < 2; asked += 20) {
      for (const answer of await Promise.all(Array.from({ length: 20 }, () => send()))) {
        assert.equal(answer.status, 429);
        assert.equal((await read(answer)).error, 'tooManyNew');
      }
      await guide.said(new RegExp(`(?:"reason":"tooManyNew".*){${asked}}`, 's'));
      for (const [, worker] of guide.output().matchAll(/"reason":"tooManyNew".*"worker":(\d+)/g)) refusing.add(worker);
    }
    const goingOn = await Promise.all(tokens.slice(0, 20).map((token) => send(token)));
    assert.deepEqual(new Set(goingOn.map(({ status }) => status)), new Set([200]));
    assert.equal((await guide.end()).code, 0);
  }).timeout(150_000);

  it('tell their metrics together, whichever is asked, and what their first process saw', async () => {
    const guide = await startTwo(home);
    const bad = () => guide.post('/api/chat', {}, { connection: 'close' });
    for (let time = 0; time < 40; time++) assert.equal((await bad()).status, 400);
    const workers = guide.output().matchAll(/"route":"\/api\/chat".*"worker":(\d+)/g);
    assert.equal(new Set([...workers].map(([, worker]) => worker)).size, 2);
    for (let time = 0; time < 4; time++) {
      const metrics = await guide.metrics();
      assert.match(metrics, /^guide_refusals_total\{route="\/api\/chat",status="400",reason="badBody"\} 40$/m);
      assert.match(metrics, /^guide_request_seconds_count\{route="\/api\/chat"\} 40$/m);
    }
    process.kill(pidsOf(guide)[0] ?? 0, 'SIGKILL');
    await guide.said(/"event":"worker ended".*"event":"listening"/s);
    assert.match(await guide.metrics(), /^guide_first_process_faults_total\{event="worker ended"\} 1$/m);
    assert.equal((await guide.end()).code, 0);
  });

  it('end when the process that started them is killed', async () => {
    const guide = await startTwo(home);
    await guide.kill();
    const { port, hostname } = new URL(guide.url);
    for (;;) {
      const socket = createConnection(Number(port), hostname);
      const refused = await Promise.race([
        once(socket, 'error').then(() => true),
        once(socket, 'connect').then(() => false),
      ]).catch(() => true);
      socket.destroy();
      if (refused) break;
    }
  });

  it('do not start where the address is taken: one reason, and 1', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const PORT = String((taken.address() as AddressInfo).port);
    await assert.rejects(home.start({ ...TWO, PORT }), /ended with 1: .*PORT is taken by another program/s);
    await assert.rejects(home.start({ PORT }), /ended with 1: .*PORT is taken by another program/s);
    taken.close();
  });
});

/** On a worker that may be dying at this moment: then again, on the other. */
async function resumed(guide: GuideProcess, conversation: string | undefined): Promise<string> {
  for (;;) {
    const state = await tell(guide, conversation, RESUME).catch(() => undefined);
    if (state !== undefined) return state;
  }
}
