/** One run: so many activities from a seed, each answered or refused in time. */

import { createRandom } from '../../../scripts/random.ts';
import { chatBody, serviceBody } from './activities.ts';
import { createInProcess } from './inProcess.ts';

export interface Fuzzed {
  readonly turns: number;
  readonly refused: number;
  readonly slowestMs: number;
  /** Of the heap, after a tenth and at the end, each after a collection. */
  readonly grownMb: number;
}

const SERVICE_SHARE = 0.15;

/** Throws with the seed, the number and the body of the first one that fails. `collect` runs the garbage collector. */
export async function fuzz(seed: number, times: number, collect: () => void = () => {}): Promise<Fuzzed> {
  const guide = createInProcess();
  const random = createRandom(seed);
  let [turns, refused, slowestMs, early] = [0, 0, 0, 0];
  for (let number = 0; number < times; number++) {
    const service = random.chance(SERVICE_SHARE);
    const body = service ? serviceBody(random) : chatBody(random);
    const started = performance.now();
    try {
      if (await (service ? guide.service(body) : guide.chat(body))) turns++;
      else refused++;
    } catch (cause) {
      throw new Error(`seed ${seed}, number ${number}: ${JSON.stringify(body)?.slice(0, 2_000)}`, { cause });
    }
    slowestMs = Math.max(slowestMs, performance.now() - started);
    if (number === Math.floor(times / 10)) early = heapMb(collect);
  }
  return { turns, refused, slowestMs: Math.round(slowestMs), grownMb: heapMb(collect) - early };
}

function heapMb(collect: () => void): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
