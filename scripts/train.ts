/**
 * `npm run train`: learns data/lexicon/model.json from data/training and the phrases that are no longer blind. The same
 * data and lexicon give the same file. Run it after either has changed; `npm run measure` then says what came of it.
 * `-- danger who` learns only the heads that are named; `-- thresholds` prints what odds on danger the phrases alone would choose, and learns none.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules } from '../data/lexicon/load.ts';
import { encoded } from '../data/lexicon/model.ts';
import { hearDanger } from '../dialogs/understanding/danger.ts';
import type { Thresholds } from '../dialogs/understanding/model.ts';
import { SLOT_CLASSES } from '../dialogs/understanding/weighed.ts';
import { learnedExamples } from './training/examples.ts';
import { crossValidate, predicted, type Size, trainHead } from './training/head.ts';
import {
  asCommands,
  asLanguages,
  asSlots,
  asWho,
  COMMAND_CLASSES,
  createRead,
  DANGER_CLASSES,
  LANGUAGE_CLASSES,
  type Read,
  WHO_CLASSES,
} from './training/samples.ts';
import { chooseSure, chooseThresholds } from './training/thresholds.ts';
import { typedOtherwise } from './training/typed.ts';

const FILE = join(import.meta.dirname, '../data/lexicon/model.json');
const ABOUT = 'Learned by npm run train from data/training; never edited by hand. Weights of hashed features, base64.';

const rules = loadRules();
const examples = learnedExamples();
/** Written person by person, not kind by kind: nearer to what people write, so it is read twice as often. */
const LATER = /^(d(5[7-9]|[67]\d|8\d)|v\d+|h([3-9]|1\d)|s([89]|[12]\d))-/;
/** Families of danger have such names, too. */
const LATER_COMMANDS = /^c([5-9]|1\d)-/;
const later = examples.filter(
  ({ family, sort }) => LATER.test(family) || (sort === 'commands' && LATER_COMMANDS.test(family)),
);
const samples = [...examples, ...typedOtherwise(examples), ...later].map(createRead(rules));

/** Units cost time in every message, features cost memory; of danger, many features find more than many units. */
const SIZES = {
  danger: { units: 16, features: 280_000, leftOut: 0.4 },
  command: { units: 24, features: 30_000, leftOut: 0.2 },
  who: { units: 16, features: 30_000, leftOut: 0.3 },
  slots: { units: 24, features: 30_000, leftOut: 0.3 },
  language: { units: 8, features: 12_000, leftOut: 0.4 },
} as const satisfies Record<string, Size>;

/** Between what is missed and whom it troubles people have chosen: docs/understanding.md. `-- thresholds` prints what the messages alone would say. */
const THRESHOLDS: Thresholds = { ask: -1.4, act: 0.3 };

const dangerHead = () => ({
  ...encoded(trainHead(samples, DANGER_CLASSES, SIZES.danger)),
  thresholds: THRESHOLDS,
});

/** What is written apart is nearest to what people write, so it alone is asked. */
const thresholdsFound = (): Thresholds =>
  chooseThresholds(
    samples,
    crossValidate(
      samples,
      DANGER_CLASSES,
      SIZES.danger,
      ({ danger }, classifier) => hearDanger(classifier, danger),
      ({ example }) => example.apart,
    ),
  );

/** A head, and from what probability on it makes more right than the rules do. */
function sureHead(
  size: Size,
  labelled: readonly Read[],
  classes: readonly string[],
  saidOf: (sample: Read, learned: string | undefined) => string,
  atLeast = 0,
) {
  const sure = chooseSure(labelled, crossValidate(labelled, classes, size, predicted), saidOf, atLeast);
  return { ...encoded(trainHead(labelled, classes, size)), sure };
}

/** A wrong "du er pårørende" costs more than a question too many. */
const SURE_OF_WHO = 0.5;

const HEADS = {
  danger: dangerHead,
  command: () =>
    sureHead(SIZES.command, asCommands(samples), COMMAND_CLASSES, (sample, learned) =>
      sample.command === 'none' ? (learned ?? 'none') : sample.command,
    ),
  who: () =>
    sureHead(
      SIZES.who,
      asWho(samples),
      WHO_CLASSES,
      ({ who }, learned) => (learned === undefined || learned === 'none' ? who : learned),
      SURE_OF_WHO,
    ),
  slots: () => encoded(trainHead(asSlots(samples), SLOT_CLASSES, SIZES.slots)),
  language: () =>
    sureHead(SIZES.language, asLanguages(samples), LANGUAGE_CLASSES, (sample, learned) => learned ?? sample.language),
};

const asked = process.argv.slice(2);
if (asked.length === 1 && asked[0] === 'thresholds') {
  console.log(JSON.stringify(thresholdsFound()));
  process.exit();
}
const names = asked.length > 0 ? asked : Object.keys(HEADS);
const unknown = names.find((name) => !Object.hasOwn(HEADS, name));
if (unknown) throw new Error(`no head is called ${unknown}; there are ${Object.keys(HEADS).join(', ')}`);
for (const [name, train] of Object.entries(HEADS)) {
  if (!names.includes(name)) continue;
  const head = train();
  // Read anew, for another head may have been learned meanwhile.
  const before = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const after = { ...before, about: ABOUT, [name]: head };
  writeFileSync(FILE, `${JSON.stringify(after, null, 1)}\n`);
  const sure = 'thresholds' in head ? head.thresholds : 'sure' in head ? head.sure : undefined;
  console.log(`${name} learned${sure === undefined ? '' : `: believed from ${JSON.stringify(sure)}`}`);
}
console.log(`learned from ${samples.length} messages`);
