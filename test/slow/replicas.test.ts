import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { createCosmosStore } from '../../data/stores/cosmos.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { createSessions, type Loaded } from '../../data/stores/sessions.ts';
import { type GuideFolder, type GuideProcess, openFolder } from '../faults/guideProcess.ts';
import { journeyFor } from '../faults/journeys.ts';
import { lasting } from '../faults/keptIn.ts';
import { begin, createTalker, idOf, RESUME, TOLD_AT_ONCE, tell, tellAtOnce } from '../faults/talking.ts';
import { assertPresent, assertSameAnswers, undisturbed } from '../faults/undisturbed.ts';
import { closed, cosmosSettings, IDLE_MINUTES, listening, SECRET } from '../stores/stores.ts';

const TALKERS = 6;

describe('two replicas on one Cosmos DB', function () {
  this.timeout(120_000);
  let cosmos: Server;
  let front: Server;
  let endpoint: string;
  let home: GuideFolder;
  beforeEach(async () => {
    cosmos = createHttpServer({ keepAlive: true });
    await listening(cosmos);
    // The account says where it is found, and would say https, whose certificate ended in 2021.
    front = createServer((request, response) => {
      if (request.url !== '/') cosmos.emit('request', request, response);
      else {
        const locations = [{ name: 'here', databaseAccountEndpoint: endpoint }];
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ id: 'here', writableLocations: locations, readableLocations: locations }));
      }
    });
    endpoint = await listening(front);
    home = await openFolder();
  });
  afterEach(async () => {
    await home.remove();
    await closed(front);
    await closed(cosmos);
  });

  const start = (): Promise<GuideProcess> => {
    const { key, database } = cosmosSettings(endpoint);
    const GUIDE_SECRETS = SECRET.toString('base64');
    return home.start({ COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database, GUIDE_SECRETS });
  };
  /** Every request goes to the next of them, as a load balancer without affinity does. */
  const inTurn = (replicas: readonly GuideProcess[]): Pick<GuideProcess, 'post'> => {
    let count = 0;
    return { post: (...sent) => (replicas[count++ % replicas.length] as GuideProcess).post(...sent) };
  };

  /** The sessions as they lie there, read with the guide's own secret. */
  async function kept(use: (load: (conversation?: string) => Promise<Loaded>) => Promise<void>): Promise<void> {
    const store = createCosmosStore({ ...cosmosSettings(endpoint), idleMinutes: IDLE_MINUTES, now: Date.now });
    const sessions = createSessions({ storage: createSealedStore({ store, secrets: [SECRET] }) });
    await use((conversation = '') => sessions.load(`webchat/${idOf(conversation)}`)).finally(() => store.close());
  }

  it('take any turn of any conversation; one is killed and another comes: no answer is lost, nothing is applied twice', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    const referenceFor = await undisturbed(inTurn([first, second]));
    const talkers = Array.from({ length: TALKERS }, (_, index) => createTalker(journeyFor(index)));
    let answers = 0;
    const killed = Promise.withResolvers<void>();
    const onAnswer = () => {
      if (++answers === 15) first.kill().then(killed.resolve);
    };
    await Promise.all(talkers.map((talker) => talker.goOn(inTurn([first, second]), onAnswer)));
    await killed.promise;
    assert.ok(talkers.some((talker) => !talker.done()));

    const replicas = inTurn([second, await start()]);
    for (const [index, talker] of talkers.entries()) {
      assertPresent(await tell(replicas, talker.conversation(), RESUME), talker, referenceFor(index));
      await talker.goOn(replicas);
      assertSameAnswers(talker, referenceFor(index));
    }
    await kept(async (load) => {
      for (const [index, talker] of talkers.entries()) {
        const expected = await load(referenceFor(index).conversation);
        assert.deepEqual(lasting(await load(talker.conversation())), lasting(expected));
      }
    });
  });

  it('both keep what is answered at the same moment', async () => {
    const replicas = inTurn(await Promise.all([start(), start()]));
    const conversation = await begin(replicas);
    await tellAtOnce(replicas, conversation);
    await kept(async (load) => {
      const { session } = await load(conversation);
      assert.deepEqual(session?.answers, TOLD_AT_ONCE);
    });
  });
});
