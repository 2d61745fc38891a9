import assert from 'node:assert/strict';
import { ANY, ConflictError, NEW, type Store, StoreError } from '../../data/stores/contract.ts';
import { retryConflicts } from '../../data/stores/retryConflicts.ts';
import { IDLE_MINUTES, type Opened, REAL_ACCOUNT, STORES } from './stores.ts';

/** With no back-off in between, so that as many collide as can. */
const impatient = { attempts: 100, wait: async () => {} };

async function increment(store: Store, key: string): Promise<void> {
  const found = await store.get(key);
  if (found.state === 'present') await store.put(key, { count: Number(found.value.count) + 1 }, found.eTag);
  else await store.put(key, { count: 1 }, NEW);
}

const countIn = async (store: Store, key: string) => (await store.read([key]))[key]?.count;

/** A replica that is behind: it answers the first reads with what was there before the last write. */
function staleReads(store: Store, times: number): Store {
  let before = store.get('counter');
  let left = times;
  return {
    ...store,
    get: async (key) => {
      if (left-- > 0) return before;
      return store.get(key);
    },
    put: async (key, value, condition) => {
      before = store.get(key);
      await before;
      return store.put(key, value, condition);
    },
  };
}

for (const [name, open] of Object.entries(STORES)) {
  describe(`the store contract on ${name}`, function () {
    if (name.endsWith(REAL_ACCOUNT)) this.timeout(60_000);
    let opened: Opened;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    describe("as botbuilder's storage", () => {
      it('leaves out what is not there', async () => {
        assert.deepEqual(await store.read(['nothing', 'here']), {});
      });

      it('reads what was written, with an eTag', async () => {
        await store.write({ a: { words: 'æøå', deep: { list: [1, null, true] } }, b: { n: 2 } });
        const items = await store.read(['a', 'b', 'c']);
        const { eTag, ...a } = items.a;
        assert.deepEqual(a, { words: 'æøå', deep: { list: [1, null, true] } });
        assert.equal(typeof eTag, 'string');
        assert.deepEqual(Object.keys(items).sort(), ['a', 'b']);
      });

      it('writes over whatever is there without an eTag and with *', async () => {
        await store.write({ a: { n: 1 } });
        await store.write({ a: { n: 2 } });
        await store.write({ a: { n: 3, eTag: '*' } });
        assert.equal((await store.read(['a'])).a.n, 3);
      });

      it('refuses an empty eTag where something is there', async () => {
        await store.write({ a: { n: 1, eTag: '' } });
        await assert.rejects(store.write({ a: { n: 2, eTag: '' } }), ConflictError);
        assert.equal((await store.read(['a'])).a.n, 1);
      });

      it('refuses an eTag that another write has made old', async () => {
        await store.write({ a: { n: 1 } });
        const first = (await store.read(['a'])).a;
        const second = (await store.read(['a'])).a;
        await store.write({ a: { ...first, n: 2 } });
        await assert.rejects(store.write({ a: { ...second, n: 3 } }), ConflictError);
        assert.equal((await store.read(['a'])).a.n, 2);
      });

      it('writes the other items although one of them conflicts', async () => {
        await store.write({ a: { n: 1 } });
        await assert.rejects(store.write({ a: { n: 2, eTag: NEW }, b: { n: 2 } }), ConflictError);
        const items = await store.read(['a', 'b']);
        assert.deepEqual([items.a.n, items.b.n], [1, 2]);
      });

      it('deletes, also what is not there', async () => {
        await store.write({ a: { n: 1 }, b: { n: 1 } });
        await store.delete(['a', 'nothing']);
        assert.deepEqual(Object.keys(await store.read(['a', 'b'])), ['b']);
      });

      it('hands out copies', async () => {
        const item = { list: [1] };
        await store.write({ a: item });
        item.list.push(2);
        (await store.read(['a'])).a.list.push(3);
        assert.deepEqual((await store.read(['a'])).a.list, [1]);
      });

      it('keeps keys apart that other stores would mix up', async () => {
        const keys = [
          'a/b',
          'a\\b',
          'a?b',
          'a#b',
          'a b',
          'A/B',
          '__proto__',
          'æ',
          '19:x@thread.v2;m=1',
          'a'.repeat(700),
        ];
        for (const [n, key] of keys.entries()) await store.put(key, { n }, NEW);
        const numbers = [];
        for (const key of keys) numbers.push(Object.entries(await store.read([key])).map(([k, v]) => [k, v.n]));
        assert.deepEqual(
          numbers,
          keys.map((key, n) => [[key, n]]),
        );
      });

      it('says what is wrong with a key that is empty or too long', async () => {
        await assert.rejects(store.read(['']), StoreError);
        await assert.rejects(store.write({ ['ø'.repeat(351)]: {} }), /1 to 700 bytes, not 702/);
      });
    });

    describe('one item at a time', () => {
      it('returns the eTag of what it wrote', async () => {
        const eTag = await store.put('a', { n: 1 }, NEW);
        assert.deepEqual(await store.get('a'), { state: 'present', value: { n: 1 }, eTag });
        const next = await store.put('a', { n: 2 }, eTag);
        assert.notEqual(next, eTag);
        assert.deepEqual(await store.get('a'), { state: 'present', value: { n: 2 }, eTag: next });
      });

      it('refuses the eTag of an item that is gone, and one that was never given out', async () => {
        const eTag = await store.put('a', { n: 1 }, NEW);
        await store.remove('a');
        await assert.rejects(store.put('a', { n: 2 }, eTag), ConflictError);
        await assert.rejects(store.put('b', { n: 2 }, 'never given out'), ConflictError);
        assert.deepEqual(await store.get('a'), { state: 'absent' });
      });

      it('refuses an eTag from before the item was removed and made again', async () => {
        const eTag = await store.put('a', { n: 1 }, NEW);
        await store.remove('a');
        await store.put('a', { n: 2 }, NEW);
        await assert.rejects(store.put('a', { n: 3 }, eTag), ConflictError);
      });
    });

    describe('with many at once', () => {
      it('counts twenty increments as twenty', async () => {
        const once = () => retryConflicts(() => increment(store, 'counter'), impatient);
        await Promise.all(Array.from({ length: 20 }, once));
        assert.equal(await countIn(store, 'counter'), 20);
      });

      it('lets one of twenty make a new item', async () => {
        const makes = Array.from({ length: 20 }, (_, n) => store.put('a', { n }, NEW));
        const made = (await Promise.allSettled(makes)).filter((result) => result.status === 'fulfilled');
        assert.equal(made.length, 1);
      });

      it('counts right although reads come from a replica that is behind', async () => {
        await store.put('counter', { count: 1 }, NEW);
        const behind = staleReads(store, 3);
        for (let n = 0; n < 5; n++) await retryConflicts(() => increment(behind, 'counter'), impatient);
        assert.equal(await countIn(store, 'counter'), 6);
      });
    });

    describe('as time goes by', () => {
      it('keeps an item for its idle minutes after the last write', async () => {
        await store.put('a', { n: 1 }, NEW);
        opened.passMinutes(IDLE_MINUTES - 1);
        await store.put('a', { n: 2 }, ANY);
        opened.passMinutes(IDLE_MINUTES - 1);
        assert.equal((await store.read(['a'])).a.n, 2);
      });

      it('keeps an item for minutes of its own where they are given, under every condition', async () => {
        for (const [key, condition] of [
          ['new', NEW],
          ['any', ANY],
          ['known', await store.put('known', { n: 0 }, NEW)],
        ] as const) {
          await store.put(key, { n: 1 }, condition, 10);
          opened.passMinutes(9);
          assert.equal((await store.get(key)).state, 'present', key);
          opened.passMinutes(1);
          assert.equal((await store.get(key)).state, 'expired', key);
        }
      });

      it('gives out nothing of an expired item but that it has expired', async () => {
        await store.put('a', { n: 1 }, NEW);
        opened.passMinutes(IDLE_MINUTES);
        assert.deepEqual(await store.get('a'), { state: 'expired' });
        assert.deepEqual(await store.read(['a']), {});
      });

      it('takes a new item in the place of an expired one, once', async () => {
        await store.put('a', { n: 1 }, NEW);
        opened.passMinutes(IDLE_MINUTES);
        await store.put('a', { n: 2 }, NEW);
        await assert.rejects(store.put('a', { n: 3 }, NEW), ConflictError);
        assert.equal((await store.read(['a'])).a.n, 2);
      });

      it('lets a turn finish that began before the item expired', async () => {
        const eTag = await store.put('a', { n: 1 }, NEW);
        opened.passMinutes(IDLE_MINUTES);
        await store.put('a', { n: 2 }, eTag);
        assert.equal((await store.read(['a'])).a.n, 2);
      });

      it('sweeps what has expired and nothing else', async () => {
        for (let n = 0; n < 12; n++) await store.put(`old ${n}`, { n }, NEW);
        opened.passMinutes(IDLE_MINUTES);
        await store.put('young', { n: 1 }, NEW);
        assert.equal(await store.sweep(), 12);
        assert.equal(await store.sweep(), 0);
        assert.deepEqual(await store.get('old 1'), { state: 'absent' });
        assert.equal((await store.read(['young'])).young.n, 1);
      });
    });

    it('says that it can be used', async () => {
      await store.check();
    });
  });
}
