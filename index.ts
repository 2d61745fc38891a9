/** The composition root: config → stores → content → guide → bot → server. */
import { randomInt } from 'node:crypto';
import './server/compileCache.js';
import { join } from 'node:path';
import type { Log } from './bots/log.ts';
import type { Config } from './config.ts';
import type { Store } from './data/stores/contract.ts';
import type { Metrics } from './server/metrics.ts';
import { keepHeapSmall } from './server/smallStart.ts';

keepHeapSmall();
// The compile cache sees only what is imported after it, hence the imports below.
const { readConfig } = await import('./config.ts');
const { loadContent } = await import('./data/content.ts');
const { createMoves } = await import('./data/stores/moves.ts');
const { createRandoms } = await import('./data/stores/randoms.ts');
const { createSealedStore } = await import('./data/stores/sealed.ts');
const { createSessions } = await import('./data/stores/sessions.ts');
const { loadUnderstanding } = await import('./data/understanding.ts');
const { createPlaces } = await import('./dialogs/understanding/places.ts');
const { createUnderstanding } = await import('./dialogs/understanding/understand.ts');
const { createBot } = await import('./bots/createBot.ts');
const { createMoveIn } = await import('./bots/moveIn.ts');
const { createAdapters } = await import('./bots/adapters/createAdapters.ts');
const { createRoutes } = await import('./server/createRoutes.ts');
const { createServer } = await import('./server/createServer.ts');
const { createLog } = await import('./server/log.ts');
const { quietConsole } = await import('./server/quietConsole.ts');
const { run } = await import('./server/run.ts');
const { isWorker, runWorkers, workerField } = await import('./server/workers.ts');
const { explained } = await import('./server/startFailure.ts');

const now = () => new Date();
const newBytes = createRandoms(16);
const newCode = () => newBytes().toString('base64url');

async function openStore({ cosmos, dataDir, sessionIdleMinutes: idleMinutes }: Config): Promise<Store> {
  const expiry = { idleMinutes, now: Date.now };
  if (cosmos) return (await import('./data/stores/cosmos.ts')).createCosmosStore({ ...cosmos, ...expiry });
  return (await import('./data/stores/lmdb.ts')).createLmdbStore({ folder: join(dataDir, 'sessions'), ...expiry });
}

async function serve(config: Config, written: Log, metrics?: Metrics): Promise<void> {
  const log = metrics?.counting(written) ?? written;
  quietConsole(console, log);
  const { production: release, publicUrl, botService, secrets } = config;
  const store = createSealedStore({ store: await openStore(config), secrets });
  const [sessions, moves] = [createSessions({ storage: store }), createMoves({ storage: store })];
  const content = loadContent(join(import.meta.dirname, 'data'));
  const { lexicon, synonyms, places, placeIndex } = await loadUnderstanding();
  const guide = () =>
    createBot({
      content,
      places: [...places.counties, ...places.municipalities, ...places.districts],
      understanding: createUnderstanding(lexicon, createPlaces(placeIndex)),
      synonyms,
      sessions,
      moves,
      release,
      publicUrl,
      idleMinutes: config.sessionIdleMinutes,
      log,
      seed: () => randomInt(1_000),
      newCode,
      clock: Date.now,
    });
  const adapters = createAdapters({ createBot: guide, botService, now, log });
  const moveIn = createMoveIn({ sessions, moves, newConversation: newCode });
  const checkStore = store.check;
  const routes = createRoutes({ config, content, places, synonyms, adapters, moveIn, checkStore, metrics, log, now });
  const server = createServer({ routes, log, https: publicUrl.startsWith('https:'), clock: Date.now });
  run({ server: server.server, config, store, adapters, log });
}

try {
  const config = readConfig(process.env);
  const log = createLog({
    level: config.logLevel,
    write: (line) => process.stdout.write(line),
    now,
    always: workerField(),
  });
  const first = config.workers > 1 && !isWorker();
  const metrics = config.metricsToken ? await import('./server/metrics.ts') : undefined;
  if (first) runWorkers({ count: config.workers, log: metrics?.createFirstProcessMetrics().counting(log) ?? log });
  else await serve(config, log, metrics?.createMetrics());
} catch (error) {
  process.stderr.write(`${explained(error)}\n`);
  process.exitCode = 1;
}
