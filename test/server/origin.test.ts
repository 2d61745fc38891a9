import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { createConversations, newConversation, placeOf } from '../../server/conversations.ts';
import { type RunningGuide, startGuide } from './guide.ts';

const ELSEWHERE = 'https://elsewhere.example.org';

describe('a page of another site', () => {
  let guide: RunningGuide;
  before(async () => {
    guide = await startGuide();
  });
  after(() => guide.close());

  it('is not told by a preflight that it may post to the chat', async () => {
    const response = await fetch(`${guide.url}/api/chat`, {
      method: 'OPTIONS',
      headers: {
        origin: ELSEWHERE,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    for (const name of ['access-control-allow-origin', 'access-control-allow-headers'])
      assert.equal(response.headers.get(name), null);
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    it(`cannot post what browsers send without asking first (${type})`, async () => {
      const body = JSON.stringify({ activity: { type: 'message', text: 'hei' } });
      const response = await guide.post('/api/chat', body, { origin: ELSEWHERE, 'content-type': type });
      assert.equal(response.status, 415);
    });

  it('cannot read an answer', async () => {
    const activity = { type: 'message', text: 'hei' };
    const response = await guide.post('/api/chat', { activity }, { origin: ELSEWHERE });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });
});

describe('the id of a conversation', () => {
  it('has 128 random bits: of 10,000 none comes twice, and each bit is set in about half', () => {
    const ids = Array.from({ length: 10_000 }, newConversation);
    assert.equal(new Set(ids).size, ids.length);
    const bytes = ids.map((id) => Buffer.from(id, 'base64url'));
    for (let bit = 0; bit < 128; bit++) {
      const set = bytes.filter((one) => ((one[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
      assert.ok(set > 4_700 && set < 5_300, `bit ${bit}: ${set}`);
    }
  });
});

describe('the token of a conversation', () => {
  const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const conversations = createConversations([NEW]);
  const from = (origin?: string, host?: string) => placeOf({ headers: { origin } } as IncomingMessage, host);
  const ours = from('https://guide.example.org');
  const { id, token } = conversations.handOut(newConversation(), ours);
  const changed = (text: string, index: number) =>
    `${text.slice(0, index)}${text[index] === 'A' ? 'Q' : 'A'}${text.slice(index + 1)}`;

  it('leads back to the conversation where it was handed out', () => {
    assert.deepEqual(conversations.find(token, ours), { id, token });
  });

  for (const [what, place] of Object.entries({
    'another origin': from('https://elsewhere.example.org'),
    'the same host over http': from('http://guide.example.org'),
    'another port': from('https://guide.example.org:8443'),
    'an origin that is not told': from('null'),
    'a caller without an origin': from(),
    'a frame on another site': from('https://guide.example.org', 'https://site.example.org'),
    'an origin that spells both': from('https://guide.example.org,"https://site.example.org'),
  }))
    it(`says nothing to ${what}`, () => assert.equal(conversations.find(token, place), undefined));

  it('of a frame on one site says nothing on another, nor on our own page', () => {
    const framed = from('https://guide.example.org', 'https://site.example.org');
    const inFrame = conversations.handOut(newConversation(), framed).token;
    assert.ok(conversations.find(inFrame, framed));
    assert.equal(
      conversations.find(inFrame, from('https://guide.example.org', 'https://other.example.org')),
      undefined,
    );
    assert.equal(conversations.find(inFrame, ours), undefined);
  });

  it('cannot be made up, changed in any place, cut or lengthened', () => {
    const { token: another } = conversations.handOut(newConversation(), ours);
    const [, tag] = another.split('.');
    const wrong = [
      // Of the last sign of each half only some bits count.
      ...[0, 5, 20, 22, 23, 30, 43].map((index) => changed(token, index)),
      `${id}.${tag}`,
      id,
      `${id}.`,
      token.slice(0, -1),
      `${token}A`,
      ` ${token}`,
      `${newConversation()}.${newConversation()}`,
      '',
    ];
    for (const one of wrong) assert.equal(conversations.find(one, ours), undefined, one);
    assert.equal(conversations.find(undefined, ours), undefined);
  });

  it('of an older secret is handed out anew for the same conversation, and is nothing once that secret is left out', () => {
    const old = createConversations([OLD]).handOut(id, ours);
    assert.deepEqual(createConversations([NEW, OLD]).find(old.token, ours), { id, token });
    assert.equal(conversations.find(old.token, ours), undefined);
  });
});

describe('a conversation that is taken to another origin', () => {
  const HOME = { origin: 'https://guide.example.org' };
  const ELSE = { origin: ELSEWHERE };
  const press = (question: string, option: string) => ({
    type: 'message',
    locale: 'nb',
    value: { guide: { question, option, flowVersion: 1 } },
  });
  const RESUME = { type: 'event', name: 'guide.resume', locale: 'nb' };
  let guide: RunningGuide;
  beforeEach(async () => {
    guide = await startGuide();
  });
  afterEach(() => guide.close());

  interface Answer {
    readonly conversation: string;
    readonly activities: readonly { readonly channelData: { readonly guide: { question?: string; about?: string } } }[];
  }
  const say = async (headers: Record<string, string>, body: Record<string, unknown>): Promise<Answer> => {
    const response = await guide.post('/api/chat', body, headers);
    assert.equal(response.status, 200);
    return (await response.json()) as Answer;
  };
  const aboutOf = ({ activities }: Answer) =>
    activities.map(({ channelData: { guide } }) => guide.question ?? guide.about);

  it('is a fresh one there, with its welcome and what was sent; the first is untouched and goes on at home', async () => {
    const { conversation } = await say(HOME, { activity: press('who', 'nextOfKin') });
    await say(HOME, { conversation, activity: press('relation', 'sibling') });
    const away = await say(ELSE, { conversation, activity: RESUME });
    assert.notEqual(away.conversation, conversation);
    assert.deepEqual(aboutOf(away), ['welcome', 'who']);
    const pressed = await say(ELSE, { conversation, activity: press('who', 'ownUse') });
    assert.equal(aboutOf(pressed).at(-1), 'substances');
    await say(ELSE, { conversation, activity: { type: 'message', value: { guide: { command: 'deleteData' } } } });
    assert.equal(aboutOf(await say(HOME, { conversation, activity: RESUME })).at(-1), 'substances');
    assert.equal((await say(HOME, { conversation, activity: RESUME })).conversation, conversation);
  });

  it('holds for the frame of another site as well, which has our own origin', async () => {
    const host = 'https://site.example.org';
    const { conversation } = await say(HOME, { host, activity: press('who', 'nextOfKin') });
    assert.equal(aboutOf(await say(HOME, { host, conversation, activity: RESUME })).at(-1), 'relation');
    for (const other of [{}, { host: ELSEWHERE }])
      assert.deepEqual(aboutOf(await say(HOME, { ...other, conversation, activity: RESUME })), ['welcome', 'who']);
  });

  it('goes on without an origin for who began it without one', async () => {
    const { conversation } = await say({}, { activity: press('who', 'nextOfKin') });
    assert.equal(aboutOf(await say({}, { conversation, activity: RESUME })).at(-1), 'relation');
    assert.equal(aboutOf(await say(HOME, { conversation, activity: RESUME })).at(-1), 'who');
  });

  it('is met as danger all the same', async () => {
    const { conversation } = await say(HOME, { activity: RESUME });
    const answer = await guide.post(
      '/api/chat',
      { conversation, activity: { type: 'message', text: 'jeg vil dø' } },
      ELSE,
    );
    assert.match(await answer.text(), /"kind":"crisis"/);
  });

  it('begins afresh whatever the caller made up, and leaves no trace of it', async () => {
    for (const made of [
      'hemmelig',
      'A'.repeat(22),
      `${'A'.repeat(22)}.${'A'.repeat(22)}`,
      '__proto__',
      '',
      ' '.repeat(300),
    ]) {
      const answer = await say(HOME, { conversation: made, activity: RESUME });
      assert.match(answer.conversation, /^[\w-]{22}\.[\w-]{22}$/);
      assert.ok(!answer.conversation.startsWith('AAAA'));
    }
    assert.doesNotMatch(guide.lines.join(''), /hemmelig|example\.org/);
  });
});
