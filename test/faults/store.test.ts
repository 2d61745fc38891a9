import assert from 'node:assert/strict';
import type { Store } from '../../data/stores/contract.ts';
import { createKeyring } from '../../data/stores/keyring.ts';
import { createLmdbStore } from '../../data/stores/lmdb.ts';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { createClock, IDLE_MINUTES, SECRET, temporaryFolder } from '../stores/stores.ts';
import { conflicting, failingNowAndThen, slow } from './faultyStore.ts';
import { type GuideOnStore, guideOn } from './guideOn.ts';
import { JOURNEYS } from './journeys.ts';
import { lasting } from './keptIn.ts';
import { begin, command, createTalker, idOf, press, RESUME, type Sent, type State, tell, words } from './talking.ts';

/** What is said when a turn could not be taken: numbers to call, and to try again. */
const CALM = 'helplines';
const memory = (now = Date.now): Store =>
  createSealedStore({ store: createMemoryStore({ idleMinutes: IDLE_MINUTES, now }), secrets: [SECRET] });

describe('a conversation on a store', () => {
  const open: GuideOnStore[] = [];
  const on = async (...store: Parameters<typeof guideOn>): Promise<GuideOnStore> => {
    const guide = await guideOn(...store);
    open.push(guide);
    return guide;
  };
  afterEach(async () => {
    for (const guide of open.splice(0)) await guide.close();
  });

  /** As a person does who is told that something went wrong: the same again. */
  const insist = async (guide: GuideOnStore, conversation: string, activity: Sent): Promise<State> => {
    for (let time = 0; time < 10; time++) {
      const state = await tell(guide, conversation, activity);
      if (state !== CALM) return state;
    }
    return CALM;
  };

  async function undisturbed(journey: readonly Sent[]) {
    const guide = await on(memory());
    const talker = createTalker(journey);
    await talker.goOn(guide);
    return { states: talker.states(), session: lasting(await guide.load(talker.conversation() ?? '')) };
  }

  for (const [number, journey] of JOURNEYS.entries()) {
    it(`that is slow: every message is answered, and the answers are the same (${number + 1})`, async () => {
      const guide = await on(slow(memory(), 5));
      const talkers = Array.from({ length: 4 }, () => createTalker(journey));
      await Promise.all(talkers.map((talker) => talker.goOn(guide)));
      const expected = await undisturbed(journey);
      for (const talker of talkers) {
        assert.deepEqual(talker.states(), expected.states);
        assert.deepEqual(lasting(await guide.load(talker.conversation() ?? '')), expected.session);
      }
    });

    it(`that fails now and then, before or after it has written: told so, and on retry nothing is lost or doubled (${number + 1})`, async () => {
      const store = memory();
      const guide = await on(failingNowAndThen(store));
      const healthy = await on(store);
      const conversation = await begin(guide);
      const states: State[] = [];
      for (const [index, sent] of journey.entries())
        states.push(await insist(guide, conversation, { ...sent, id: `m${index}` }));
      const expected = await undisturbed(journey);
      assert.deepEqual(states, expected.states);
      assert.deepEqual(lasting(await healthy.load(conversation)), expected.session);
      assert.match(guide.lines.join(''), /"event":"turn failed".*"error":"StoreError"/);
      assert.doesNotMatch(guide.lines.join(''), /planted failure/);
    });

    it(`where another process comes first twice each time: each message is applied once (${number + 1})`, async () => {
      const guide = await on(conflicting(memory(), 2));
      const talker = createTalker(journey);
      await talker.goOn(guide);
      const expected = await undisturbed(journey);
      assert.deepEqual(talker.states(), expected.states);
      assert.deepEqual(lasting(await guide.load(talker.conversation() ?? '')), expected.session);
    });
  }

  it('where another process always comes first: a calm answer, and nothing half done', async () => {
    const store = memory();
    const healthy = await on(store);
    const conversation = await begin(healthy);
    await tell(healthy, conversation, press('who', 'nextOfKin'));
    const before = await healthy.load(conversation);
    const guide = await on(conflicting(store, Number.POSITIVE_INFINITY));
    assert.equal(await tell(guide, conversation, press('relation', 'parent')), CALM);
    assert.deepEqual(await healthy.load(conversation), before);
  });

  it('whose disk is full: danger is met, a calm answer else, and the conversation goes on when there is room', async () => {
    const { folder, remove } = await temporaryFolder();
    const clock = createClock();
    let free = 1e9;
    const lmdb = createLmdbStore({ folder, idleMinutes: IDLE_MINUTES, now: clock.now, freeBytes: async () => free });
    const store = createSealedStore({ store: lmdb, secrets: [SECRET] });
    const guide = await on(store);
    const conversation = await begin(guide);
    await tell(guide, conversation, press('who', 'nextOfKin'));
    free = 1e6;
    clock.passMinutes(1);
    assert.equal(await tell(guide, conversation, press('relation', 'parent')), CALM);
    assert.equal(await tell(guide, conversation, words('jeg vil dø')), 'crisis');
    free = 1e9;
    clock.passMinutes(1);
    assert.equal(await tell(guide, conversation, RESUME), 'question relation');
    await store.close();
    await remove();
  });

  describe('that holds a session which cannot be used', () => {
    const clock = createClock();
    const sessionOf = async (store: Store, conversation: string) => {
      const found = await store.get(`webchat/${idOf(conversation)}`);
      assert.equal(found.state, 'present');
      return found.state === 'present' ? found.value : {};
    };
    const cases: Readonly<Record<string, (value: Readonly<Record<string, unknown>>) => Record<string, unknown>>> = {
      'of an older version': (value) => ({ ...value, version: 0 }),
      'of a newer version': (value) => ({ ...value, version: 99, questions: [{ new: 'shape' }] }),
      'with a question that is no more': (value) => ({ ...value, answers: { weather: { options: ['rain'] } } }),
      'with a sentence where an id should be': (value) => ({ ...value, answers: { who: { options: ['jeg, altså'] } } }),
      'without its answers': ({ answers, ...rest }) => rest,
      'of another kind altogether': () => ({ counter: 1 }),
    };
    for (const [what, change] of Object.entries(cases))
      it(`(${what}): it says that it begins afresh, and the button that was pressed counts`, async () => {
        const store = memory(clock.now);
        const guide = await on(store);
        const conversation = await begin(guide);
        await tell(guide, conversation, press('substances', 'gambling'));
        const value = await sessionOf(store, conversation);
        await store.put(`webchat/${idOf(conversation)}`, change(value), '*');
        const response = await guide.post('/api/chat', {
          conversation,
          activity: { ...press('who', 'nextOfKin'), locale: 'nb' },
        });
        assert.match(await response.text(), /Vi begynner på nytt/);
        assert.equal(await tell(guide, conversation, RESUME), 'question relation');
      });

    it('(damaged bytes): it says that it begins afresh, and writes over them', async () => {
      const inner = createMemoryStore({ idleMinutes: IDLE_MINUTES, now: clock.now });
      const guide = await on(createSealedStore({ store: inner, secrets: [SECRET] }));
      const conversation = await begin(guide);
      await tell(guide, conversation, press('who', 'nextOfKin'));
      await inner.put(createKeyring(SECRET).hash(`webchat/${idOf(conversation)}`), { s: 'damaged' }, '*');
      assert.equal(await tell(guide, conversation, RESUME), 'question who');
      assert.equal(await tell(guide, conversation, press('who', 'nextOfKin')), 'question relation');
    });
  });

  describe('whose clock jumps', () => {
    let clock: ReturnType<typeof createClock>;
    let guide: GuideOnStore;
    let conversation: string;
    beforeEach(async () => {
      clock = createClock();
      guide = await on(memory(clock.now));
      conversation = await begin(guide);
      await tell(guide, conversation, press('who', 'nextOfKin'));
    });

    for (const [what, minutes] of [
      ['an hour back, as when summer time ends', -60],
      ['ten years back', -10 * 365 * 24 * 60],
      ['less than the time that answers are kept forward', IDLE_MINUTES - 1],
    ] as const)
      it(`${what}: the conversation goes on`, async () => {
        clock.passMinutes(minutes);
        assert.equal(await tell(guide, conversation, press('relation', 'parent')), 'question substances');
        assert.equal(await tell(guide, conversation, RESUME), 'question substances');
      });

    it('far forward: the answers are gone, it says so, and the conversation goes on', async () => {
      clock.passMinutes(10 * 365 * 24 * 60);
      const response = await guide.post('/api/chat', { conversation, activity: { ...RESUME, locale: 'nb' } });
      assert.match(await response.text(), /Svarene dine fra sist er slettet/);
      assert.equal(await tell(guide, conversation, press('who', 'nextOfKin')), 'question relation');
    });

    it('forward and back again: the answers stay gone once they were written over', async () => {
      clock.passMinutes(2 * IDLE_MINUTES);
      await tell(guide, conversation, RESUME);
      clock.passMinutes(-2 * IDLE_MINUTES);
      assert.equal(await tell(guide, conversation, command('summary')), 'summary');
      const { session } = await guide.load(conversation);
      assert.deepEqual(session?.answers, {});
    });
  });
});
