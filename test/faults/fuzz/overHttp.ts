/** One run against a guide that listens: bytes on sockets, and what came back. */
import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { createRandom } from '../../../scripts/random.ts';
import { rawRequest } from './requests.ts';

export interface FuzzedHttp {
  readonly answered: number;
  /** Ended without an answer: what was no request, or not a whole one. */
  readonly closed: number;
  readonly slowestMs: number;
}

/** What is not whole is waited for by the server; after so long nothing more is sent and its end is asked for. */
const PATIENCE_MS = 150;
const AT_ONCE = 16;
const STATUS = /HTTP\/1\.[01] (\d{3}) /g;

/** Throws with the seed, the number and the bytes of the first request that is answered with 5xx (but 501) or not at all. */
export async function fuzzOverHttp(url: string, seed: number, times: number): Promise<FuzzedHttp> {
  const random = createRandom(seed);
  const { port, hostname } = new URL(url);
  let [number, answered, closed, slowestMs] = [0, 0, 0, 0];

  const one = async (bytes: Buffer, which: number) => {
    const started = performance.now();
    const statuses = await exchange(createConnection(Number(port), hostname), bytes);
    const wrong = statuses.filter((status) => status >= 500 && status !== 501);
    if (wrong.length > 0)
      throw new Error(`seed ${seed}, request ${which}: ${wrong} to ${bytes.toString('latin1').slice(0, 2_000)}`);
    if (statuses.length > 0) answered++;
    else closed++;
    slowestMs = Math.max(slowestMs, performance.now() - started);
  };
  const worker = async () => {
    while (number < times) {
      const which = number++;
      await one(rawRequest(random), which);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { answered, closed, slowestMs: Math.round(slowestMs) };
}

/** Sends, and reads until the other side closes; asks it to after a while. */
async function exchange(socket: Socket, bytes: Buffer): Promise<readonly number[]> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  socket.write(bytes);
  socket.setTimeout(PATIENCE_MS, () => socket.end());
  const cutOff = setTimeout(() => socket.destroy(), 30_000);
  await once(socket, 'close').catch(() => undefined);
  clearTimeout(cutOff);
  return [...Buffer.concat(chunks).toString('latin1').matchAll(STATUS)].map(([, status]) => Number(status));
}
