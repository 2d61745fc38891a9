/** The guide as a process of its own, as `npm start` runs it: what can be killed, ended and started again on its folder. */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { temporaryFolder } from '../stores/stores.ts';

const METRICS_TOKEN = 'let-me-see-the-numbers';
const INDEX = join(import.meta.dirname, '../../index.ts');

export interface GuideProcess {
  readonly url: string;
  readonly pid: number;
  /** All that was written to stdout and stderr. */
  output(): string;
  /** What it tells who asks for numbers. */
  metrics(): Promise<string>;
  /** Waits until it has written this. */
  said(pattern: RegExp): Promise<void>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Its exit code, once it has ended by itself. */
  ended(): Promise<number | null>;
  /** No chance to tidy up. */
  kill(): Promise<void>;
  /** Asks it to end. Resolves to its exit code and how long that took. */
  end(): Promise<{ readonly code: number | null; readonly ms: number }>;
}

export interface GuideFolder {
  readonly folder: string;
  /** Starts a guide on it, on a free port and with everything logged. Throws where it does not come to listen. */
  start(environment?: Readonly<Record<string, string>>): Promise<GuideProcess>;
  /** Kills every guide that still runs on it, then removes it. */
  remove(): Promise<void>;
}

/** A DATA_DIR that guides are started on, one after another or at once. */
export async function openFolder(): Promise<GuideFolder> {
  const { folder, remove } = await temporaryFolder();
  const started: ChildProcess[] = [];
  return {
    folder,
    start(environment = {}) {
      const { PATH = '' } = process.env;
      const env = { PATH, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'debug', METRICS_TOKEN, ...environment };
      const child = spawn(process.execPath, [INDEX], { env, cwd: folder });
      started.push(child);
      return listening(child);
    },
    async remove() {
      for (const child of started) child.kill('SIGKILL');
      await remove();
    },
  };
}

async function listening(child: ChildProcessWithoutNullStreams): Promise<GuideProcess> {
  const exited = once(child, 'exit');
  let output = '';
  const heard = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  let url: string | undefined;
  while (url === undefined) {
    await Promise.race([once(child.stdout, 'data'), exited]);
    if (child.exitCode !== null) throw new Error(`the guide ended with ${child.exitCode}: ${output}`);
    url = /"event":"listening","at":"([^"]+)"/.exec(output)?.[1];
  }
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    async metrics() {
      const headers = { authorization: `Bearer ${METRICS_TOKEN}`, connection: 'close' };
      const response = await fetch(`${url}/metrics`, { headers });
      return response.status === 200 ? response.text() : Promise.reject(new Error(`metrics: ${response.status}`));
    },
    async said(pattern) {
      while (!pattern.test(output)) await once(child.stdout, 'data');
    },
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async ended() {
      await exited;
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async end() {
      const asked = performance.now();
      child.kill('SIGTERM');
      await exited;
      return { code: child.exitCode, ms: performance.now() - asked };
    },
  };
}
