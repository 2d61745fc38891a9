import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { type RunningGuide, startGuide } from './guide.ts';

/** Each ended the whole process before, or would have: restify throws at what is no url after its own handlers. */
const REQUESTS = [
  'GET http://[::1 HTTP/1.1\r\nHost: x',
  'GET http://example.org:99999999/ HTTP/1.1\r\nHost: x',
  'GET http://%/ HTTP/1.1\r\nHost: x',
  'GET / HTTP/1.1\r\nHost: [',
  'GET / HTTP/1.1\r\nHost: a b',
  'GET / HTTP/1.1\r\nHost: x:99999999',
  'GET / HTTP/1.1\r\nHost: %',
  'POST /api/chat HTTP/1.1\r\nHost: ::::\r\nContent-Type: application/json\r\nContent-Length: 0',
];

describe('a request whose address is none', () => {
  let guide: RunningGuide;
  before(async () => {
    guide = await startGuide();
  });
  after(() => guide.close());

  for (const head of REQUESTS)
    it(`is refused, and the process lives: ${head.replaceAll('\r\n', ' · ')}`, async () => {
      const socket = createConnection(Number(new URL(guide.url).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.end(`${head}\r\nConnection: close\r\n\r\n`);
      await once(socket, 'close');
      assert.match(answer, /^HTTP\/1\.1 400 /);
      assert.equal((await fetch(`${guide.url}/health`)).status, 200);
    });
});
