/**
 * Keeps what is made from files between starts. It is made anew when any of them has changed, so nobody who edits them needs
 * to know of it. Where nothing can be written it is made at every start.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'node_modules/.cache/gruppeguiden');

export interface Remembered<T> {
  readonly name: string;
  /** Files and folders that it is made from, code and all, below `root`. */
  readonly sources: readonly string[];
  readonly make: () => T | Promise<T>;
  readonly root?: string;
  /** Where it is kept. */
  readonly folder?: string;
}

/** Rejects with what `make` throws. */
export async function remembered<T>({ name, sources, make, root = ROOT, folder = FOLDER }: Remembered<T>): Promise<T> {
  const file = join(folder, `${name}.bin`);
  const stamp = stampOf(root, sources);
  const kept = read<T>(file, stamp);
  if (kept !== undefined) return kept;
  const made = await make();
  write(folder, file, Buffer.concat([stamp, serialize(made)]));
  return made;
}

/** Changes with every byte of the sources, and with Node, whose way to write things down may change. */
function stampOf(root: string, sources: readonly string[]): Buffer {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap((source) => filesOf(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}:${content.length}:`).update(content);
  }
  return hash.digest();
}

function filesOf(root: string, source: string): readonly string[] {
  if (!statSync(join(root, source)).isDirectory()) return [source];
  return readdirSync(join(root, source))
    .sort()
    .map((name) => `${source}/${name}`);
}

/** Undefined where there is none, or one of other sources, or one that cannot be read. */
function read<T>(file: string, stamp: Buffer): T | undefined {
  try {
    const kept = readFileSync(file);
    return stamp.equals(kept.subarray(0, stamp.length)) ? (deserialize(kept.subarray(stamp.length)) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Several workers may write at once: each file is whole when it gets its name. */
function write(folder: string, file: string, content: Buffer): void {
  try {
    const part = `${file}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, content);
    renameSync(part, file);
  } catch {
    // A file system that can only be read, or a full one.
  }
}
