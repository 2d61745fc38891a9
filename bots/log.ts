/** What may be told of a turn or a request: kinds, ids of ours, durations, numbers. Never words, values or addresses. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** `event` is a fixed name of ours. server/log.ts writes it as one line. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
