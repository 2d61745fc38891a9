/** The weights of the heads as files: whole numbers of 32 bits, the lowest byte first. Little-endian machines only. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { PackedHead } from '../../dialogs/understanding/classifier.ts';
import type { HeadName } from '../../dialogs/understanding/model.ts';
import { strideFor } from '../../dialogs/understanding/weightTable.ts';
import type { Headers } from './headers.ts';

/** Throws an error that names the file that does not fit its header. */
export function readHead(name: HeadName, header: Headers[HeadName], folder: string): PackedHead {
  const { classes, each, bias, scale, hidden, features, check } = header;
  const path = join(folder, `${name}.bin`);
  const numbers = features * (1 + strideFor(hidden.bias.length + classes.length));
  const isThere = statSync(path, { throwIfNoEntry: false })?.size === numbers * Uint32Array.BYTES_PER_ELEMENT;
  const bytes = isThere ? Uint8Array.from(readFileSync(path)) : new Uint8Array();
  if (!isThere || checkOf(bytes) !== check)
    throw new Error(`data/model/${name}.bin: are not the weights that data/model/${name}.json tells of`);
  const keys = new Uint32Array(bytes.buffer, 0, features);
  const rows = new Int32Array(bytes.buffer, keys.byteLength);
  return { classes, ...(each && { each }), bias, scale, hidden, keys, rows };
}

/** The keys, then the rows. */
export function bytesOf({ keys, rows }: Pick<PackedHead, 'keys' | 'rows'>): Uint8Array {
  const numbers = new Uint32Array(keys.length + rows.length);
  numbers.set(keys);
  numbers.set(rows, keys.length);
  return new Uint8Array(numbers.buffer);
}

/** What ties a header to its weights: their CRC-32. */
export const checkOf = (bytes: Uint8Array): number => crc32(bytes);
