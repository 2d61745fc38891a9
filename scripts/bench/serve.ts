/** Starts a server as its own process, on a free port and a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Served {
  readonly url: string;
  /** From the start of the process to its first answer. */
  readonly listeningMs: number;
  /** How many there are: the one that was started, and its workers. */
  processes(): number;
  /** Resident memory, of its workers too; what they share counts for each. */
  residentMb(): number;
  /** What of it is the process's own. The rest are pages of files: node itself, and the store's, which the system takes back. */
  ownMb(): number;
  /** Processor time that it has used, all threads together. */
  cpuMs(): number;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilAnswered(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function served(child: ChildProcess, url: string, listeningMs: number, folder: string): Served {
  /** The process and its workers. */
  const processes = () => {
    const workers = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
    return [String(child.pid), ...(workers ? workers.split(' ') : [])];
  };
  const summed = (of: (pid: string) => number) => processes().reduce((sum, pid) => sum + of(pid), 0);
  const memoryMb = (kind: 'VmRSS' | 'RssAnon') =>
    summed((pid) => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Math.round(Number(new RegExp(`^${kind}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024);
    });
  return {
    url,
    listeningMs,
    processes: () => processes().length,
    residentMb: () => memoryMb('VmRSS'),
    ownMb: () => memoryMb('RssAnon'),
    cpuMs: () =>
      summed((pid) => {
        // Fields 14 and 15 of proc(5)'s stat, in ticks of a hundredth of a second; the name before them may hold spaces.
        const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')
          .slice(11, 13)
          .map(Number);
        return (user + system) * 10;
      }),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As in package.json's start and in the container. */
const AS_STARTED = ['--max-semi-space-size=64'];

/** The guide itself, as `npm start` runs it, with the durable store, in so many processes. */
export async function serveGuide(nodeOptions: readonly string[] = [], workers = 1): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-bench-'));
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    WORKERS: String(workers),
  };
  const started = performance.now();
  const child = spawn(process.execPath, [...AS_STARTED, ...nodeOptions, 'index.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswered(`${url}/health`, child);
  const guide = served(child, url, performance.now() - started, folder);
  // The first of them answers before the others are there.
  while (workers > 1 && guide.processes() <= workers) await new Promise((resolve) => setTimeout(resolve, 50));
  return guide;
}

/** Microsoft's echo bot. */
export async function serveEcho(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'echo-bench-'));
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/bench/echoBot.ts'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the echo bot ended with ${code}`)));
  });
  return served(child, `http://127.0.0.1:${port}`, performance.now() - started, folder);
}
