import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { ConflictError, NEW, type Store, StoreError } from '../../data/stores/contract.ts';
import { createCosmosStore } from '../../data/stores/cosmos.ts';
import { closed, cosmosSettings, createClock, IDLE_MINUTES, listening } from './stores.ts';

type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
type Disturb = (request: IncomingMessage) => Answer | undefined;

const onDocuments = (request: IncomingMessage) => request.url?.includes('/docs') ?? false;

describe('the Cosmos DB store', () => {
  let cosmos: Server;
  let front: Server;
  let endpoint: string;
  let store: Store;
  let disturb: Disturb;
  let requests: { readonly method: string | undefined; readonly url: string | undefined; readonly body: string }[];

  /** Stands before the server: answers in its place where `disturb` says so. */
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const instead = disturb(request);
    if (instead) {
      response.writeHead(instead.status, { 'content-type': 'application/json', ...instead.headers });
      response.end('{"message":"disturbed"}');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      requests.push({ method: request.method, url: request.url, body: Buffer.concat(chunks).toString() }),
    );
    cosmos.emit('request', request, response);
  }

  beforeEach(async () => {
    requests = [];
    disturb = () => undefined;
    cosmos = createHttpServer({ keepAlive: true });
    await listening(cosmos);
    front = createServer(answer);
    endpoint = await listening(front);
    store = createCosmosStore({ ...cosmosSettings(endpoint), idleMinutes: IDLE_MINUTES, now: createClock().now });
  });
  afterEach(async () => {
    await store.close();
    await closed(front);
    await closed(cosmos);
  });

  it('connects on first use, once for many at the same time', async () => {
    assert.equal(requests.length, 0);
    await Promise.all(Array.from({ length: 10 }, (_, n) => store.put(`k${n}`, { n }, NEW)));
    const made = requests.filter(({ method, url }) => method === 'POST' && !url?.includes('/docs'));
    assert.deepEqual(
      made.map(({ url }) => url?.replace(/\/$/, '')),
      ['/dbs', '/dbs/guide/colls'],
    );
  });

  for (const [what, path] of [
    ['database', /^\/dbs\/?$/],
    ['container', /\/colls\/?$/],
  ] as const)
    it(`takes a ${what} that another replica makes at the same moment`, async () => {
      let refused = 0;
      disturb = ({ method, url }) =>
        method === 'POST' && path.test(url ?? '') && refused++ === 0 ? { status: 409 } : undefined;
      await store.put('k', { n: 1 }, NEW);
      assert.ok(refused > 0);
      assert.equal((await store.get('k'))?.state, 'present');
    });

  it('gives every item a partition of its own and its time to live, and reads it by key', async () => {
    await store.put('a/b', { n: 1 }, NEW);
    const container = JSON.parse(
      requests.find(({ url, method }) => method === 'POST' && /colls\/?$/.test(url ?? ''))?.body ?? '',
    );
    assert.deepEqual([container.partitionKey.paths, container.defaultTtl], [['/id'], -1]);
    const document = JSON.parse(requests.findLast(({ method }) => method === 'POST')?.body ?? '');
    assert.equal(document.ttl, IDLE_MINUTES * 60);
    assert.match(document.id, /^[\w-]+$/);
    await store.get('a/b');
    const read = requests.at(-1);
    assert.deepEqual([read?.method, read?.url?.includes(document.id)], ['GET', true]);
  });

  it('tries a failed first connection again on the next call', async () => {
    disturb = () => ({ status: 401 });
    await assert.rejects(store.get('a'), { name: 'StoreError', message: /Cosmos DB.*failed at read: 401/ });
    disturb = () => undefined;
    assert.deepEqual(await store.get('a'), { state: 'absent' });
  });

  it('waits and tries again where it is told that there are too many requests', async () => {
    await store.check();
    let refusals = 2;
    disturb = (request) =>
      onDocuments(request) && refusals-- > 0 ? { status: 429, headers: { 'x-ms-retry-after-ms': '1' } } : undefined;
    const eTag = await store.put('a', { n: 1 }, NEW);
    assert.deepEqual(await store.get('a'), { state: 'present', value: { n: 1 }, eTag });
    assert.ok(refusals < 0);
  });

  it('says how long to wait where there are too many requests for too long', async () => {
    await store.check();
    disturb = () => ({ status: 429, headers: { 'x-ms-retry-after-ms': '2' } });
    await assert.rejects(store.put('a', { n: 1 }, NEW), (error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /failed at write: 429/);
      assert.equal(error.retryAfterMs, 2);
      return true;
    });
  });

  it('takes a 412 and a 404 on replace as a conflict, and any other failure as the store failing', async () => {
    const eTag = await store.put('a', { n: 1 }, NEW);
    for (const status of [412, 404]) {
      disturb = (request) => (request.method === 'PUT' ? { status } : undefined);
      await assert.rejects(store.put('a', { n: 2 }, eTag), ConflictError);
    }
    disturb = (request) => (request.method === 'PUT' ? { status: 400 } : undefined);
    await assert.rejects(store.put('a', { n: 2 }, eTag), { name: 'StoreError', message: /failed at write: 400/ });
  });

  it('names neither key nor value when it fails', async () => {
    await store.check();
    disturb = (request) => (onDocuments(request) ? { status: 400 } : undefined);
    await assert.rejects(store.put('planted-key', { planted: 'planted-value' }, NEW), (error) => {
      assert.ok(error instanceof StoreError);
      assert.doesNotMatch(error.message, /planted|cGxhbnRlZC1rZXk/);
      return true;
    });
  });

  it('says that nobody answers', async () => {
    await closed(front);
    await assert.rejects(store.get('a'), { name: 'StoreError', message: /failed at read: / });
    front = createServer(answer);
    await listening(front);
  });

  it('asks the managed identity for a token where there is no key', async () => {
    const { key: _, ...withoutKey } = cosmosSettings(endpoint);
    let asked = 0;
    const credential = {
      getToken: async () => {
        asked++;
        throw new Error('this machine has no identity');
      },
    };
    const options = { ...withoutKey, credential, idleMinutes: IDLE_MINUTES, now: createClock().now };
    const other = createCosmosStore(options);
    await assert.rejects(other.get('a'), StoreError);
    await other.close();
    // The SDK asks only over https, and ours is http: it refuses before it would send a token.
    assert.ok(asked <= 1);
    assert.equal(requests.length, 0);
  });
});
