import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { type GuideFolder, openFolder } from '../faults/guideProcess.ts';

const LONGEST_MS = 10_000;

describe('a guide that is asked to end while callers hold on to it', () => {
  let home: GuideFolder;
  beforeEach(async () => {
    home = await openFolder();
  });
  afterEach(() => home.remove());

  for (const [what, bytes] of [
    ['says nothing, as browsers do that connect beforehand', ''],
    ['is in the middle of its headers', 'POST /api/chat HTTP/1.1\r\nHost: x\r\nConte'],
    [
      'is in the middle of its body',
      'POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"act',
    ],
  ] as const)
    it(`ends with 0 within ten seconds although one ${what}`, async () => {
      const guide = await home.start();
      const socket = createConnection(Number(new URL(guide.url).port), '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(bytes);
      // Answered on another connection after this one's bytes have been read.
      assert.equal((await fetch(`${guide.url}/health`)).status, 200);
      const { code, ms } = await guide.end();
      assert.equal(code, 0);
      assert.ok(ms < LONGEST_MS, `it took ${ms} ms`);
      socket.destroy();
    });
});
