/** Our understanding beside nlp.js and natural's classifiers: what each tells right, and what a message costs. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Loaded } from './understanding/load.ts';
import type { Outcome } from './understanding/rival.ts';
import { RIVALS } from './understanding/rivals.ts';
import { TASKS, type Task } from './understanding/tasks.ts';

const run = promisify(execFile);
const FOLDER = join(import.meta.dirname, 'understanding');
/** As `npm start` has it. */
const COMPILE_CACHE = join(import.meta.dirname, '../../server/compileCache.js');
/** A rival that is not done by then, on a machine with much else to do, is left out, and the table says so. */
const LONGEST_MS = 180_000;
const LOADS = 5;

const lastLine = (output: string): unknown => JSON.parse(output.trim().split('\n').at(-1) ?? '');

async function outcomeOf(number: number, task: Task): Promise<Outcome | undefined> {
  const options = { timeout: LONGEST_MS, maxBuffer: 2 ** 24 };
  const done = await run(process.execPath, [join(FOLDER, 'rival.ts'), `${number}`, task], options).catch(
    (error: { killed?: boolean }) => {
      if (error.killed) return undefined;
      throw error;
    },
  );
  return done && (lastLine(done.stdout) as Outcome);
}

async function loadedBy(what: 'ours' | 'nothing', folder: string): Promise<Loaded> {
  const options = ['--expose-gc', '--import', COMPILE_CACHE, join(FOLDER, 'load.ts'), what, folder];
  const { stdout } = await run(process.execPath, options);
  return lastLine(stdout) as Loaded;
}

const rate = (share: number): string => share.toFixed(3);

const HEADINGS: Readonly<Record<Task, string>> = {
  danger: 'danger or none | danger found | of its kind | false alarms',
  commands: 'command or none | command found | the right one | seen where there is none',
};

function row(name: string, outcome: Outcome | undefined): string {
  if (!outcome) return `| ${name} | not done within ${LONGEST_MS / 1000} s | | | | | | |`;
  const { right, seen, named, alarms, microseconds, learnedFrom, learningSeconds } = outcome;
  const cells = [right, seen, named, alarms].map(rate);
  return `| ${name} | ${cells.join(' | ')} | ${Math.round(microseconds)} | ${learnedFrom} | ${learningSeconds.toFixed(1)} |`;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function printTables() {
  const outcomes: Record<Task, (Outcome | undefined)[]> = { danger: [], commands: [] };
  // One after another, the two tasks at once: time is counted by process.
  for (const number of RIVALS.keys())
    await Promise.all(
      TASKS.map(async (task) => {
        outcomes[task][number] = await outcomeOf(number, task);
      }),
    );
  for (const task of TASKS) {
    console.log(`\n## ${task}, on the blind test part\n`);
    console.log(`| | ${HEADINGS[task]} | µs a message | learned from | s to learn |`);
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
    for (const [number, { name }] of RIVALS.entries()) console.log(row(name, outcomes[task][number]));
  }
  console.log('\nTimes are processor time. Ours reads all slots of a message, and loads what was learned before.');
}

/** As `npm start` does: the first time after an edit, when all is checked and compiled, and then. */
async function printLoading() {
  const runs: Record<'nothing' | 'edited' | 'ours', Loaded[]> = { nothing: [], edited: [], ours: [] };
  for (let time = 0; time < LOADS; time++) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-understanding-'));
    runs.nothing.push(await loadedBy('nothing', folder));
    runs.edited.push(await loadedBy('ours', folder));
    runs.ours.push(await loadedBy('ours', folder));
    await rm(folder, { recursive: true });
  }
  const of = (which: keyof typeof runs, field: keyof Loaded) => median(runs[which].map((one) => one[field]));
  const more = (which: keyof typeof runs, field: keyof Loaded) => Math.round(of(which, field) - of('nothing', field));
  console.log(
    `\n| more than an empty process (medians of ${LOADS}) | ms of processor time | MB resident | MB of heap |`,
  );
  console.log('| --- | --- | --- | --- |');
  for (const [name, which] of [
    ['loading ours', 'ours'],
    ['the first time after an edit', 'edited'],
  ] as const)
    console.log(
      `| ${name} | ${more(which, 'milliseconds')} | ${more(which, 'megabytes')} | ${more(which, 'heapMegabytes')} |`,
    );
}

export async function benchUnderstanding() {
  await printTables();
  await printLoading();
}
