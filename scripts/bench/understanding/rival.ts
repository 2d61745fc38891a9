/** One rival at one task, in a process of its own: `node rival.ts NUMBER TASK`. Its last line is what came of it, as JSON. */
import { type Labelled, RIVALS } from './rivals.ts';
import { heldBack, learned, type Score, score, TASKS } from './tasks.ts';

export interface Outcome extends Score {
  readonly learnedFrom: number;
  readonly learningSeconds: number;
  readonly microseconds: number;
}

const WARM_UP = 1000;
const ROUNDS = 12;
const LONGEST_SECONDS = 6;

/** Of the process: what else the machine does does not count. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Evenly from all, so that no file is left out. */
function atMost(rows: readonly Labelled[], most: number): readonly Labelled[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)]).filter(
    (row) => row !== undefined,
  );
}

const rival = RIVALS[Number(process.argv[2])];
const task = TASKS.find((name) => name === process.argv[3]);
if (!rival || !task) throw new Error('usage: rival.ts NUMBER danger|commands');

const all = learned(task);
const classes = new Set(all.map(({ label }) => label)).size;
const rows = atMost(all, rival.most?.(classes) ?? all.length);
const begun = cpuSeconds();
const tell = await rival.learn(rows, task);
const learningSeconds = cpuSeconds() - begun;

for (const { text } of all.slice(0, WARM_UP)) await tell(text);
const held = heldBack(task);
const said: string[] = [];
for (const { text } of held) said.push(await tell(text));

/** The least of several rounds: the first are compiled on the way. */
async function microsecondsAMessage(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  const stop = cpuSeconds() + LONGEST_SECONDS;
  for (let round = 0; round < ROUNDS && (round === 0 || cpuSeconds() < stop); round++) {
    const begin = cpuSeconds();
    for (const { text } of held) await tell(text);
    least = Math.min(least, ((cpuSeconds() - begin) / held.length) * 1e6);
  }
  return least;
}
const microseconds = await microsecondsAMessage();

const outcome: Outcome = { ...score(task, held, said), learnedFrom: rows.length, learningSeconds, microseconds };
console.log(`\n${JSON.stringify(outcome)}`);
