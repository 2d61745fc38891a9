/** Examples as the guide reads them, for every head. */
import { COMMANDS } from '../../dialogs/command.ts';
import { findCommand } from '../../dialogs/understanding/command.ts';
import { crisisOf, findDangers } from '../../dialogs/understanding/crisis.ts';
import { ruleFeatures } from '../../dialogs/understanding/danger.ts';
import { featuresOf } from '../../dialogs/understanding/features.ts';
import { LONGEST_COMMAND } from '../../dialogs/understanding/judge.ts';
import type { Lexicon } from '../../dialogs/understanding/lexicon.ts';
import { createReader } from '../../dialogs/understanding/reader.ts';
import { CRISIS_KINDS } from '../../dialogs/understanding/types.ts';
import type { Example } from './examples.ts';
import type { Sample } from './vectors.ts';

export const DANGER_CLASSES: readonly string[] = ['none', ...CRISIS_KINDS];
export const COMMAND_CLASSES: readonly string[] = ['none', ...COMMANDS.slice(0, COMMANDS.indexOf('greeting') + 1)];

export interface Read extends Sample {
  readonly example: Example;
  /** What the rules alone would do. */
  readonly ruled: 'act' | 'ask' | 'nothing';
  readonly command: string;
  readonly size: number;
}

/** Reads examples by the rules alone. */
export function createRead(lexicon: Lexicon): (example: Example) => Read {
  const reader = createReader(lexicon);
  return (example) => {
    const { marks } = reader.read(example.text);
    const found = findDangers(marks, lexicon.dangers);
    return {
      example,
      family: example.family,
      label: example.crisis,
      groups: [...featuresOf(marks), ruleFeatures(found, marks, lexicon.dangers)],
      ruled: crisisOf(found)?.action ?? 'nothing',
      command: findCommand(marks) ?? 'none',
      size: marks.words.list.length,
    };
  };
}

/** The same, labelled with commands; long messages are left out. */
export const asCommands = (samples: readonly Read[]): readonly Read[] =>
  samples
    .filter(({ size, example }) => size <= LONGEST_COMMAND && COMMAND_CLASSES.includes(example.command))
    .map((sample) => ({ ...sample, groups: sample.groups.slice(0, -1), label: sample.example.command }));
