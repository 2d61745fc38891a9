/** The weights of the heads, in the files as in memory: whole numbers of 32 bits, the lowest byte first. Little-endian machines only. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { IndexedHead } from '../../dialogs/understanding/classifier.ts';
import type { HeadName, Model } from '../../dialogs/understanding/model.ts';
import { lengthsOf, type WeightTable } from '../../dialogs/understanding/weightTable.ts';
import type { Headers } from './headers.ts';

/** Throws an error that names the file that does not fit its header. */
export function openModel(headers: Headers, folder: string = import.meta.dirname): Model {
  const head = (name: keyof Headers): IndexedHead => {
    const { classes, each, bias, scale, hidden } = headers[name];
    const table = readTable(join(folder, `${name}.bin`), headers[name], hidden.bias.length + classes.length);
    if (!table) throw new Error(`data/model/${name}.bin: are not the weights that data/model/${name}.json tells of`);
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

/** Undefined where the file is missing, has another length or is of another training than its header. */
function readTable(path: string, { features, check }: Headers[HeadName], columns: number): WeightTable | undefined {
  const { rows, starts } = lengthsOf(features, columns);
  const bytes = (rows + starts) * Uint32Array.BYTES_PER_ELEMENT;
  if (statSync(path, { throwIfNoEntry: false })?.size !== bytes) return undefined;
  const numbers = new Uint32Array(rows + starts);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, numbers) < bytes || checkOf(numbers) !== check) return undefined;
  } finally {
    closeSync(file);
  }
  return { rows: new Int32Array(numbers.buffer, 0, rows), starts: numbers.subarray(rows) };
}

export function numbersOf({ rows, starts }: WeightTable): Uint32Array {
  const numbers = new Uint32Array(rows.length + starts.length);
  numbers.set(rows);
  numbers.set(starts, rows.length);
  return numbers;
}

/** What ties a header to its weights: their CRC-32. */
export const checkOf = (numbers: Uint32Array): number => crc32(numbers);
