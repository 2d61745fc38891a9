import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { type GuideFolder, type GuideProcess, openFolder } from '../faults/guideProcess.ts';

/** Ten seconds for headers, twenty for a whole request, and node looks every thirty. */
const LONGEST_MS = 60_000;
const SOCKETS = 100;

const POST = 'POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
/** What is sent at once, and then a byte of each second. */
const CALLERS: Readonly<Record<string, readonly [first: string, drip: string]>> = {
  'a request line that never ends': ['GET /', 'a'],
  'headers that never end': [`${POST}X: `, 'a'],
  'ever more headers': [POST, 'A: b\r\n'],
  'a body that never ends': [`${POST}Content-Length: 60000\r\n\r\n{"a":"`, 'a'],
  'chunks that never end': [`${POST}Transfer-Encoding: chunked\r\n\r\n`, '1\r\na\r\n'],
};

async function endOf(guide: GuideProcess, first: string, drip: string): Promise<number> {
  const started = performance.now();
  const socket = createConnection(Number(new URL(guide.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  socket.write(first);
  const dripping = setInterval(() => socket.write(drip), 1_000);
  await once(socket, 'close').catch(() => undefined);
  clearInterval(dripping);
  return performance.now() - started;
}

describe('callers that send very slowly', function () {
  this.timeout(120_000);
  let home: GuideFolder;
  before(async () => {
    home = await openFolder();
  });
  after(() => home.remove());

  it(`(${SOCKETS} at once) are cut off within a minute, and others are answered meanwhile`, async () => {
    const guide = await home.start();
    const kinds = Object.entries(CALLERS);
    const ends = Array.from({ length: SOCKETS }, async (_, index) => {
      const [what, [first, drip]] = kinds[index % kinds.length] ?? ['', ['', '']];
      return { what, ms: await endOf(guide, first, drip) };
    });
    const response = await guide.post('/api/chat', { activity: { type: 'message', text: 'hei', locale: 'nb' } });
    assert.equal(response.status, 200);
    for (const { what, ms } of await Promise.all(ends)) assert.ok(ms < LONGEST_MS, `${what}: ${Math.round(ms)} ms`);
    assert.equal((await guide.end()).code, 0);
  });
});
