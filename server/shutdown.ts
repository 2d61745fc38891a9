/** The calm end of the process: no new requests, running turns finish, then the store is closed. */
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface ShutdownOptions {
  readonly server: Server;
  /** Closes what turns write to. */
  readonly close: () => Promise<void>;
  /** How long running requests may take. */
  readonly patienceMs?: number;
}

/** Container platforms kill after ten seconds or more; the store needs the last of them. */
const PATIENCE_MS = 8_000;

/** Stops accepting, waits for running requests, closes the store. Resolves when all is done. */
export async function shutDown({ server, close, patienceMs = PATIENCE_MS }: ShutdownOptions): Promise<void> {
  // A browser that keeps its connection would otherwise hold the end up with its next request.
  server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeIdleConnections();
  const waiting = new AbortController();
  await Promise.race([closed, pause(patienceMs, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
  server.closeAllConnections();
  await close();
}

export interface Endings {
  readonly end: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** Ends the process on SIGTERM and SIGINT with 0, and on an error nobody caught with 1. */
export function endOnSignals(process: NodeJS.Process, { end, onFailure }: Endings): void {
  let ending = false;
  const finish = async (code: number) => {
    if (ending) return;
    ending = true;
    let exitCode = code;
    try {
      await end();
    } catch (error) {
      onFailure(error);
      exitCode = 1;
    }
    process.exit(exitCode);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void finish(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      onFailure(error);
      void finish(1);
    });
}
