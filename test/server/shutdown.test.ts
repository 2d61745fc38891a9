import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shutDown } from '../../server/shutdown.ts';

async function listening(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe('the end of the process', () => {
  it('lets a running turn finish before the store is closed, and takes no new one', async () => {
    const turn = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const { server, url } = await listening((_, response) => {
      began.resolve();
      void turn.promise.then(() => response.end('answer'));
    });
    const order: string[] = [];
    const answer = fetch(url).then(async (response) => void order.push(await response.text()));
    await began.promise;
    const ended = shutDown({ server, close: async () => void order.push('store closed') });
    await assert.rejects(fetch(url));
    turn.resolve();
    await Promise.all([answer, ended]);
    assert.deepEqual(order, ['answer', 'store closed']);
  });

  it('does not wait for a browser that only keeps its connection', async () => {
    const { server, url } = await listening((_, response) => response.end('answer'));
    await (await fetch(url)).text();
    const order: string[] = [];
    await shutDown({ server, close: async () => void order.push('store closed') });
    assert.deepEqual(order, ['store closed']);
  });

  it('cuts a turn off that never ends', async () => {
    const began = Promise.withResolvers<void>();
    const { server, url } = await listening(() => began.resolve());
    const answer = assert.rejects(fetch(url));
    await began.promise;
    await shutDown({ server, close: async () => {}, patienceMs: 20 });
    await answer;
  });
});
