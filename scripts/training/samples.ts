/** Examples as the guide reads them, for every head. */
import { COMMANDS } from '../../dialogs/command.ts';
import { findAge } from '../../dialogs/understanding/age.ts';
import { findCommand } from '../../dialogs/understanding/command.ts';
import { compileLexicon } from '../../dialogs/understanding/compile.ts';
import { crisisOf, findDangers } from '../../dialogs/understanding/crisis.ts';
import { type DangerFeatures, dangerFeatures, ruleFeatures } from '../../dialogs/understanding/danger.ts';
import type { FeatureGroup, FeatureGroups } from '../../dialogs/understanding/feature.ts';
import { featuresOf, withoutSmallTalk } from '../../dialogs/understanding/features.ts';
import { hashOf } from '../../dialogs/understanding/hash.ts';
import { LONGEST_COMMAND } from '../../dialogs/understanding/judge.ts';
import { languageFeatures } from '../../dialogs/understanding/languageFeatures.ts';
import type { Lexicon } from '../../dialogs/understanding/lexicon.ts';
import { findPeople } from '../../dialogs/understanding/people.ts';
import { createReader } from '../../dialogs/understanding/reader.ts';
import { findSaid } from '../../dialogs/understanding/slots.ts';
import { CRISIS_KINDS } from '../../dialogs/understanding/types.ts';
import { classOf, ruledSlots, SLOT_CLASSES, WEIGHED } from '../../dialogs/understanding/weighed.ts';
import { ruledFeatures, WHO } from '../../dialogs/understanding/whose.ts';
import type { Example } from './examples.ts';
import { UNKNOWN } from './network.ts';
import { compact, type Sample } from './vectors.ts';

export const DANGER_CLASSES: readonly string[] = ['none', ...CRISIS_KINDS];
export const WHO_CLASSES: readonly string[] = ['none', ...WHO];
export const LANGUAGE_CLASSES: readonly string[] = ['nb', 'nn', 'en'];
export const COMMAND_CLASSES: readonly string[] = ['none', ...COMMANDS.slice(0, COMMANDS.indexOf('greeting') + 1)];

export interface Read extends Sample {
  readonly example: Example;
  /** What the rules alone would do. */
  readonly ruled: 'act' | 'ask' | 'nothing';
  readonly command: string;
  readonly size: number;
  /** What the rules take it to be about. */
  readonly who: string;
  readonly language: string;
  readonly danger: DangerFeatures<FeatureGroup>;
  readonly featuresFor: Readonly<Record<'message' | 'who' | 'slots' | 'language', FeatureGroups>>;
}

/** Reads examples by the rules alone. */
export function createRead(lexicon: Lexicon): (example: Example) => Read {
  const reader = createReader(compileLexicon(lexicon));
  return (example) => {
    const { marks, language } = reader.read(example.text);
    const found = findDangers(marks, lexicon.dangers);
    const { who, relation } = findPeople(marks, findAge(marks));
    const told = withoutSmallTalk(marks);
    const message = featuresOf(marks, told);
    const rules = ruleFeatures(found, marks, lexicon.dangers);
    const danger = dangerFeatures(marks, told, message, rules, (groups) => groups);
    const whole = compact(danger.whole);
    return {
      example,
      family: example.family,
      label: example.crisis,
      groups: whole,
      ruled: crisisOf(found)?.action ?? 'nothing',
      command: findCommand(marks) ?? 'none',
      size: told.length,
      who: who ?? 'none',
      language,
      // Passages are asked about only where thresholds are chosen.
      danger: { whole, passages: example.apart ? danger.passages.map(compact) : [] },
      featuresFor: {
        message: whole.slice(0, message.length),
        who: [...whole.slice(0, message.length), ...compact([ruledFeatures(who, relation)])],
        slots: [...whole.slice(0, message.length), ...compact(ruledSlots(who, findSaid(marks, who, relation)))],
        language: compact(languageFeatures(marks.words)),
      },
    };
  };
}

/** The same, labelled with whom they are about; a command is about nobody, and what only sounds like one is not labelled. */
export const asWho = (samples: readonly Read[]): readonly Read[] =>
  samples
    .filter(({ example: { sort, command } }) => sort !== 'commands' || command !== 'none')
    .filter(({ example }) => isKnown('who', example))
    .map((sample) => ({
      ...sample,
      groups: sample.featuresFor.who,
      label: nameIn(WHO_CLASSES, sample.example.labels.who),
    }));

/** The same, labelled with the slots that the model may guess, where they are known. */
export const asSlots = (samples: readonly Read[]): readonly Read[] =>
  samples
    .filter(({ example: { whole, only } }) => whole || WEIGHED.some((slot) => only?.includes(slot)))
    .map((sample) => ({ ...sample, groups: sample.featuresFor.slots, label: 'none', says: slotsIn(sample.example) }));

function slotsIn({ labels, alt, only }: Example): Int8Array {
  const says = new Int8Array(SLOT_CLASSES.length).fill(UNKNOWN);
  for (const slot of WEIGHED) {
    if (only && !only.includes(slot)) continue;
    const classesOf = (values: unknown) => [values].flat().map((value) => classOf(slot, value));
    const is = classesOf(labels[slot]);
    const may = (alt[slot] ?? []).flatMap(classesOf);
    SLOT_CLASSES.forEach((name, c) => {
      if (name.startsWith(`${slot} `)) says[c] = is.includes(name) ? 1 : may.includes(name) ? UNKNOWN : 0;
    });
  }
  return says;
}

/** The same, labelled with their language, where it is one of ours. */
export const asLanguages = (samples: readonly Read[]): readonly Read[] =>
  samples
    .filter(({ example }) => LANGUAGE_CLASSES.includes(example.language))
    .map((sample) => ({ ...sample, groups: sample.featuresFor.language, label: sample.example.language }));

const isKnown = (slot: string, { only }: Example): boolean => only === undefined || only.includes(slot);

const nameIn = (classes: readonly string[], label: unknown): string => classes.find((name) => name === label) ?? 'none';

/** Of danger and what sounds like it one in six: with more of it, a command is guessed too seldom. */
const ONE_IN = 6;

/** The same, labelled with commands; long messages are left out. */
export const asCommands = (samples: readonly Read[]): readonly Read[] =>
  samples
    .filter(({ size, example }) => size <= LONGEST_COMMAND && COMMAND_CLASSES.includes(example.command))
    .filter(({ example: { sort, family } }) => ['commands', 'stories'].includes(sort) || isOneIn(ONE_IN, family))
    .map((sample) => ({ ...sample, groups: sample.featuresFor.message, label: sample.example.command }));

const isOneIn = (count: number, family: string): boolean => (hashOf(family, 0) >>> 0) % count === 0;
