/** The whole guide on a free port of this machine, on a store in memory, for one test file. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdapters } from '../../bots/adapters/createAdapters.ts';
import { createBot } from '../../bots/createBot.ts';
import { createMoveIn } from '../../bots/moveIn.ts';
import { type Config, readConfig } from '../../config.ts';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createMoves, type Moves } from '../../data/stores/moves.ts';
import { createSessions, type Sessions } from '../../data/stores/sessions.ts';
import type { Understanding } from '../../dialogs/understanding/types.ts';
import { newConversation } from '../../server/conversations.ts';
import { createRoutes } from '../../server/createRoutes.ts';
import { createServer } from '../../server/createServer.ts';
import { createLog } from '../../server/log.ts';
import { createMetrics } from '../../server/metrics.ts';
import type { Limits } from '../../server/rateLimit.ts';
import { content, places, synonyms } from '../support/real.ts';
import { understandingOf } from '../support/understandingOf.ts';

const SECRET = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';

/** Understands one thing: that somebody is in danger. The real one has tests of its own. */
export const understanding = understandingOf((text) =>
  text.includes('dø') ? { crisis: { kind: 'suicide', action: 'act' } } : {},
);

export interface GuideOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly sessions?: Sessions;
  readonly moves?: Moves;
  /** Instead of one that knows nothing but danger. */
  readonly understanding?: Understanding;
  readonly limits?: Partial<Limits>;
  readonly checkStore?: () => Promise<void>;
  readonly cloud?: Readonly<Record<string, string>>;
}

export interface RunningGuide {
  readonly url: string;
  /** Every line that was logged. */
  readonly lines: readonly string[];
  readonly config: Config;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

export async function startGuide(options: GuideOptions = {}): Promise<RunningGuide> {
  const config = readConfig({ GUIDE_SECRETS: SECRET, PORT: '0', ...options.environment });
  const lines: string[] = [];
  const now = () => new Date();
  const metrics = config.metricsToken ? createMetrics() : undefined;
  const written = createLog({ level: 'debug', write: (line) => void lines.push(line), now });
  const log = metrics?.counting(written) ?? written;
  const store = createMemoryStore({ idleMinutes: config.sessionIdleMinutes, now: Date.now });
  const { sessions = createSessions({ storage: store }), moves = createMoves({ storage: store }) } = options;
  const bot = () =>
    createBot({
      content,
      places: options.understanding ? [...places.counties, ...places.municipalities, ...places.districts] : [],
      understanding: options.understanding ?? understanding,
      synonyms: options.understanding ? synonyms : {},
      sessions,
      moves,
      release: config.production,
      publicUrl: config.publicUrl,
      idleMinutes: config.sessionIdleMinutes,
      log,
      seed: () => 7,
      newCode: newConversation,
      clock: Date.now,
    });
  const adapters = createAdapters({ createBot: bot, botService: config.botService, now, log, cloud: options.cloud });
  const routes = createRoutes({
    config,
    content,
    places,
    synonyms,
    adapters,
    moveIn: createMoveIn({ moves, sessions, newConversation }),
    checkStore: options.checkStore ?? store.check,
    metrics,
    log,
    now,
    ...(options.limits && { limits: options.limits }),
  });
  const server = createServer({ routes, log, https: config.publicUrl.startsWith('https:'), clock: Date.now });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  // A test that fails before it closes the guide must not keep the whole run waiting.
  server.server.unref();
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    lines,
    config,
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      server.server.closeAllConnections();
      server.close();
      await once(server.server, 'close');
    },
  };
}
