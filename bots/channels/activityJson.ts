import type { Activity } from 'botbuilder';
import { numberOf } from '../../dialogs/lasting.ts';

const written = new WeakMap<object, string>();

/**
 * Activities as JSON in UTF-8, each byte a character ("latin1" to node). The parts that were drawn for many are written and
 * encoded once; joined like this, the whole is copied to the socket as it is, without being measured and encoded again.
 */
export const activitiesJson = (activities: readonly Partial<Activity>[]): string =>
  `[${activities.map(activityJson).join()}]`;

/** JSON in UTF-8, each byte a character. */
export function utf8Json(value: unknown): string {
  const json = JSON.stringify(value);
  return BEYOND_ASCII.test(json) ? Buffer.from(json).toString('latin1') : json;
}
const BEYOND_ASCII = /\P{ASCII}/u;

function activityJson(activity: Partial<Activity>): string {
  const fields: string[] = [];
  for (const [name, value] of Object.entries(activity)) {
    const json = isShared(value) ? sharedJson(value) : utf8Json(value);
    // As JSON.stringify leaves out what has no JSON.
    if (json !== undefined) fields.push(`"${name}":${json}`);
  }
  return `{${fields.join()}}`;
}

const isShared = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && numberOf(value) !== undefined;

function sharedJson(part: object): string {
  const known = written.get(part);
  if (known !== undefined) return known;
  const json = utf8Json(part);
  written.set(part, json);
  return json;
}
