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

/** Container platforms kill after ten seconds or more; a busy machine and the store need the last of them. */
const PATIENCE_MS = 7_000;
const IDLE_CHECK_MS = 50;

/** Stops accepting, waits for running requests, closes the store. Resolves when all is done. */
export async function shutDown({ server, close, patienceMs = PATIENCE_MS }: ShutdownOptions): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  // A browser keeps its connection after its answer has come, and `close` would wait for it until it times out.
  const closingIdle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const waiting = new AbortController();
  await Promise.race([closed, pause(patienceMs, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
  clearInterval(closingIdle);
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
