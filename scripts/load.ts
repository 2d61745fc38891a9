/**
 * `npm run load`: whole conversations on /api/chat and /api/messages beside Microsoft's plain echo bot, by turns in one run.
 * Figures of one machine at one time: read the ratios. Loopback only, bounded in time. The guide plays in one process and in
 * as many as there are cores, which share its store; the echo bot keeps its state in one. `-- --soak` plays for ten minutes,
 * or for as many as `--minutes` says. `--connections` is how many play at once, `--workers` how many processes the guide has beside the echo bot.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { heapMbAt } from './bench/heap.ts';
import { freePort, type Served, serveEcho, serveGuide } from './bench/serve.ts';
import {
  CHAT_AT_RANDOM,
  CHAT_BUTTONS,
  CHAT_CONVERSATION,
  ECHO_CONVERSATION,
  MESSAGES_CONVERSATION,
} from './load/conversations.ts';
import { type Figures, play, type Steps } from './load/play.ts';

/** So many people press at the very same moment: fewer leave the processors waiting for the disk. */
const CONNECTIONS = 48;
/** Compilers and the heap need it: the first thousand turns are several times slower. */
const WARM_SECONDS = 8;
const SOAK_MINUTES = 10;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    rounds: { type: 'string' },
    soak: { type: 'boolean' },
    minutes: { type: 'string' },
    connections: { type: 'string' },
    workers: { type: 'string' },
  },
});
const seconds = Number(values.seconds ?? 5);
const rounds = Number(values.rounds ?? 3);
const minutes = Number(values.minutes ?? SOAK_MINUTES);
const connections = Number(values.connections ?? CONNECTIONS);
const processes = values.workers === undefined ? [...new Set([1, availableParallelism()])] : [Number(values.workers)];

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

interface Row {
  readonly name: string;
  readonly served: Served;
  readonly steps: Steps;
  readonly goal?: number;
}

interface Measured extends Figures {
  /** Processor time of the server for a turn: what other programs on the machine change least. */
  readonly cpuMs: number;
}

async function measure({ served, steps }: Row): Promise<Measured> {
  const before = served.cpuMs();
  const figures = await play({ url: served.url, steps, connections, seconds });
  return { ...figures, cpuMs: (served.cpuMs() - before) / figures.turns };
}

/** All rows once in each round, so that what else the machine does meets them alike. */
async function compare(rows: readonly Row[]): Promise<void> {
  const results = new Map(rows.map((row) => [row, [] as Measured[]]));
  for (const { served, steps } of rows) await play({ url: served.url, steps, connections, seconds: WARM_SECONDS });
  for (let round = 0; round < rounds; round++) for (const row of rows) results.get(row)?.push(await measure(row));
  const [echo = []] = results.values();
  console.log('| conversation | turns/s | ratio | goal | CPU ms a turn | ratio | p50 ms | p95 ms | p99 ms | errors |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [{ name, goal }, figures] of results) {
    const ratio = median(figures.map(({ perSecond }, round) => perSecond / (echo[round]?.perSecond ?? 1)));
    const cpuRatio = median(figures.map(({ cpuMs }, round) => (echo[round]?.cpuMs ?? 1) / cpuMs));
    const of = (part: keyof Measured) => median(figures.map((one) => one[part]));
    const errors = figures.reduce((sum, one) => sum + one.errors, 0);
    const cells = [name, Math.round(of('perSecond')), ratio.toFixed(2), goal ?? ''];
    cells.push(of('cpuMs').toFixed(2), cpuRatio.toFixed(2), of('p50'), of('p95'), of('p99'));
    console.log(`| ${cells.join(' | ')} | ${errors} |`);
  }
}

async function soak(): Promise<void> {
  const inspector = await freePort();
  const guide = await serveGuide([`--inspect=127.0.0.1:${inspector}`]);
  console.log('| minute | turns | p50 ms | p95 ms | p99 ms | errors | heap MB | MB resident | own |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  let all = 0;
  for (let minute = 1; minute <= minutes; minute++) {
    const { turns, p50, p95, p99, errors } = await play({
      url: guide.url,
      steps: CHAT_CONVERSATION,
      connections,
      seconds: 60,
    });
    all += turns;
    // A collection comes before each: what is resident then is kept, or a file's.
    const heap = (await heapMbAt(inspector)).toFixed(1);
    const cells = [minute, all, p50, p95, p99, errors, heap, guide.residentMb(), guide.ownMb()];
    console.log(`| ${cells.join(' | ')} |`);
  }
  await guide.stop();
}

function rowsOf(guide: Served, count: number): readonly Row[] {
  const name = (steps: string) => `the guide in ${count === 1 ? 'one process' : `${count} processes`}, ${steps}`;
  return [
    { name: name('/api/chat: one free message, four buttons'), served: guide, steps: CHAT_CONVERSATION, goal: 1.2 },
    { name: name('/api/chat: buttons'), served: guide, steps: CHAT_BUTTONS, goal: 1.5 },
    { name: name('/api/chat: buttons at random'), served: guide, steps: CHAT_AT_RANDOM },
    { name: name('/api/messages, expectReplies'), served: guide, steps: MESSAGES_CONVERSATION, goal: 0.7 },
  ];
}

async function sideBySide(): Promise<void> {
  const guides: { readonly count: number; readonly guide: Served; readonly before: number }[] = [];
  for (const count of processes) {
    const guide = await serveGuide([], count);
    guides.push({ count, guide, before: guide.residentMb() });
  }
  const echo = await serveEcho();
  await compare([
    { name: "Microsoft's echo bot, state in memory, expectReplies", served: echo, steps: ECHO_CONVERSATION },
    ...guides.flatMap(({ count, guide }) => rowsOf(guide, count)),
  ]);
  await echo.stop();
  console.log('');
  for (const { count, guide, before } of guides) {
    console.log(`processes: ${count}; MB resident before ${before}, after ${guide.residentMb()}`);
    await guide.stop();
  }
}

console.log(`Node ${process.version}, ${connections} connections, durable sessions\n`);
await (values.soak ? soak() : sideBySide());
