/**
 * Keeps what is made from files between starts. It is made anew when any of them has changed, so nobody who edits them needs
 * to know of it. Where nothing can be written it is made at every start.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultDeserializer, serialize } from 'node:v8';

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
function read<T>(file: string, stamp: Buffer): T | undefined {
  try {
    const kept = readAlone(file);
    if (!stamp.equals(kept.subarray(0, stamp.length))) return undefined;
    const value = readValue(kept.subarray(stamp.length)) as T;
    // Given back now, not when it is next collected.
    kept.buffer.transfer(0);
    return value;
  } catch {
    return undefined;
  }
}

/** In memory that holds nothing else, so that it can be given back. */
function readAlone(path: string): Buffer<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(statSync(path).size);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, bytes) < bytes.length) throw new Error('The file became shorter.');
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** Node's own gives arrays that are views of the file where they can be: one of them would hold the whole of it in memory. */
class OwnArrays extends DefaultDeserializer {
  /** Called by Node for each array; its types leave that out. */
  _readHostObject(): unknown {
    const read: (this: this) => Uint8Array = Reflect.get(DefaultDeserializer.prototype, '_readHostObject');
    // A Buffer's own `slice` would be a view again.
    return Uint8Array.prototype.slice.call(read.call(this));
  }
}

function readValue(bytes: Buffer): unknown {
  const reader = new OwnArrays(bytes);
  reader.readHeader();
  return reader.readValue();
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
