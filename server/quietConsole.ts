import type { Log } from '../bots/log.ts';

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

export type Console = { [M in (typeof METHODS)[number]]: (...said: unknown[]) => void };

/**
 * Libraries write to the console what they were given: Bot Framework's SDK its keys for every token it refuses, others whole
 * errors with what they quote. From now on only that one of them spoke is told.
 */
export function quietConsole(console: Console, log: Log): void {
  for (const method of METHODS) console[method] = () => log.debug('library message', { method });
}
