/** JSON of any shape. */
import type { Random } from '../../../scripts/random.ts';
import { anyText } from './words.ts';

const KEYS = [
  'guide',
  'question',
  'option',
  'command',
  'argument',
  'flowVersion',
  'inputs',
  'answers',
  'pick',
  'press',
  'text',
  'id',
  'name',
  'type',
  'message',
  'postback',
  'payload',
  'quick_reply',
  'length',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  '',
];
const NUMBERS = [0, -1, 1, 0.5, 1e21, -1e-7, 2 ** 53, Number.MAX_VALUE, 4_294_967_296];

export function anyValue(random: Random, depth = 0): unknown {
  const roll = random.next();
  if (depth > 4 || roll < 0.35) return anyText(random);
  if (roll < 0.5) return random.pick(NUMBERS);
  if (roll < 0.6) return random.pick([null, true, false]);
  if (roll < 0.7)
    return Array.from({ length: random.below(random.chance(0.05) ? 400 : 5) }, () => anyValue(random, depth + 1));
  if (roll < 0.72) return nested(random);
  return Object.fromEntries(
    Array.from({ length: random.below(5) }, () => [random.pick(KEYS), anyValue(random, depth + 1)]),
  );
}

/** Deeper than is taken, now and then much deeper. */
function nested(random: Random): unknown {
  let value: unknown = 1;
  for (let depth = random.below(random.chance(0.1) ? 3_000 : 40); depth > 0; depth--)
    value = random.chance(0.5) ? [value] : { a: value };
  return value;
}

/** The same with something in it changed: another value, a part left out, a part twice as long. */
export function mutated(value: unknown, random: Random): unknown {
  if (random.chance(0.25)) return anyValue(random);
  if (Array.isArray(value)) {
    if (value.length === 0) return [anyValue(random)];
    const at = random.below(value.length);
    return value.flatMap((one, index) =>
      index !== at ? [one] : random.chance(0.2) ? [] : random.chance(0.2) ? [one, one] : [mutated(one, random)],
    );
  }
  if (typeof value !== 'object' || value === null) return random.chance(0.5) ? anyValue(random) : value;
  const entries = Object.entries(value);
  if (entries.length === 0) return anyValue(random);
  const at = random.below(entries.length);
  return Object.fromEntries(
    entries.flatMap(([key, one], index): [string, unknown][] => {
      if (index !== at) return [[key, one]];
      if (random.chance(0.15)) return [];
      return [[random.chance(0.1) ? random.pick(KEYS) : key, mutated(one, random)]];
    }),
  );
}
