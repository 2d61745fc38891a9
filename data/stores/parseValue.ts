import type { Value } from './contract.ts';

/** The JSON object in a text; undefined where it is none. */
export function parseValue(json: string): Value | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isValue(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
