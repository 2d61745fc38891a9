/** The composition root: config → stores → content → guide → bot → server. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { createAdapters } from './bots/adapters/createAdapters.ts';
import { causeOf } from './bots/causeOf.ts';
import { createBot } from './bots/createBot.ts';
import { synonymsByText } from './bots/synonymsByText.ts';
import { type Config, readConfig } from './config.ts';
import { loadContent } from './data/content.ts';
import { loadOptionSynonyms } from './data/lexicon/load.ts';
import type { Store } from './data/stores/contract.ts';
import { createSealedStore } from './data/stores/sealed.ts';
import { createSessions } from './data/stores/sessions.ts';
import { createRoutes } from './server/createRoutes.ts';
import { createServer } from './server/createServer.ts';
import { createLog } from './server/log.ts';
import { endOnSignals, shutDown } from './server/shutdown.ts';
import { explained } from './server/startFailure.ts';
import { sweepInBackground } from './server/sweeping.ts';
import { fetchWebChatIfMissing } from './server/webChat.ts';

// Until dialogs/understanding is whole.
const understanding = { understand: () => ({ language: 'nb', slots: {}, both: false, childOfUnknownAge: false, places: [], because: [] }), choose: () => undefined };
const now = () => new Date();

async function openStore({ cosmos, dataDir, sessionIdleMinutes: idleMinutes }: Config): Promise<Store> {
  const expiry = { idleMinutes, now: Date.now };
  if (cosmos) return (await import('./data/stores/cosmos.ts')).createCosmosStore({ ...cosmos, ...expiry });
  return (await import('./data/stores/lmdb.ts')).createLmdbStore({ folder: join(dataDir, 'sessions'), ...expiry });
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { production, publicUrl, botService, secrets, host, port } = config;
  const log = createLog({ level: config.logLevel, write: (line) => process.stdout.write(line), now });

  const store = createSealedStore({ store: await openStore(config), secrets });
  const content = loadContent(join(import.meta.dirname, 'data'));
  const sessions = createSessions({ storage: store });
  const seed = () => randomInt(1_000);
  const bot = createBot({ content, understanding, places: [], synonyms: synonymsByText(loadOptionSynonyms()), sessions, release: production, publicUrl, log, seed, clock: Date.now });
  const adapters = createAdapters({ bot, botService, now });
  const routes = createRoutes({ config, content, adapters, checkStore: store.check, log, now });
  const server = createServer({ routes, log, https: publicUrl.startsWith('https:'), clock: Date.now });

  server.listen(port, host, () => {
    log.info('listening', { url: server.url, ms: Math.round(performance.now()) });
    void adapters.warm();
    fetchWebChatIfMissing(log);
  });
  const stopSweeping = sweepInBackground(store, log);
  endOnSignals(process, {
    end: () => shutDown({ server: server.server, close: async () => (stopSweeping(), store.close()) }),
    onFailure: (error) => log.error('process failed', causeOf(error)),
  });
}

await start().catch((error: unknown) => {
  console.error(explained(error));
  process.exitCode = 1;
});
