/** The life of the process: listen, load what the first turn needs, tidy up now and then, end calmly. */
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Adapters } from '../bots/adapters/createAdapters.ts';
import { causeOf } from '../bots/causeOf.ts';
import type { Log } from '../bots/log.ts';
import type { Config } from '../config.ts';
import { endOnSignals, shutDown } from './shutdown.ts';
import { letHeapGrow } from './smallStart.ts';
import { explained } from './startFailure.ts';
import { sweepInBackground } from './sweeping.ts';
import { fetchWebChatIfMissing } from './webChat.ts';
import { isWorker, sharesPort, tellListening } from './workers.ts';

export interface RunOptions {
  readonly server: Server;
  readonly config: Pick<Config, 'host' | 'port'>;
  readonly store: { sweep(): Promise<number>; close(): Promise<void> };
  readonly adapters: Pick<Adapters, 'warm' | 'settled'>;
  readonly log: Log;
}

/** How long the end waits for answers that a channel has not taken yet. */
const LAST_ANSWERS_MS = 1_500;

/** Starts listening and returns. The process ends with 1 where it may not listen, with 0 on SIGTERM and SIGINT. */
export function run({ server, config, store, adapters, log }: RunOptions): void {
  const onFailure = (error: unknown) => log.error('process failed', causeOf(error));
  const stopSweeping = sweepInBackground(store, log);
  const close = async () => {
    stopSweeping();
    await Promise.race([adapters.settled(), pause(LAST_ANSWERS_MS, undefined, { ref: false })]);
    await store.close();
  };
  const failStart = (error: unknown) => {
    process.stderr.write(`${explained(error)}\n`);
    void close().finally(() => process.exit(1));
  };
  server.once('error', failStart);
  server.listen({ port: config.port, host: config.host, reusePort: sharesPort() }, () => {
    tellListening(portOf(server));
    log.info('listening', { at: addressOf(server), ms: Math.round(performance.now()) });
    // Of several workers the process that started them does that.
    if (!isWorker()) fetchWebChatIfMissing(log);
    // What cannot be loaded ends the start as wrong content does, only a moment later.
    adapters.warm().then(letHeapGrow).catch(failStart);
  });
  endOnSignals(process, { end: () => shutDown({ server, close }), onFailure });
}

function portOf(server: Server): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') return address ?? '';
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
