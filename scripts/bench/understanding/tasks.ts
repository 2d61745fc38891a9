/** Two things to tell from one message, learned from the same messages by all, and scored on the blind test part. */
import { type Example, learnedExamples, phraseExamples } from '../../training/examples.ts';

export const TASKS = ['danger', 'commands'] as const;
export type Task = (typeof TASKS)[number];

const labelOf = (task: Task, { crisis, command }: Example): string => (task === 'danger' ? crisis : command);

/** Messages with the one label of this task; "none" is a label too. */
export function learned(task: Task): readonly { readonly text: string; readonly label: string }[] {
  return learnedExamples().map((example) => ({
    text: example.text,
    label: labelOf(task, example),
  }));
}

/** Where a command is looked for: stories and what is said to the guide. */
const isAsked = (task: Task, { sort }: Example): boolean =>
  task === 'danger' || sort === 'commands' || sort === 'stories';

/** Held back from all. Only rates of it are ever printed. */
export const heldBack = (task: Task): readonly Example[] => phraseExamples('test').filter((row) => isAsked(task, row));

export interface Score {
  /** Of all messages: something or nothing, as is right. */
  readonly right: number;
  /** Of those with something: seen at all, and as what it is. */
  readonly seen: number;
  readonly named: number;
  /** Of those with nothing: taken for something. */
  readonly alarms: number;
}

const share = <T>(rows: readonly T[], holds: (row: T) => boolean): number =>
  rows.length === 0 ? 0 : rows.filter(holds).length / rows.length;

/** `said` are labels in the order of the rows. */
export function score(task: Task, rows: readonly Example[], said: readonly string[]): Score {
  const judged = rows.map((row, i) => {
    const allowed = task === 'danger' ? row.kinds : row.commands;
    const saw = (said[i] ?? 'none') !== 'none';
    return { some: labelOf(task, row) !== 'none', allowed, saw, said: said[i] ?? 'none' };
  });
  const some = judged.filter((one) => one.some);
  const none = judged.filter((one) => !one.some);
  return {
    right: share(judged, ({ some: is, saw, allowed }) => is === saw || (!saw && allowed.includes('none'))),
    seen: share(some, ({ saw }) => saw),
    named: share(some, ({ said: label, allowed }) => allowed.includes(label)),
    alarms: share(none, ({ saw, said: label, allowed }) => saw && !allowed.includes(label)),
  };
}
