/** Several processes behind one address: they share the folder of sessions, and any of them can take any turn. */
import cluster, { type Worker } from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { causeOf } from '../bots/causeOf.ts';
import type { Log, LogFields } from '../bots/log.ts';
import { endOnSignals } from './shutdown.ts';
import { fetchWebChatIfMissing } from './webChat.ts';

export interface WorkersOptions {
  readonly count: number;
  readonly log: Log;
}

/** The key that callers' addresses are hashed under, one for all workers of a start. It is in no file. */
const LIMIT_KEY = 'GUIDE_LIMIT_KEY';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A worker takes eight seconds at most to end (shutdown.ts); container platforms kill after ten. */
const PATIENCE_MS = 9_000;

export const isWorker = (): boolean => cluster.isWorker;

/** Where the system can do it (Linux), it shares the connections out evenly among the workers. */
export const sharesPort = (): boolean => cluster.isWorker && process.platform === 'linux';

/** Told with every event, so that one worker's can be told from another's. */
export const workerField = (): LogFields => (cluster.isWorker ? { worker: process.pid } : {});

/** A worker tells the process that started it. (With a shared port, node:cluster does not.) */
export function tellListening(port: number): void {
  if (cluster.isWorker) process.send?.({ listeningPort: port });
}

function listeningPortIn(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null || !('listeningPort' in message)) return undefined;
  return Number(message.listeningPort);
}

/** What callers' addresses are hashed under. */
export const limitKey = (): Uint8Array => {
  const shared = cluster.isWorker ? process.env[LIMIT_KEY] : undefined;
  return shared ? Buffer.from(shared, 'base64') : randomBytes(32);
};

/**
 * Starts the workers and returns. One that dies is replaced, more slowly each time where it does not come to listen; where
 * none has ever listened, the start has failed and the process ends with 1. On SIGTERM all end calmly, then this one with 0.
 */
export function runWorkers({ count, log }: WorkersOptions): void {
  // Each worker accepts for itself. Handed over by this process, a connection on its way to a worker that dies would stay
  // open unanswered.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  new RateLimiterClusterMaster();
  const environment: Record<string, string> = { [LIMIT_KEY]: randomBytes(32).toString('base64') };
  const exits = new Map<Worker, Promise<number>>();
  let ending = false;
  let everListened = false;
  let pauseMs = FIRST_PAUSE_MS;
  const failed = (error: unknown) => log.error('process failed', causeOf(error));

  const start = () => {
    if (ending) return;
    const worker = cluster.fork(environment);
    let listening = false;
    worker.on('message', (message: unknown) => {
      const port = listeningPortIn(message);
      if (port === undefined) return;
      // Where PORT is 0 the first of them chose it for all.
      environment.PORT = String(port);
      listening = true;
      pauseMs = FIRST_PAUSE_MS;
      if (!everListened) for (let number = 1; number < count; number++) start();
      everListened = true;
    });
    // A message to a worker that has just died.
    worker.on('error', (error) => log.warn('worker not reached', causeOf(error)));
    const exited = new Promise<number>((resolve) => {
      // One that is only starting does not hear yet that it should end calmly, and has nothing to lose.
      worker.once('exit', (code: number | null) => resolve(ending && !listening ? 0 : (code ?? 1)));
    });
    exits.set(worker, exited);
    void exited.then((code) => {
      exits.delete(worker);
      if (ending) return;
      log.error('worker ended', { worker: worker.process.pid, code });
      if (!listening && !everListened) {
        end().finally(() => process.exit(1));
        return;
      }
      setTimeout(start, listening ? 0 : pauseMs);
      if (!listening) pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    });
  };

  const end = async () => {
    ending = true;
    const workers = [...exits];
    for (const [worker] of workers) worker.process.kill('SIGTERM');
    const late = setTimeout(() => {
      for (const [worker] of workers) worker.process.kill('SIGKILL');
    }, PATIENCE_MS);
    const codes = await Promise.all(workers.map(([, exited]) => exited));
    clearTimeout(late);
    if (codes.some((code) => code !== 0)) throw new Error('A worker did not end calmly.');
  };

  start();
  fetchWebChatIfMissing(log);
  endOnSignals(process, { end, onFailure: failed });
}
