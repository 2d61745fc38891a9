/**
 * Fetches Microsoft's Web Chat by version and integrity and keeps only its bundle and licences. As a dependency it would be
 * 486 MB and 425 packages. Run after every install and, where that failed, by the server at its start.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { WEB_CHAT, WEB_CHAT_FILE, webChatFile } from '../server/webChat.ts';

const run = promisify(execFile);
const compress = promisify(brotliCompress);

const BUNDLE = 'package/dist/webchat.js';
const LICENCES = `${BUNDLE}.LICENSE.txt`;
const PATIENCE_MS = 120_000;

/** Through npm, so that whatever registry the machine is set up for is asked. */
async function pack(folder: string): Promise<string> {
  const args = ['pack', `${WEB_CHAT.package}@${WEB_CHAT.version}`, '--pack-destination', folder, '--ignore-scripts'];
  const npm = process.env.npm_execpath;
  const options = { timeout: PATIENCE_MS, cwd: folder, maxBuffer: 16 * 1024 * 1024 };
  if (npm) await run(process.execPath, [npm, ...args], options);
  else await run('npm', args, { ...options, shell: process.platform === 'win32' });
  return join(folder, `${WEB_CHAT.package}-${WEB_CHAT.version}.tgz`);
}

function verify(archive: Buffer): void {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== WEB_CHAT.integrity) throw new Error(`${WEB_CHAT.package} ${WEB_CHAT.version} is not what was expected`);
}

/** The bundle appears last and whole: whoever sees it also finds its licences and its compressed copy. */
async function keep(unpacked: string): Promise<void> {
  await mkdir(WEB_CHAT.folder, { recursive: true });
  const bundle = await readFile(join(unpacked, BUNDLE));
  // 10 rather than 11: two per cent larger, and half the time.
  const smaller = await compress(bundle, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  await writeFile(`${WEB_CHAT_FILE}.LICENSE.txt`, await readFile(join(unpacked, LICENCES)));
  await writeFile(`${WEB_CHAT_FILE}.br`, smaller);
  const draft = `${WEB_CHAT_FILE}.${process.pid}`;
  await writeFile(draft, bundle);
  await rename(draft, WEB_CHAT_FILE);
}

async function fetchWebChat(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'webchat-'));
  try {
    const archive = await pack(folder);
    verify(await readFile(archive));
    await run('tar', ['-xzf', archive, '-C', folder, BUNDLE, LICENCES]);
    await keep(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (webChatFile()) process.exit();
try {
  await fetchWebChat();
  console.log(`Web Chat ${WEB_CHAT.version} is in place.`);
} catch (error) {
  const why = error instanceof Error ? error.message.split('\n')[0] : '';
  console.warn(
    `Web Chat ${WEB_CHAT.version} could not be fetched now (${why}). The server tries again when it starts.`,
  );
  process.exitCode = 1;
}
