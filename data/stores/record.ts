/** An item on disk: eight bytes of when it expires, then its JSON. A sweep reads the first eight only. */
import type { Value } from './contract.ts';
import { parseValue } from './parseValue.ts';

const HEADER = 8;

export function encodeRecord(value: Value, expiresAt: number): Buffer {
  const json = JSON.stringify(value);
  const bytes = Buffer.alloc(HEADER + Buffer.byteLength(json));
  bytes.writeDoubleBE(expiresAt, 0);
  bytes.write(json, HEADER);
  return bytes;
}

/** Damaged bytes that hold no time count as expired, so that a sweep takes them. */
export function expiresAtOf(bytes: Buffer): number {
  const expiresAt = bytes.length >= HEADER ? bytes.readDoubleBE(0) : 0;
  return Number.isFinite(expiresAt) ? expiresAt : 0;
}

export function decodeRecord(bytes: Buffer): Value | undefined {
  return parseValue(bytes.toString('utf8', HEADER));
}
