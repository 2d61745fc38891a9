/**
 * `npm run train`: learns data/model from data/training and the phrases that are no longer blind. The same
 * data and lexicon give the same file. Run it after either has changed; `npm run measure` then says what came of it.
 * `-- danger who` learns only the heads that are named; `-- thresholds` prints what odds on danger the phrases alone would choose, and learns none.
 */
import { loadRules } from '../data/lexicon/load.ts';
import { type Beside, writeHead } from '../data/model/write.ts';
import type { Head } from '../dialogs/understanding/classifier.ts';
import { hearDanger } from '../dialogs/understanding/danger.ts';
import { HEAD_NAMES, type HeadName, type Model, type Thresholds } from '../dialogs/understanding/model.ts';
import { SLOT_CLASSES } from '../dialogs/understanding/weighed.ts';
import { learnedExamples } from './training/examples.ts';
import { crossValidate, type Size, trainHead } from './training/head.ts';
import {
  asCommands,
  asLanguages,
  asSlots,
  asWho,
  COMMAND_CLASSES,
  createRead,
  DANGER_CLASSES,
  LANGUAGE_CLASSES,
  WHO_CLASSES,
} from './training/samples.ts';
import { chooseThresholds } from './training/thresholds.ts';
import { typedOtherwise } from './training/typed.ts';

const rules = loadRules();
const examples = learnedExamples();
/** Written person by person, not kind by kind: nearer to what people write, so it is read twice as often. */
const LATER = /^(d(5[7-9]|[67]\d|8\d)|v\d+|h([3-9]|1\d)|s([89]|[1-3]\d))-/;
/** Families of danger have such names, too. */
const LATER_COMMANDS = /^c([5-9]|[12]\d)-/;
const laterCommands = examples.filter(({ family, sort }) => sort === 'commands' && LATER_COMMANDS.test(family));
const later = [...examples.filter(({ family }) => LATER.test(family)), ...laterCommands];
const read = createRead(rules);
const samples = [...examples, ...typedOtherwise(examples), ...later].map(read);
/** Each command is said in more ways than any danger, and has fewer messages: two times more than in `samples`, where they are read twice. */
const commandSamples = () => asCommands([...samples, ...[...laterCommands, ...laterCommands].map(read)]);

/** Units cost time in every message, features cost memory; of danger, many features find more than many units. */
const SIZES = {
  danger: { units: 16, features: 200_000, leftOut: 0.4 },
  command: { units: 18, features: 30_000, leftOut: 0.2 },
  who: { units: 19, features: 40_000, leftOut: 0.3 },
  slots: { units: 37, features: 40_000, leftOut: 0.3 },
  language: { units: 8, features: 12_000, leftOut: 0.4 },
} as const satisfies Record<string, Size>;

/** Between what is missed and whom it troubles people have chosen: docs/understanding.md. `-- thresholds` prints what the messages alone would say. */
const THRESHOLDS: Thresholds = { ask: -1.4, act: 0.6 };

interface Learnt<N extends HeadName> {
  readonly head: Head;
  readonly beside: Beside<N>;
}

/** What is written apart is nearest to what people write, so it alone is asked. */
const thresholdsFound = (): Thresholds =>
  chooseThresholds(
    samples,
    crossValidate(
      samples,
      DANGER_CLASSES,
      SIZES.danger,
      ({ danger: { whole, passages } }, classifier, find) =>
        hearDanger(classifier, { whole: find(whole), passages: passages.map(find) }),
      ({ example }) => example.apart,
    ),
  );

/**
 * From what probability on a head is believed, as people chose it (docs/decisions/understanding.md): a command also where
 * `none` has more. A wrong "du er pårørende" costs more than a question too many.
 */
const SURE = { command: 0.3, who: 0.5, language: 0.6 } as const satisfies Model['sure'];

const HEADS: { readonly [N in HeadName]: () => Learnt<N> } = {
  danger: () => ({
    head: trainHead(samples, DANGER_CLASSES, SIZES.danger),
    beside: { thresholds: THRESHOLDS },
  }),
  command: () => ({
    head: trainHead(commandSamples(), COMMAND_CLASSES, SIZES.command),
    beside: { sure: SURE.command },
  }),
  who: () => ({ head: trainHead(asWho(samples), WHO_CLASSES, SIZES.who), beside: { sure: SURE.who } }),
  slots: () => ({ head: trainHead(asSlots(samples), SLOT_CLASSES, SIZES.slots), beside: {} }),
  language: () => ({
    head: trainHead(asLanguages(samples), LANGUAGE_CLASSES, SIZES.language),
    beside: { sure: SURE.language },
  }),
};

const asked = process.argv.slice(2);
if (asked.length === 1 && asked[0] === 'thresholds') {
  console.log(JSON.stringify(thresholdsFound()));
  process.exit();
}
const unknown = asked.find((name) => !HEAD_NAMES.some((one) => one === name));
if (unknown) throw new Error(`no head is called ${unknown}; there are ${HEAD_NAMES.join(', ')}`);

function learn<N extends HeadName>(name: N): void {
  const { head, beside } = HEADS[name]();
  writeHead(name, head, beside);
  console.log(`${name} learned: ${JSON.stringify(beside)}`);
}

for (const name of HEAD_NAMES) if (asked.length === 0 || asked.includes(name)) learn(name);
console.log(`learned from ${samples.length} messages`);
