/** The weights of the heads, in the files as in memory: whole numbers of 32 bits, the lowest byte first. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedHead } from '../../dialogs/understanding/classifier.ts';
import type { Model } from '../../dialogs/understanding/model.ts';
import { lengthsOf, type WeightTable } from '../../dialogs/understanding/weightTable.ts';
import type { Headers } from './headers.ts';

/** Throws an error that names the file that does not fit its header. */
export function openModel(headers: Headers, folder: string = import.meta.dirname): Model {
  const head = (name: keyof Headers): IndexedHead => {
    const { classes, each, bias, scale, hidden, features } = headers[name];
    const table = readTable(join(folder, `${name}.bin`), features, hidden.bias.length + classes.length);
    if (!table) throw new Error(`data/model/${name}.bin: has not the weights that data/model/${name}.json tells of`);
    return { classes, ...(each && { each }), bias, scale, hidden, ...table };
  };
  const { danger, command, who, language } = headers;
  return {
    heads: {
      danger: head('danger'),
      command: head('command'),
      who: head('who'),
      slots: head('slots'),
      language: head('language'),
    },
    thresholds: danger.thresholds,
    sure: { command: command.sure, who: who.sure, language: language.sure },
  };
}

/** Undefined where the file is missing or has another length. */
function readTable(path: string, features: number, columns: number): WeightTable | undefined {
  const { rows, starts } = lengthsOf(features, columns);
  const numbers = new Uint32Array(rows + starts);
  if (statSync(path, { throwIfNoEntry: false })?.size !== numbers.byteLength) return undefined;
  const file = openSync(path, 'r');
  try {
    if (readSync(file, numbers) < numbers.byteLength) return undefined;
  } finally {
    closeSync(file);
  }
  inOrder(numbers);
  return { rows: new Int32Array(numbers.buffer, 0, rows), starts: numbers.subarray(rows) };
}

export function bytesOf({ rows, starts }: WeightTable): Buffer {
  const numbers = new Uint32Array(rows.length + starts.length);
  numbers.set(rows);
  numbers.set(starts, rows.length);
  return inOrder(numbers);
}

const HIGHEST_FIRST = new Uint8Array(Uint32Array.of(1).buffer)[0] === 0;

/** Between the file's order of bytes and this machine's. */
function inOrder({ buffer }: Uint32Array<ArrayBuffer>): Buffer {
  const bytes = Buffer.from(buffer);
  return HIGHEST_FIRST ? bytes.swap32() : bytes;
}
