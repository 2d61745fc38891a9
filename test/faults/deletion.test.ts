import assert from 'node:assert/strict';
import { createLmdbStore } from '../../data/stores/lmdb.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { QUESTIONS } from '../../dialogs/flow/questions.ts';
import { createClock, IDLE_MINUTES, SECRET, temporaryFolder } from '../stores/stores.ts';
import { type GuideOnStore, guideOn } from './guideOn.ts';
import { filesIn } from './planted.ts';
import { begin, command, idOf, press, tell } from './talking.ts';

/** Long enough that encrypted bytes do not spell them by chance. */
const IDS = QUESTIONS.flatMap(({ id, options }) => [id, ...options]).filter((id) => id.length >= 5);

const SAID = [press('who', 'ownUse'), press('substances', 'medication'), press('goal', 'stayAbstinent')];

describe('what is left in the files of the store', () => {
  let folder: string;
  let clock: ReturnType<typeof createClock>;
  let store: ReturnType<typeof createSealedStore>;
  let guide: GuideOnStore;
  let cleanUp: () => Promise<void>;
  let conversation: string;

  beforeEach(async () => {
    const temporary = await temporaryFolder();
    folder = temporary.folder;
    clock = createClock();
    const lmdb = createLmdbStore({ folder, idleMinutes: IDLE_MINUTES, now: clock.now });
    store = createSealedStore({ store: lmdb, secrets: [SECRET] });
    guide = await guideOn(store);
    conversation = await begin(guide);
    for (const sent of SAID) await tell(guide, conversation, sent);
    cleanUp = async () => {
      await guide.close();
      await store.close();
      await temporary.remove();
    };
  });
  afterEach(() => cleanUp());

  const readable = async () => {
    const bytes = Buffer.concat((await filesIn(folder)).map((file) => file.bytes));
    assert.ok(bytes.length > 4_096);
    const forms = (id: string) => [Buffer.from(id), Buffer.from(id, 'utf16le'), Buffer.from(id).toString('hex')];
    return [...IDS, idOf(conversation), 'webchat'].filter((id) => forms(id).some((form) => bytes.includes(form)));
  };

  it('while a conversation goes on, is no id of a question, an option or a conversation', async () => {
    const { session } = await guide.load(conversation);
    assert.match(JSON.stringify(session), /ownUse.*medication.*stayAbstinent/);
    assert.deepEqual(await readable(), []);
  });

  it('after «slett», is none either, and the conversation is gone', async () => {
    assert.equal(await tell(guide, conversation, command('deleteData')), 'message');
    assert.equal((await store.get(`webchat/${idOf(conversation)}`)).state, 'absent');
    assert.deepEqual(await readable(), []);
  });

  it('after its time and a sweep, is none either, and the conversation is gone', async () => {
    clock.passMinutes(IDLE_MINUTES);
    assert.equal((await guide.load(conversation)).session, undefined);
    assert.equal(await store.sweep(), 1);
    assert.equal((await store.get(`webchat/${idOf(conversation)}`)).state, 'absent');
    assert.deepEqual(await readable(), []);
  });
});
