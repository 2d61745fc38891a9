/** One package of the registry, by version and integrity, for what is used but is no dependency. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PATIENCE_MS = 120_000;

export interface NpmPackage {
  readonly package: string;
  readonly version: string;
  /** Of the package as its registry hands it out; anything else is not used. */
  readonly integrity: string;
}

/**
 * Unpacks it, or only `files` of it, and lets `use` take what it needs from the folder `package` in the one it is given.
 * @throws Error where it cannot be had, or is not what was expected
 */
export async function withPackage(
  wanted: NpmPackage,
  files: readonly string[],
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  try {
    const archive = await pack(wanted, folder);
    verify(wanted, await readFile(archive));
    await run('tar', ['-xzf', archive, '-C', folder, ...files]);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Through npm, so that whatever registry the machine is set up for is asked. */
async function pack({ package: name, version }: NpmPackage, folder: string): Promise<string> {
  const args = ['pack', `${name}@${version}`, '--pack-destination', folder, '--ignore-scripts'];
  const npm = process.env.npm_execpath;
  const options = { timeout: PATIENCE_MS, cwd: folder, maxBuffer: 16 * 1024 * 1024 };
  if (npm) await run(process.execPath, [npm, ...args], options);
  else await run('npm', args, { ...options, shell: process.platform === 'win32' });
  return join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
}

function verify({ package: name, version, integrity }: NpmPackage, archive: Buffer): void {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} ${version} is not what was expected`);
}
