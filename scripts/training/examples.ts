/** Messages with labels: data/training, and the parts of the phrases written apart in the same form. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const TRAINING = join(ROOT, 'data/training');
const PHRASES = join(ROOT, 'test/understanding/phrases');

export interface Example {
  readonly text: string;
  readonly language: string;
  /** Near-duplicates share a family: what is trained on never holds a variant of what is tested. */
  readonly family: string;
  readonly sort: 'danger' | 'harmless' | 'stories' | 'commands';
  readonly crisis: string;
  /** Every kind of danger that is as right. */
  readonly kinds: readonly string[];
  /** False where one gentle question would be right before the answer to danger. */
  readonly clear: boolean;
  readonly command: string;
  readonly commands: readonly string[];
  readonly labels: Labels;
  /** True where every slot that the text tells of is labelled, so a missing label says that it tells nothing. */
  readonly whole: boolean;
  /** Of a message written for some slots alone, these: what it says of the others is not known (of danger and commands: nothing). */
  readonly only?: readonly string[];
  /** Written apart from the training messages, as people write, so rates of these say most. */
  readonly apart: boolean;
  readonly alt: Readonly<Record<string, readonly unknown[]>>;
}

export type Labels = Readonly<Record<string, unknown>>;

/** A row of any of the files; each has some of the fields. */
interface Line {
  readonly text: string;
  readonly lang: string;
  readonly family?: string;
  readonly labels?: Labels;
  readonly alt?: Readonly<Record<string, readonly unknown[]>> | readonly string[];
  readonly crisis?: string;
  readonly also?: readonly string[];
  readonly clear?: boolean;
  readonly command?: string;
}

const readLines = (file: string): readonly Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);

const text = (value: unknown): string => (typeof value === 'string' ? value : 'none');

/** Messages written for training. Those without danger in a file of danger only sound like it. */
export function trainingExamples(): readonly Example[] {
  const files = readdirSync(TRAINING).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) =>
    readLines(join(TRAINING, name)).map(
      ({ text: message, lang, family = message, labels = {}, alt, clear = true }): Example => {
        const crisis = text(labels.crisis);
        const command = text(labels.command);
        const harmless = /^(danger|harmless|hard)/.test(name)
          ? 'harmless'
          : name.startsWith('commands')
            ? 'commands'
            : 'stories';
        const sort = crisis === 'none' ? harmless : 'danger';
        const whole = name.startsWith('stories');
        const said = {
          text: message,
          language: lang,
          family,
          sort,
          crisis,
          command,
          labels,
          whole,
          apart: false,
        } as const;
        const only = name.startsWith('slots') && { only: Object.keys(labels) };
        return { ...said, ...only, kinds: [crisis], clear, commands: [command], alt: isRecord(alt) ? alt : {} };
      },
    ),
  );
}

/** The phrases written apart that may be read and learned from. */
const READ = ['dev', 'spent', 'spent-2', 'spent-3'] as const;
/** `test` serves only to print rates. */
export const PARTS = [...READ, 'test'] as const;

/** All that is learned from. */
export const learnedExamples = (): readonly Example[] => [...trainingExamples(), ...READ.flatMap(phraseExamples)];

export function phraseExamples(part: (typeof PARTS)[number]): readonly Example[] {
  const sorts = ['danger', 'harmless', 'stories', 'commands'] as const;
  return sorts.flatMap((sort) =>
    readLines(join(PHRASES, `${sort}.${part}.jsonl`)).map((line, i): Example => {
      const crisis = line.crisis ?? 'none';
      const command = line.command ?? 'none';
      const others: readonly string[] = Array.isArray(line.alt) ? line.alt : [];
      return {
        text: line.text,
        language: line.lang,
        family: `${part}-${sort}-${i}`,
        sort,
        crisis,
        kinds: [crisis, ...(line.also ?? [])],
        clear: line.clear ?? true,
        command,
        commands: [command, ...others],
        labels: line.labels ?? { crisis, command },
        whole: sort === 'stories',
        apart: true,
        alt: isRecord(line.alt) ? line.alt : {},
      };
    }),
  );
}

const isRecord = (alt: Line['alt']): alt is Readonly<Record<string, readonly unknown[]>> =>
  alt !== undefined && !Array.isArray(alt);
