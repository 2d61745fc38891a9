import assert from 'node:assert/strict';
import { ANY, ConflictError, type Store } from '../../data/stores/contract.ts';
import { createKeyring } from '../../data/stores/keyring.ts';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { createSessions, type Sessions } from '../../data/stores/sessions.ts';
import { newSession, SESSION_VERSION, type Session } from '../../dialogs/session.ts';
import { createClock, IDLE_MINUTES, SECRET } from './stores.ts';

const SENTENCE = 'Mannen min drikker hver dag';

/** Everything answered, several of each, in front of a question: as large as a session gets. */
const FULL: Session = {
  ...newSession('nn', 999),
  answers: {
    who: { options: ['both', 'under18'] },
    about: { options: ['home'] },
    age: { options: ['youngAdult'] },
    relation: { options: ['partner', 'parent', 'adultChild'] },
    substances: { options: ['alcohol', 'drugs', 'medication', 'gambling', 'food', 'other'] },
    twelveStep: { skipped: 'noPreference' },
    mixed: { options: ['either'] },
    where: { options: ['inPerson', 'online', 'phone', 'chat'] },
    place: { options: ['0301-03'] },
    situation: { options: ['afterTreatment', 'afterPrison', 'lar'] },
    goal: { skipped: 'dontKnow' },
    faith: { options: ['secular'] },
  },
  order: [
    'who',
    'about',
    'age',
    'relation',
    'substances',
    'twelveStep',
    'mixed',
    'where',
    'place',
    'situation',
    'goal',
  ],
  asked: ['who', 'relation', 'substances', 'twelveStep', 'where', 'place'],
  changing: 'substances',
  aside: { kind: 'crisis', crisis: 'withdrawalDanger' },
  misses: 1,
  more: 2,
  withdrawal: true,
  welcomed: true,
  seen: Array.from({ length: 8 }, (_, n) => `a1b2c3d${n}`),
};

describe('the sessions', () => {
  let memory: Store;
  let store: Store;
  let sessions: Sessions;
  let passMinutes: (minutes: number) => void;

  beforeEach(() => {
    const clock = createClock();
    passMinutes = clock.passMinutes;
    memory = createMemoryStore({ idleMinutes: IDLE_MINUTES, now: clock.now });
    store = createSealedStore({ store: memory, secrets: [SECRET] });
    sessions = createSessions({ storage: store });
  });

  async function saved(session = FULL): Promise<string> {
    const { eTag } = await sessions.load('c');
    return sessions.save('c', session, eTag);
  }

  it('say that they do not know a conversation', async () => {
    const { session, expired } = await sessions.load('c');
    assert.deepEqual([session, expired], [undefined, false]);
  });

  it('load what was saved, whole', async () => {
    const eTag = await saved();
    assert.deepEqual(await sessions.load('c'), { session: FULL, eTag, expired: false });
  });

  it('keep each conversation by itself', async () => {
    await saved();
    assert.equal((await sessions.load('another')).session, undefined);
  });

  it('refuse to save over what somebody else has saved since', async () => {
    const eTag = await saved();
    await sessions.save('c', { ...FULL, more: 3 }, eTag);
    await assert.rejects(sessions.save('c', { ...FULL, more: 4 }, eTag), ConflictError);
    assert.equal((await sessions.load('c')).session?.more, 3);
  });

  it('let one of two first messages make the session', async () => {
    const { eTag } = await sessions.load('c');
    await sessions.save('c', FULL, eTag);
    await assert.rejects(sessions.save('c', FULL, eTag), ConflictError);
  });

  it('forget a session that is removed, and do not save it again', async () => {
    const eTag = await saved();
    await sessions.remove('c');
    await assert.rejects(sessions.save('c', FULL, eTag), ConflictError);
    const { session, expired } = await sessions.load('c');
    assert.deepEqual([session, expired], [undefined, false]);
  });

  describe('where there was a session that cannot be used, say so and take a new one', () => {
    const cases: Readonly<Record<string, () => Promise<unknown>>> = {
      expired: async () => passMinutes(IDLE_MINUTES),
      version: () => store.put('c', { ...FULL, version: SESSION_VERSION + 1 }, ANY),
      malformed: () => store.put('c', { ...FULL, answers: { who: SENTENCE } }, ANY),
      unreadable: () => memory.put(createKeyring(SECRET).hash('c'), { s: 'damaged' }, ANY),
    };

    for (const [reason, happens] of Object.entries(cases))
      it(reason, async () => {
        await saved();
        await happens();
        const loaded = await sessions.load('c');
        assert.deepEqual(
          [loaded.session, loaded.expired, 'reason' in loaded && loaded.reason],
          [undefined, true, reason],
        );
        await sessions.save('c', FULL, loaded.eTag);
        assert.deepEqual((await sessions.load('c')).session, FULL);
      });
  });

  describe('never keep a sentence', () => {
    const smuggled: Readonly<Record<string, unknown>> = {
      'as an option': { ...FULL, answers: { who: { options: [SENTENCE] } } },
      'as a place': { ...FULL, answers: { place: { options: ['Øvre Årdal'] } } },
      'as an answer': { ...FULL, answers: { goal: SENTENCE } },
      'beside an answer': { ...FULL, answers: { who: { options: ['ownUse'], said: SENTENCE } } },
      'as a new field': { ...FULL, last: SENTENCE },
      'as a seen activity': { ...FULL, seen: [SENTENCE] },
      'as a question': { ...FULL, order: [SENTENCE] },
      'as an aside': { ...FULL, aside: { kind: 'places', places: [SENTENCE] } },
    };
    for (const [how, session] of Object.entries(smuggled))
      it(how, async () => {
        await assert.rejects(saved(session as Session), (error: Error) => {
          assert.match(error.message, /may not be kept: /);
          assert.ok(!error.message.includes(SENTENCE));
          return true;
        });
        assert.equal((await sessions.load('c')).session, undefined);
      });
  });

  it('are under 1 KB and at most three levels deep, when they hold all they can', () => {
    const depth = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
    assert.ok(JSON.stringify(FULL).length < 1024, String(JSON.stringify(FULL).length));
    // Session, answers, answer: the list of options is its leaf.
    assert.ok(depth(FULL) - 1 <= 3);
  });
});
