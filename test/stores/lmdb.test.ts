import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEW, StoreError } from '../../data/stores/contract.ts';
import { createLmdbStore } from '../../data/stores/lmdb.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { acknowledgedBy, killOnce, lostFrom, startWriter } from './killing.ts';
import { createClock, IDLE_MINUTES, SECRET, temporaryFolder } from './stores.ts';

const CONVERSATION = 'conversation-4f1c9e-planted';
const OPTION = 'afterPrison-planted';

async function fileBytes(folder: string): Promise<Buffer> {
  const names = await readdir(folder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
}

describe('the lmdb store', () => {
  let folder: string;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    const temporary = await temporaryFolder();
    folder = join(temporary.folder, 'made.here', 'sessions');
    remove = temporary.remove;
  });
  afterEach(() => remove());

  const openStore = (more: Partial<Parameters<typeof createLmdbStore>[0]> = {}) =>
    createLmdbStore({ folder, idleMinutes: IDLE_MINUTES, now: createClock().now, ...more });

  it('makes its folder for its owner only', async () => {
    const store = openStore();
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
    await store.close();
  });

  it('keeps what was written when it is opened again', async () => {
    const store = openStore();
    const eTag = await store.put('a', { n: 1 }, NEW);
    await store.close();
    const again = openStore();
    assert.deepEqual(await again.get('a'), { state: 'present', value: { n: 1 }, eTag });
    await again.close();
  });

  it('shows a planted word in its files when it is not sealed, so the next tests can fail', async () => {
    const store = openStore();
    await store.put(CONVERSATION, { options: [OPTION] }, NEW);
    const bytes = await fileBytes(folder);
    assert.ok(bytes.includes(CONVERSATION) && bytes.includes(OPTION));
    await store.close();
  });

  it('has no readable key or value in its files when sealed: written, rewritten, deleted, expired, swept', async () => {
    const { now, passMinutes } = createClock();
    const store = createSealedStore({ store: openStore({ now }), secrets: [SECRET] });
    const assertHidden = async () => {
      const bytes = await fileBytes(folder);
      for (const planted of [CONVERSATION, OPTION])
        for (const encoding of ['utf8', 'utf16le', 'hex', 'base64url'] as const)
          assert.ok(!bytes.includes(Buffer.from(planted).toString(encoding)), `${planted} in ${encoding}`);
    };
    const eTag = await store.put(CONVERSATION, { options: [OPTION] }, NEW);
    await assertHidden();
    await store.put(CONVERSATION, { options: [OPTION, OPTION] }, eTag);
    await assertHidden();
    await store.remove(CONVERSATION);
    await assertHidden();
    await store.put(CONVERSATION, { options: [OPTION] }, NEW);
    passMinutes(IDLE_MINUTES);
    await assertHidden();
    assert.equal(await store.sweep(), 1);
    await assertHidden();
    await store.close();
    await assertHidden();
  });

  // Only Linux tells a process's maps in a file.
  if (process.platform === 'linux')
    it('keeps one map of its file as that grows: in several, its pages would count as resident several times', async () => {
      const store = openStore();
      const before = (await stat(join(folder, 'data.mdb'))).size;
      await Promise.all(Array.from({ length: 400 }, (_, n) => store.put(`k${n}`, { words: 'x'.repeat(2_000) }, NEW)));
      assert.ok((await stat(join(folder, 'data.mdb'))).size > before + 400_000);
      const maps = (await readFile('/proc/self/maps', 'utf8')).split('\n');
      assert.equal(maps.filter((line) => line.includes(folder) && line.endsWith('data.mdb')).length, 1);
      await store.close();
    });

  it('lets turns through while it sweeps', async () => {
    const store = openStore();
    await Promise.all(Array.from({ length: 1201 }, (_, i) => store.put(`a${i}`, { n: i }, NEW)));
    let through = 0;
    const count = () => {
      through++;
      turn = setImmediate(count);
    };
    let turn = setImmediate(count);
    assert.equal(await store.sweep(), 0);
    clearImmediate(turn);
    assert.ok(through >= 2, `${through}`);
    await store.close();
  });

  it('sweeps more than it takes at once', async () => {
    const { now, passMinutes } = createClock();
    const store = openStore({ now });
    await Promise.all(Array.from({ length: 1201 }, (_, n) => store.put(`k${n}`, { n }, NEW)));
    passMinutes(IDLE_MINUTES);
    assert.equal(await store.sweep(), 1201);
    await store.close();
  });

  it('counts right when two processes write the same item', async () => {
    const writers = [startWriter(folder, 'shared!', '10'), startWriter(folder, 'shared!', '10')];
    const counts = await Promise.all(writers.map((writer) => acknowledgedBy(writer)));
    assert.equal(Math.max(...counts.map((acknowledged) => acknowledged.get('shared!') ?? 0)), 160);
  }).timeout(20_000);

  it('sees at once what another process has written', async () => {
    const store = createSealedStore({ store: openStore(), secrets: [SECRET] });
    assert.deepEqual(await store.get('seen!'), { state: 'absent' });
    await acknowledgedBy(startWriter(folder, 'seen!', '1'));
    assert.equal((await store.read(['seen!']))['seen!']?.count, 8);
    await store.close();
  }).timeout(20_000);

  it('has every acknowledged write after kill -9', async () => {
    for (let round = 0; round < 3; round++) {
      const { kept, lost } = await killOnce(folder);
      assert.ok(kept > 0);
      assert.deepEqual(lost, []);
    }
  }).timeout(30_000);

  it('says that a full file system stopped it, loses nothing acknowledged and ends in order', async () => {
    const writer = fileURLToPath(new URL('writer.ts', import.meta.url));
    // ulimit counts blocks of 512 or 1,024 bytes: the file may grow to a few hundred kilobytes.
    const script = 'ulimit -f 400; exec "$0" "$@"';
    const child = spawn('/bin/sh', ['-c', script, process.execPath, writer, folder, 'full', '2000'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    const acknowledged = await acknowledgedBy(child);
    // The second where the last page went in by half.
    assert.match(errors, /StoreError: The session store could not write: (File too large|Input\/output error)\./);
    assert.doesNotMatch(errors, /other:|Unhandled/);
    assert.ok(acknowledged.size > 10);
    assert.deepEqual(await lostFrom(folder, acknowledged), []);
  }).timeout(20_000);

  it('stops writing before the disk is full, goes on reading, and writes again when there is room', async () => {
    const clock = createClock();
    let free = 1e9;
    const store = openStore({ now: clock.now, freeBytes: async () => free });
    await store.put('a', { n: 1 }, NEW);
    free = 1e6;
    clock.passMinutes(1);
    await assert.rejects(store.put('b', { n: 1 }, NEW), { name: 'StoreError', message: /no room/ });
    await assert.rejects(store.check(), StoreError);
    assert.equal((await store.read(['a'])).a.n, 1);
    free = 1e9;
    clock.passMinutes(1);
    await store.put('b', { n: 1 }, NEW);
    await store.close();
  });

  it('says which folder it could not open and why', async () => {
    const temporary = await temporaryFolder();
    const file = join(temporary.folder, 'a-file');
    await writeFile(file, 'no folder');
    assert.throws(() => openStore({ folder: file }), {
      name: 'StoreError',
      message: /a-file: EEXIST|a-file: Not a dir/,
    });
    await temporary.remove();
  });

  it('finishes its last writes when it is closed, and refuses more', async () => {
    const store = openStore();
    const writing = store.put('a', { n: 1 }, NEW);
    await writing;
    const last = Promise.allSettled([store.put('b', { n: 1 }, NEW), store.put('c', { n: 1 }, NEW)]);
    await store.close();
    const results = await last;
    for (const result of results)
      if (result.status === 'rejected') assert.match(result.reason.message, /The session store is closed/);
    await assert.rejects(store.get('a'), /The session store is closed/);
    await assert.rejects(store.put('d', {}, NEW), /The session store is closed/);
    const again = openStore();
    const there = Object.keys(await again.read(['b', 'c']));
    assert.equal(there.length, results.filter((result) => result.status === 'fulfilled').length);
    await again.close();
  });
});
