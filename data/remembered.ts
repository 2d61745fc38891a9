/**
 * Keeps what is made from files between starts. It is made anew when any of them has changed, so nobody who edits them needs
 * to know of it. Where nothing can be written it is made at every start.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Apart, putTogether, takeApart } from './apart.ts';

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

/** Rejects with what `make` throws, and where it made something that cannot be kept (apart.ts). */
export async function remembered<T>({ name, sources, make, root = ROOT, folder = FOLDER }: Remembered<T>): Promise<T> {
  const file = join(folder, `${name}.bin`);
  const stamp = stampOf(root, sources);
  const kept = read<T>(file, stamp);
  if (kept !== undefined) return kept;
  const made = await make();
  write(folder, file, stamp, takeApart(made));
  return made;
}

/** The code that writes it down and reads it. */
const HOW_KEPT = [import.meta.filename, join(import.meta.dirname, 'apart.ts')];

/** Changes with every byte of the sources, with Node, whose way to write things down may change, and with ours. */
function stampOf(root: string, sources: readonly string[]): Buffer {
  const hash = createHash('sha256').update(process.version);
  for (const part of HOW_KEPT) hash.update(readFileSync(part));
  for (const path of sources.flatMap((source) => filesOf(root, source))) {
    hash.update(`${path}:`);
    for (const part of partsOf(join(root, path))) hash.update(part);
  }
  return hash.digest();
}

const PIECE = Buffer.allocUnsafeSlow(2 ** 17);

/** A file piece by piece, its size last; each piece is overwritten by the next. */
function* partsOf(path: string): Generator<Uint8Array | string> {
  const file = openSync(path, 'r');
  try {
    let size = 0;
    for (let bytes = readSync(file, PIECE); bytes > 0; bytes = readSync(file, PIECE)) {
      size += bytes;
      yield PIECE.subarray(0, bytes);
    }
    yield `:${size}:`;
  } finally {
    closeSync(file);
  }
}

function filesOf(root: string, source: string): readonly string[] {
  if (!statSync(join(root, source)).isDirectory()) return [source];
  return readdirSync(join(root, source))
    .sort()
    .map((name) => `${source}/${name}`);
}

/** Undefined where there is none, or one of other sources, or one that cannot be read. */
function read<T>(path: string, stamp: Buffer): T | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const next = (length: number) => {
        const bytes = new Uint8Array(length);
        if (readSync(file, bytes) < length) throw new Error('The file became shorter.');
        return bytes;
      };
      if (!stamp.equals(next(stamp.length))) return undefined;
      const [rest = 0, arrays = 0] = new Uint32Array(next(2 * Uint32Array.BYTES_PER_ELEMENT).buffer);
      return putTogether({ rest: next(rest), arrays: next(arrays) }) as T;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Several workers may write at once: each file is whole when it gets its name. */
function write(folder: string, file: string, stamp: Buffer, { rest, arrays }: Apart): void {
  try {
    const part = `${file}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    const lengths = new Uint8Array(Uint32Array.of(rest.length, arrays.length).buffer);
    writeFileSync(part, Buffer.concat([stamp, lengths, rest, arrays]));
    renameSync(part, file);
  } catch {
    // A file system that can only be read, or a full one.
  }
}
