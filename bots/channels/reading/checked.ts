import type { z } from 'zod';

/**
 * `safeParse` that never throws. zod compares the length of whatever has one, also where a string or a list was asked for
 * and an object came, and `{ "length": { "toString": 1 } }` cannot be compared. Undefined then.
 */
export function checked<T>(schema: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> | undefined {
  try {
    return schema.safeParse(data);
  } catch {
    return undefined;
  }
}
