import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createLmdbStore } from '../../data/stores/lmdb.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { IDLE_MINUTES, SECRET } from './stores.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** The highest count acknowledged for each key. */
export type Acknowledged = Map<string, number>;

export function startWriter(folder: string, ...more: readonly string[]): ChildProcess {
  return spawn(process.execPath, [WRITER, folder, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Notes what a writer acknowledges; kills it, with no chance to tidy up, after so many acknowledgements. */
export async function acknowledgedBy(child: ChildProcess, killAfter = Number.POSITIVE_INFINITY): Promise<Acknowledged> {
  let output = '';
  let lines = 0;
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    lines += chunk.split('\n').length - 1;
    if (lines >= killAfter) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const acknowledged: Acknowledged = new Map();
  // What follows the last line break was cut off by the kill.
  for (const line of output.split('\n').slice(0, -1)) {
    const [key = '', count = ''] = line.split(' ');
    acknowledged.set(key, Math.max(Number(count), acknowledged.get(key) ?? 0));
  }
  return acknowledged;
}

/** The keys whose last acknowledged write is not in the folder. */
export async function lostFrom(folder: string, acknowledged: Acknowledged): Promise<readonly string[]> {
  const lmdb = createLmdbStore({ folder, idleMinutes: IDLE_MINUTES, now: Date.now });
  const store = createSealedStore({ store: lmdb, secrets: [SECRET] });
  const items = await store.read([...acknowledged.keys()]);
  await store.close();
  return [...acknowledged].filter(([key, count]) => !(items[key]?.count >= count)).map(([key]) => key);
}

/** One round: write, kill after a random number of acknowledgements, open again, count. */
export async function killOnce(folder: string): Promise<{ readonly kept: number; readonly lost: readonly string[] }> {
  const killAfter = 1 + Math.floor(Math.random() * 400);
  const acknowledged = await acknowledgedBy(startWriter(folder), killAfter);
  return { kept: acknowledged.size, lost: await lostFrom(folder, acknowledged) };
}
