/** Microsoft's local client as a process, beside a guide of this process. Both stay on this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../stores/stores.ts';

const PRELOAD = join(import.meta.dirname, 'onlyLoopback.cjs');
const PATIENCE_MS = 60_000;

export interface Client {
  readonly url: string;
  /** Hosts that it tried to reach and could not, whatever its flags say. */
  refused(): readonly string[];
  close(): Promise<void>;
}

/** `endpoint` is the guide's `/api/messages`. */
export async function startClient(command: string, channel: string, endpoint: string): Promise<Client> {
  const { folder, remove } = await temporaryFolder();
  const port = await freePort();
  const args = ['start', '-e', endpoint, '-c', channel, '-p', String(port), '--disable-telemetry'];
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: folder, TEAMSAPPTESTER_BROWSER: 'none', NODE_OPTIONS: `--require "${PRELOAD}"` };
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  await heard(child, () => /Listening on \d+/.test(output));
  return {
    url: `http://127.0.0.1:${port}`,
    refused: () => [...output.matchAll(/^refused: (.+)$/gm)].map(([, host = '']) => host),
    async close() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      await remove();
    },
  };
}

/** Resolves once what the process has written is enough; rejects where it ends before, or takes too long. */
function heard(child: ChildProcess, enough: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('the client does not start')), PATIENCE_MS);
    child.once('exit', () => reject(new Error('the client ended')));
    child.stdout?.on('data', () => {
      if (!enough()) return;
      clearTimeout(tooLate);
      resolve();
    });
  });
}

/** The client takes no port 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
