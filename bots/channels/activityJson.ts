import type { Activity } from 'botbuilder';
import { numberOf } from '../../dialogs/lasting.ts';

const written = new WeakMap<object, string>();

/** Activities as JSON. The parts that were drawn for many are written once. */
export const activitiesJson = (activities: readonly Partial<Activity>[]): string =>
  `[${activities.map(activityJson).join()}]`;

function activityJson(activity: Partial<Activity>): string {
  const fields: string[] = [];
  for (const [name, value] of Object.entries(activity)) {
    const json = isShared(value) ? sharedJson(value) : JSON.stringify(value);
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
  const json = JSON.stringify(part);
  written.set(part, json);
  return json;
}
