/** What stands beside the weights of each head, as JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HEAD_NAMES } from '../../dialogs/understanding/model.ts';

const header = z
  .strictObject({
    about: z.string().min(1),
    classes: z.array(z.string().min(1)).min(2),
    each: z.literal(true).exactOptional(),
    bias: z.array(z.number()),
    scale: z.number().positive(),
    hidden: z.strictObject({ scale: z.number().positive(), bias: z.array(z.number()), out: z.array(z.number()) }),
    /** How many have weights, in the file of the same name that ends in `.bin`. */
    features: z.int().positive().max(10_000_000),
    /** Their CRC-32: of one training with this. */
    check: z.int().nonnegative(),
  })
  .refine(({ classes, bias }) => bias.length === classes.length, { path: ['bias'], error: 'not one for each class' })
  .refine(({ classes, hidden }) => hidden.out.length === hidden.bias.length * classes.length, {
    path: ['hidden', 'out'],
    error: 'not one for each unit and class',
  });
const sureHeader = header.safeExtend({ sure: z.number().min(0).max(1) });
const headers = z.strictObject({
  danger: header.safeExtend({ thresholds: z.strictObject({ ask: z.number(), act: z.number() }) }),
  command: sureHeader,
  who: sureHeader,
  slots: header,
  language: sureHeader,
} satisfies Record<(typeof HEAD_NAMES)[number], z.ZodType>);

export type Headers = z.output<typeof headers>;

/** Undefined where nothing was learned yet. Throws an error that names file and field. */
export function loadHeaders(folder: string = import.meta.dirname): Headers | undefined {
  if (!HEAD_NAMES.some((name) => existsSync(join(folder, `${name}.json`)))) return undefined;
  const written = HEAD_NAMES.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))]);
  const checked = headers.safeParse(Object.fromEntries(written));
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(
    ({ path: [name, ...field], message }) => `data/model/${String(name)}.json: ${field.join('.')}: ${message}`,
  );
  throw new Error(problems.join('\n'));
}
