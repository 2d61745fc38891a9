import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Head } from '../../dialogs/understanding/classifier.ts';
import type { Model } from '../../dialogs/understanding/model.ts';

const head = z.strictObject({
  classes: z.array(z.string().min(1)).min(2),
  each: z.literal(true).exactOptional(),
  bias: z.array(z.number()),
  scale: z.number().positive(),
  keys: z.base64(),
  weights: z.base64(),
  hidden: z.strictObject({ scale: z.number().positive(), bias: z.array(z.number()), out: z.array(z.number()) }),
});
const sureHead = head.extend({ sure: z.number().min(0).max(1) });
const modelFile = z.strictObject({
  about: z.string().min(1),
  danger: head.extend({ thresholds: z.strictObject({ ask: z.number(), act: z.number() }) }),
  command: sureHead,
  who: sureHead,
  slots: head,
  language: sureHead,
});

/** Reads data/lexicon/model.json; undefined where none was trained yet. Throws an error that names the field. */
export function loadModel(folder: string = import.meta.dirname): Model | undefined {
  const path = join(folder, 'model.json');
  if (!existsSync(path)) return undefined;
  const { danger, command, who, slots, language } = modelFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const sure = (one: z.output<typeof sureHead>, name: string) => ({ ...decoded(one, name), sure: one.sure });
  return {
    danger: { ...decoded(danger, 'danger'), thresholds: danger.thresholds },
    command: sure(command, 'command'),
    who: sure(who, 'who'),
    slots: decoded(slots, 'slots'),
    language: sure(language, 'language'),
  };
}

function decoded({ keys, weights, ...said }: z.output<typeof head>, name: string): Head {
  const { classes, bias, hidden, scale, each } = said;
  const bytes = Buffer.from(keys, 'base64');
  const decodedKeys = Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4));
  const units = hidden.bias.length;
  const decodedWeights = unpacked(Buffer.from(weights, 'base64'), decodedKeys.length * (units + classes.length));
  const fits =
    decodedWeights !== undefined && bias.length === classes.length && hidden.out.length === units * classes.length;
  if (!fits)
    throw new Error(`data/lexicon/model.json: ${name}: keys, weights, hidden and classes do not belong together`);
  return { classes, ...(each && { each }), bias, scale, hidden, keys: decodedKeys, weights: decodedWeights };
}

/** A head as it stands in the file. */
export function encoded({ classes, each, keys, weights, scale, bias, hidden }: Head): z.input<typeof head> {
  const bytes = Buffer.alloc(keys.length * 4);
  keys.forEach((key, i) => {
    bytes.writeUInt32LE(key, i * 4);
  });
  return {
    classes: [...classes],
    ...(each && { each }),
    bias: [...bias],
    scale,
    hidden: { scale: hidden.scale, bias: [...hidden.bias], out: [...hidden.out] },
    keys: bytes.toString('base64'),
    weights: packed(weights).toString('base64'),
  };
}

/** Two weights in a byte, the first in its low half, each with eight added. */
function packed(weights: Int8Array): Buffer {
  const bytes = Buffer.alloc(Math.ceil(weights.length / 2));
  weights.forEach((weight, i) => {
    bytes[i >> 1] = (bytes[i >> 1] ?? 0) | ((weight + 8) << (i % 2 ? 4 : 0));
  });
  return bytes;
}

/** Undefined where there are not so many. */
function unpacked(bytes: Buffer, count: number): Int8Array | undefined {
  if (bytes.length !== Math.ceil(count / 2)) return undefined;
  return Int8Array.from({ length: count }, (_, i) => (((bytes[i >> 1] ?? 0) >> (i % 2 ? 4 : 0)) & 0xf) - 8);
}
