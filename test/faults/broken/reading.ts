import { quoting } from './quoting.ts';

export const EVENTS = { arrived: 'guide.arrived', resume: 'guide.resume' } as const;

/** Runs in the bot before anything is guarded. */
export function readInput(activity: unknown): never {
  throw quoting(JSON.stringify(activity));
}
