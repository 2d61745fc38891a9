/**
 * What happens, in numbers. They are made of the events that the log is told, whose fields are kinds, routes, codes and
 * durations: no words, ids of conversations, places or addresses. Loaded only where METRICS_TOKEN is set.
 */
import { Counter, Histogram, Registry } from 'prom-client';
import type { Log, LogFields } from '../bots/log.ts';
import { isWorker } from './workers.ts';
import { answerWorkers, textOfAll } from './workersMetrics.ts';

export interface Metrics {
  /** A log that counts what it is told and passes it on. */
  counting(log: Log): Log;
  /** Prometheus' text format. Of several workers: the sum of all. */
  text(): Promise<string>;
}

/** Around the goals of docs/operations.md, up to the longest a person waits. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Observers = Readonly<Record<string, (fields: LogFields) => void>>;

/** For the process, or one of the workers, that serves. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const observers = observersOn(register);
  const faults = faultsOn(register, 'guide_faults_total');
  return {
    counting: (log) => counting(log, (event, fields = {}) => observers[event]?.(fields), faults),
    text: isWorker() ? textOfAll(register) : () => register.metrics(),
  };
}

/** For the process that starts the workers: it serves nothing, and hands each the sum of all. */
export function createFirstProcessMetrics(): Pick<Metrics, 'counting'> {
  const register = new Registry();
  // Another name than the workers': both stand in one answer.
  const faults = faultsOn(register, 'guide_first_process_faults_total');
  answerWorkers(register);
  return { counting: (log) => counting(log, () => undefined, faults) };
}

function faultsOn(register: Registry, name: string): Tell {
  const help = 'Warnings and errors, by the name of the event in the log.';
  const faults = new Counter({ name, help, labelNames: ['event'], registers: [register] });
  return (event) => faults.inc({ event });
}

/** By the name of the event. */
function observersOn(register: Registry): Observers {
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter({ name: `guide_${name}`, help, labelNames, registers: [register] });
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Histogram({ name: `guide_${name}`, help, labelNames, buckets: SECONDS, registers: [register] });
  const ROUTED = ['route', 'status'] as const;

  const requests = counter('requests_total', 'Requests that were answered.', ROUTED);
  const requestSeconds = histogram('request_seconds', 'From a request to its answer.', ['route']);
  const refusals = counter('refusals_total', 'Refused, by the code the caller was told.', [...ROUTED, 'reason']);
  const turns = counter('turns_total', 'Turns, by how they ended.', ['channel', 'input', 'outcome']);
  const turnSeconds = histogram('turn_seconds', 'From an activity to its answers on their way.');
  const conflicts = counter('store_conflicts_total', 'Turns taken again because another process had saved.');
  const retries = counter('answer_retries_total', 'Answers that had to be sent to a channel again.');

  return {
    request({ route, status, reason, ms }) {
      const routed = { route: String(route), status: String(status) };
      requests.inc(routed);
      requestSeconds.observe({ route: routed.route }, Number(ms) / 1_000);
      if (reason !== undefined) refusals.inc({ ...routed, reason: String(reason) });
    },
    turn({ channel, input, failed, repeated, conflicts: times, ms }) {
      const outcome = failed ? 'failed' : repeated ? 'repeated' : 'answered';
      turns.inc({ channel: String(channel), input: String(input), outcome });
      turnSeconds.observe(Number(ms) / 1_000);
      if (times) conflicts.inc(Number(times));
    },
    'connection refused': ({ reason }) => refusals.inc({ route: 'none', status: 'none', reason: String(reason) }),
    'answer sent again': () => retries.inc(),
  };
}

type Tell = (event: string, fields?: LogFields) => void;

function counting({ debug, info, warn, error }: Log, usual: Tell, fault: Tell): Log {
  const both =
    (first: Tell, then: Tell): Tell =>
    (event, fields) => {
      first(event, fields);
      then(event, fields);
    };
  return { debug: both(usual, debug), info: both(usual, info), warn: both(fault, warn), error: both(fault, error) };
}
