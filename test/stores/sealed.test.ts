import assert from 'node:assert/strict';
import { ANY, ConflictError, NEW, type Store } from '../../data/stores/contract.ts';
import { createKeyring } from '../../data/stores/keyring.ts';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { createClock, IDLE_MINUTES, OLDER_SECRET, SECRET } from './stores.ts';

const PLACE = createKeyring(SECRET).hash('a');

describe('a sealed store', () => {
  let inner: Store;
  let unreadable: number;

  const sealedWith = (...secrets: readonly Uint8Array[]) =>
    createSealedStore({ store: inner, secrets, onUnreadable: () => unreadable++ });
  const stored = async (place = PLACE): Promise<string> => (await inner.read([place]))[place].s;

  beforeEach(() => {
    inner = createMemoryStore({ idleMinutes: IDLE_MINUTES, now: createClock().now });
    unreadable = 0;
  });

  it('needs a secret', () => {
    assert.throws(() => sealedWith(), /at least one secret/);
  });

  it('seals the same value differently each time', async () => {
    const store = sealedWith(SECRET);
    await store.put('a', { n: 1 }, ANY);
    const first = await stored();
    await store.put('a', { n: 1 }, ANY);
    assert.notEqual(await stored(), first);
  });

  it('finds nothing with another secret', async () => {
    await sealedWith(SECRET).put('a', { n: 1 }, NEW);
    assert.deepEqual(await sealedWith(OLDER_SECRET).get('a'), { state: 'absent' });
  });

  describe('whose bytes are damaged', () => {
    const damages: Readonly<Record<string, (sealed: string) => unknown>> = {
      'a changed letter': (sealed) => sealed.slice(0, -4) + (sealed.at(-4) === 'A' ? 'B' : 'A') + sealed.slice(-3),
      'a changed key id': (sealed) => Buffer.from(sealed, 'base64url').fill(0xee, 0, 1).toString('base64url'),
      'the end cut off': (sealed) => sealed.slice(0, 20),
      'nothing left': () => '',
      'another kind of value': () => 7,
      "another conversation's value": () => createKeyring(SECRET).seal({ n: 1 }, createKeyring(SECRET).hash('b')),
      "an unknown secret's value": () => createKeyring(OLDER_SECRET).seal({ n: 1 }, PLACE),
    };
    for (const [damage, apply] of Object.entries(damages))
      it(`counts ${damage}, treats it as not there, and can be written over`, async () => {
        const store = sealedWith(SECRET);
        await store.put('a', { n: 1 }, NEW);
        await inner.put(PLACE, { s: apply(await stored()) }, ANY);
        assert.deepEqual(await store.read(['a']), {});
        assert.equal(unreadable, 1);
        const found = await store.get('a');
        assert.equal(found.state, 'unreadable');
        if (found.state === 'unreadable') await store.put('a', { n: 2 }, found.eTag);
        assert.equal((await store.read(['a'])).a.n, 2);
      });
  });

  describe('whose secret was rotated', () => {
    let rotated: Store;
    beforeEach(async () => {
      await sealedWith(OLDER_SECRET).put('a', { n: 1 }, NEW);
      rotated = sealedWith(SECRET, OLDER_SECRET);
    });

    it('reads what the older secret sealed', async () => {
      assert.equal((await rotated.read(['a'])).a.n, 1);
      assert.equal(unreadable, 0);
    });

    it('moves it to the newest secret when it is written, and keeps nothing under the older', async () => {
      const item = (await rotated.read(['a'])).a;
      await rotated.write({ a: { ...item, n: 2 } });
      assert.equal((await sealedWith(SECRET).read(['a'])).a.n, 2);
      assert.deepEqual(await sealedWith(OLDER_SECRET).get('a'), { state: 'absent' });
    });

    it('lets one of two writers move it', async () => {
      const item = (await rotated.read(['a'])).a;
      const writes = [2, 3].map((n) => rotated.write({ a: { ...item, n } }));
      const results = await Promise.allSettled(writes);
      assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected']);
    });

    it('does not bring back what was removed in between', async () => {
      const item = (await rotated.read(['a'])).a;
      await rotated.delete(['a']);
      await assert.rejects(rotated.write({ a: item }), ConflictError);
      assert.deepEqual(await rotated.get('a'), { state: 'absent' });
    });

    it('does not take it for new', async () => {
      await assert.rejects(rotated.put('a', { n: 2 }, NEW), ConflictError);
    });

    it('writes over it without a condition, once and for all', async () => {
      await rotated.put('a', { n: 2 }, ANY);
      assert.equal((await rotated.read(['a'])).a.n, 2);
      assert.deepEqual(await sealedWith(OLDER_SECRET).get('a'), { state: 'absent' });
    });

    it('removes it under every secret', async () => {
      await rotated.remove('a');
      assert.deepEqual(await sealedWith(OLDER_SECRET).get('a'), { state: 'absent' });
    });
  });
});
