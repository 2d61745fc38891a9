import type { Log, LogFields } from '../bots/log.ts';

const RANKS = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 } as const;
type Level = Exclude<keyof typeof RANKS, 'silent'>;

export interface LogOptions {
  /** The finest level that is written. */
  readonly level: keyof typeof RANKS;
  /** Takes one whole line with its line break. */
  readonly write: (line: string) => void;
  readonly now: () => Date;
  /** Told with every event. */
  readonly always?: LogFields;
}

/** One line of JSON per event, for whatever collects the container's output. */
export function createLog({ level, write, now, always = {} }: LogOptions): Log {
  const at =
    (one: Level) =>
    (event: string, fields: LogFields = {}): void => {
      if (RANKS[one] > RANKS[level]) return;
      write(`${JSON.stringify({ time: now().toISOString(), level: one, event, ...fields, ...always })}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
