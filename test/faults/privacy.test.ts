import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { type GuideFolder, type GuideProcess, openFolder } from './guideProcess.ts';
import { CHANNELS, filesIn, holdsWord, KINDS, PLANTED, serviceActivity, shownIn, WORD } from './planted.ts';
import { begin, command, idOf, press, tell, words } from './talking.ts';

/** All that a guide that runs has of it: what it counts, and what it leaves behind. */
async function assertNoTraceIn(home: GuideFolder, guide: GuideProcess): Promise<void> {
  const metrics = await guide.metrics();
  assert.match(metrics, /^guide_requests_total\{.+\} [1-9]/m);
  assert.ok(!holdsWord(metrics), metrics);
  await assertNoTrace(home, guide);
}

/** What it wrote and every file in the folder it works in. */
async function assertNoTrace(home: GuideFolder, guide: GuideProcess): Promise<void> {
  assert.ok(!holdsWord(guide.output()), `in what was logged: ${lineWithWord(guide.output())}`);
  for (const { name, bytes } of await filesIn(home.folder)) assert.ok(!holdsWord(bytes), `in ${name}`);
}

const lineWithWord = (output: string) => output.split('\n').find((line) => holdsWord(line));

describe('a planted word', function () {
  this.timeout(30_000);
  let home: GuideFolder;
  let guide: GuideProcess;
  before(async () => {
    home = await openFolder();
    guide = await home.start({ TMPDIR: home.folder });
  });
  after(() => home.remove());

  it('can be found where it is, so that what follows can fail', () => {
    for (const text of [WORD, WORD.toUpperCase(), `{"a":"b${WORD}"}`]) assert.ok(holdsWord(text));
    assert.ok(holdsWord(Buffer.from(`a${WORD}`, 'utf16le')));
    for (const offset of ['', 'a', 'ab', 'abc', 'abcd']) {
      assert.ok(holdsWord(Buffer.from(offset + WORD).toString('base64')));
      assert.ok(holdsWord(Buffer.from(offset + WORD).toString('hex')));
    }
  });

  for (const channel of CHANNELS)
    it(`in every field of every kind of activity on ${channel} is not said back, logged or kept`, async () => {
      for (const kind of KINDS) {
        const response = await guide.post('/api/messages', serviceActivity(channel, kind, PLANTED));
        assert.ok([200, 501].includes(response.status), `${kind} ${response.status}`);
        assert.ok(!holdsWord(shownIn(await response.text())), kind);
      }
      await assertNoTraceIn(home, guide);
    });

  it('in what is sent to /api/chat is not said back, logged or kept', async () => {
    for (const type of ['message', 'event', 'conversationUpdate'])
      for (const fields of [
        PLANTED,
        { text: WORD },
        { value: WORD },
        { value: { guide: { command: WORD } } },
        { name: WORD },
      ]) {
        const activity = { ...fields, id: `${WORD}.1`, type };
        const body = { activity, conversation: WORD, host: WORD, [WORD]: WORD };
        const response = await guide.post('/api/chat', body, { [WORD]: WORD, origin: `https://${WORD}.example.org` });
        assert.equal(response.status, 200);
        assert.ok(!holdsWord(shownIn(await response.text())));
      }
    await assertNoTraceIn(home, guide);
  });

  it('in what is refused is not said back, logged or kept', async () => {
    const refused: readonly (readonly [string, unknown, number])[] = [
      ['/api/chat', `{"activity": ${WORD}`, 400],
      ['/api/chat', { activity: { type: WORD } }, 400],
      ['/api/chat', { activity: { type: 'message', text: WORD.repeat(1_000) } }, 400],
      ['/api/chat', { activity: { type: 'message', text: WORD.repeat(10_000) } }, 413],
      ['/api/chat', { activity: { type: 'message', id: `${WORD} ${WORD}` } }, 400],
      ['/api/chat', { conversation: [WORD], activity: { type: 'message', text: 'hei' } }, 400],
      ['/api/chat', { host: WORD.repeat(30), activity: { type: 'message', text: 'hei' } }, 400],
      ['/api/chat', `{"activity":${`{"${WORD}":`.repeat(50)}1${'}'.repeat(50)}}`, 400],
      ['/api/messages', `{"text": ${WORD}`, 400],
      ['/api/messages', { ...serviceActivity('webchat', 'message', PLANTED), from: WORD }, 400],
      ['/api/messages', { ...serviceActivity('webchat', 'message', PLANTED), text: { [WORD]: WORD } }, 400],
      [
        '/api/messages',
        {
          ...serviceActivity('webchat', 'message', PLANTED),
          deliveryMode: WORD,
          serviceUrl: `https://${WORD}.example.org`,
        },
        403,
      ],
      [`/${WORD}`, WORD, 405],
    ];
    for (const [path, body, status] of refused) {
      const response = await guide.post(path, body);
      assert.equal(response.status, status, JSON.stringify(body).slice(0, 80));
      assert.ok(!holdsWord(await response.text()));
    }
    for (const headers of [
      { 'content-encoding': WORD },
      { 'content-type': `text/${WORD}` },
      { 'x-forwarded-for': WORD },
    ]) {
      const response = await guide.post('/api/messages', serviceActivity('webchat', 'message', {}), { ...headers });
      assert.ok([403, 415].includes(response.status));
      assert.ok(!holdsWord(await response.text()));
    }
    await assertNoTraceIn(home, guide);
  });

  it('in an address, a query, a cookie, a referrer or broken HTTP is not logged or kept', async () => {
    const headers = {
      cookie: `a=${WORD}`,
      referer: `https://example.org/${WORD}`,
      'user-agent': WORD,
      authorization: WORD,
    };
    for (const path of [`/${WORD}`, `/?${WORD}=${WORD}`, `/assets/${WORD}.js`, `/api/${WORD}`, `/%zz${WORD}`])
      assert.ok(!holdsWord(await (await fetch(guide.url + path, { headers })).text()), path);
    for (const bytes of [
      `${WORD}\r\n\r\n`,
      `GET /${WORD} HTTP/1.1\r\n${WORD}\r\n\r\n`,
      `POST /api/chat HTTP/1.1\r\nContent-Length: ${WORD}\r\n\r\n`,
    ])
      assert.ok(!holdsWord(await rawAnswer(guide.url, bytes)));
    await assertNoTraceIn(home, guide);
  });

  it('and the ids of conversations, people and places are not logged', async () => {
    const conversation = await begin(guide);
    for (const sent of [
      press('who', 'ownUse'),
      press('place', '0301-03'),
      words('Jeg bor i Tromsø'),
      command('summary'),
    ])
      await tell(guide, conversation, { ...sent, id: 'sent-activity' });
    const logged = guide.output();
    assert.match(logged, /"event":"turn"/);
    // Of the metrics without their values, which are numbers.
    const told = logged + (await guide.metrics()).replaceAll(/ [\d.e+-]+$/gm, '');
    assert.match(told, /guide_turns_total\{/);
    assert.ok(!told.includes(idOf(conversation)));
    assert.doesNotMatch(told, /\b0301(-03)?\b|\b5501\b|Troms|sent-activity/);
    // The guide says where it listens; the caller has the same address, but never its port of the moment.
    assert.doesNotMatch(told.replace(guide.url, ''), /127\.0\.0\.1|::1/);
  });

  it('and after the end there is no crash dump, nothing in the folder for temporary files, and nothing in the store', async () => {
    const { code } = await guide.end();
    assert.equal(code, 0);
    await assertNoTrace(home, guide);
    const names = (await filesIn(home.folder)).map(({ name }) => name.slice(home.folder.length + 1)).sort();
    assert.deepEqual(names, ['secrets', 'sessions/data.mdb', 'sessions/lock.mdb']);
  });
});

async function rawAnswer(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => {});
  socket.end(bytes);
  await new Promise((resolve) => socket.on('close', resolve));
  return Buffer.concat(chunks).toString();
}
