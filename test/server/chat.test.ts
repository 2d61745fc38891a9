import assert from 'node:assert/strict';
import { createConnection } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type RunningGuide, startGuide } from './guide.ts';

interface Answer {
  readonly conversation: string;
  readonly activities: readonly {
    readonly id?: string;
    readonly timestamp?: string;
    readonly type: string;
    readonly text?: string;
    readonly from: { readonly role: string };
    readonly replyToId?: string;
    readonly channelData?: { readonly guide: { readonly kind: string; readonly question?: string } };
  }[];
}

const arrived = { type: 'event', name: 'guide.arrived', locale: 'nb-NO' };
const press = (option: string, id?: string) => ({
  type: 'message',
  value: { guide: { question: 'who', option, flowVersion: 1 } },
  ...(id && { id }),
});

describe('a chat over POST /api/chat', () => {
  let guide: RunningGuide;
  before(async () => {
    guide = await startGuide();
  });
  after(() => guide.close());

  const say = async (activity: unknown, conversation?: string): Promise<Answer> => {
    const response = await guide.post('/api/chat', { ...(conversation && { conversation }), activity });
    assert.equal(response.status, 200);
    return (await response.json()) as Answer;
  };
  const kindsOf = ({ activities }: Answer) => activities.map(({ channelData }) => channelData?.guide.kind);
  const questionOf = ({ activities }: Answer) => activities.at(-1)?.channelData?.guide.question;

  it('begins with an id of 128 bits, a welcome and the first question', async () => {
    const answer = await say(arrived);
    assert.match(answer.conversation, /^[\w-]{22}\.[\w-]{22}$/);
    assert.deepEqual(kindsOf(answer), ['message', 'question']);
    assert.equal(questionOf(answer), 'who');
  });

  it('gives every activity an id, a time and the bot as its sender', async () => {
    const { activities } = await say(arrived);
    for (const { id, timestamp, from, type } of activities) {
      assert.ok(id);
      assert.ok(Date.parse(timestamp ?? ''));
      assert.equal(from.role, 'bot');
      assert.equal(type, 'message');
    }
  });

  it('goes on where the conversation stands', async () => {
    const { conversation } = await say(arrived);
    const next = await say(press('nextOfKin'), conversation);
    assert.equal(next.conversation, conversation);
    assert.equal(questionOf(next), 'relation');
    assert.equal(questionOf(await say({ type: 'event', name: 'guide.resume' }, conversation)), 'relation');
  });

  it('applies a repeated activity once and shows where the conversation stands', async () => {
    const { conversation } = await say(arrived);
    await say(press('nextOfKin', 'tap-1'), conversation);
    const back = { type: 'message', id: 'tap-2', value: { guide: { command: 'back' } } };
    assert.equal(questionOf(await say(back, conversation)), 'who');
    assert.equal(questionOf(await say(press('nextOfKin', 'tap-1'), conversation)), 'who');
  });

  it('loses no answer when two activities of one conversation come at once', async () => {
    const { conversation } = await say(arrived);
    const ids = Array.from({ length: 10 }, (_, index) => `at-once-${index}`);
    await Promise.all(ids.map((id) => say({ type: 'message', id, text: 'uforståelig' }, conversation)));
    await say(press('nextOfKin'), conversation);
    assert.equal(questionOf(await say({ type: 'event', name: 'guide.resume' }, conversation)), 'relation');
  });

  it('speaks the language of the first activity', async () => {
    const inNynorsk = await say({ ...arrived, locale: 'nn-NO' });
    const inEnglish = await say({ ...arrived, locale: 'en' });
    const inPolish = await say({ ...arrived, locale: 'pl-PL' });
    const bokmål = await say(arrived);
    const first = ({ activities }: Answer) => activities[0]?.text;
    assert.equal(new Set([first(inNynorsk), first(inEnglish), first(bokmål)]).size, 3);
    assert.equal(first(inPolish), first(bokmål));
  });

  it('forgets a conversation that is to be deleted', async () => {
    const { conversation } = await say(arrived);
    await say(press('nextOfKin'), conversation);
    await say({ type: 'message', value: { guide: { command: 'deleteData' } } }, conversation);
    assert.equal(questionOf(await say({ type: 'event', name: 'guide.resume' }, conversation)), 'who');
  });

  for (const value of [
    { guide: { question: 'who', option: 'jeg heter Kari', flowVersion: 1 } },
    { guide: { question: 'nobody', option: 'ownUse', flowVersion: 1 } },
    { guide: { command: 'rm' } },
    { guide: null },
    { guide: { question: 'who' }, __proto__: { admin: true } },
    'not json',
    12,
    [],
  ])
    it(`answers a broken button value calmly: ${JSON.stringify(value)}`, async () => {
      const answer = await say({ type: 'message', value });
      assert.equal(questionOf(answer), 'who');
    });

  it('answers nothing to an event it does not know', async () => {
    assert.deepEqual((await say({ type: 'event', name: 'webchat/other' })).activities, []);
  });

  it('answers also who asks for it as Bot Framework does: an adapter of our own would answer that with nothing', async () => {
    const answer = await say({ ...arrived, deliveryMode: 'expectReplies' });
    assert.deepEqual(kindsOf(answer), ['message', 'question']);
  });

  it('takes nothing but the fields it knows, and not who it is said to come from', async () => {
    const first = await say({
      ...arrived,
      from: { id: 'admin', role: 'bot' },
      channelId: 'msteams',
      serviceUrl: 'http://x',
    });
    assert.deepEqual(kindsOf(first), ['message', 'question']);
    assert.doesNotMatch(JSON.stringify(first), /admin|msteams/);
  });

  describe('refuses with a plain reason', () => {
    const message = (fields: Record<string, unknown>) => ({ activity: { type: 'message', ...fields } });
    const cases: Record<string, [unknown, number, RegExp]> = {
      'what is no JSON': ['{"activity": hemmelig', 400, /badJson/],
      'an empty body': ['', 400, /badJson/],
      'a body without an activity': [{}, 400, /activity/],
      'a list': [[1, 2], 400, /badBody/],
      'an activity of another type': [message({ type: 'invoke' }), 400, /activity\.type/],
      'a text that is no text': [message({ text: { hemmelig: 1 } }), 400, /activity\.text/],
      'a text of more than 10,000 characters': [message({ text: 'hemmelig '.repeat(1_200) }), 400, /activity\.text/],
      'a value that is too large': [message({ value: { guide: 'hemmelig'.repeat(600) } }), 400, /activity\.value/],
      'an id that could be a sentence': [message({ id: 'hemmelig setning' }), 400, /activity\.id/],
      'a conversation that is no text': [
        { conversation: { hemmelig: 1 }, ...message({ text: 'hei' }) },
        400,
        /At fault: conversation/,
      ],
      'a host longer than any origin': [
        { host: 'hemmelig'.repeat(40), ...message({ text: 'hei' }) },
        400,
        /At fault: host/,
      ],
      'a body of more than 64 KB': [message({ text: 'hemmelig'.repeat(10_000) }), 413, /tooLarge/],
      'a body that is too deep': [`{"activity":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 400, /deep/],
    };
    for (const [what, [body, status, reason]] of Object.entries(cases))
      it(what, async () => {
        const response = await guide.post('/api/chat', body);
        const answer = await response.text();
        assert.equal(response.status, status);
        assert.match(answer, reason);
        assert.doesNotMatch(answer, /hemmelig/);
      });

    it('a body that is said to be gzip and is not, and lives on', async () => {
      const response = await guide.post('/api/chat', '{"a":1}', { 'content-encoding': 'gzip' });
      assert.equal(response.status, 415);
      assert.equal((await fetch(`${guide.url}/health`)).status, 200);
    });

    it('a compressed body that would swell', async () => {
      const body = gzipSync(Buffer.alloc(10_000_000, ' '));
      const response = await fetch(`${guide.url}/api/chat`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      });
      assert.equal(response.status, 415);
    });

    it('a body of another media type, as a form on another site would send', async () => {
      const response = await guide.post('/api/chat', 'a=1', { 'content-type': 'text/plain' });
      assert.equal(response.status, 415);
    });

    it('an upgrade, by ending the connection', async () => {
      const socket = createConnection(Number(new URL(guide.url).port), '127.0.0.1');
      socket.write('GET /api/chat HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
      await new Promise((resolve) => socket.on('close', resolve).resume());
      assert.equal((await fetch(`${guide.url}/health`)).status, 200);
    });

    it('what is not HTTP', async () => {
      const socket = createConnection(Number(new URL(guide.url).port), '127.0.0.1');
      socket.write('hemmelig\r\n\r\n');
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      await new Promise((resolve) => socket.on('close', resolve));
      assert.match(Buffer.concat(chunks).toString(), /^HTTP\/1\.1 400 /);
    });

    it('and logs none of it', () => {
      assert.doesNotMatch(guide.lines.join(''), /hemmelig/);
      assert.ok(guide.lines.some((line) => line.includes('"status":413')));
    });
  });
});
