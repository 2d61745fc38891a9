/**
 * `npm run train`: learns data/lexicon/model.json from data/training and the phrases that are no longer blind. The same
 * data and lexicon give the same file. Run it after either has changed; `npm run measure` then says what came of it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules } from '../data/lexicon/load.ts';
import { encoded } from '../data/lexicon/model.ts';
import { learnedExamples } from './training/examples.ts';
import { crossValidate, trainHead } from './training/head.ts';
import {
  asCommands,
  asGoals,
  asLanguages,
  asWho,
  COMMAND_CLASSES,
  createRead,
  DANGER_CLASSES,
  GOAL_CLASSES,
  LANGUAGE_CLASSES,
  type Read,
  WHO_CLASSES,
} from './training/samples.ts';
import { chooseSure, chooseThresholds } from './training/thresholds.ts';

const FILE = join(import.meta.dirname, '../data/lexicon/model.json');
const ABOUT = 'Learned by npm run train from data/training; never edited by hand. Weights of hashed features, base64.';

const rules = loadRules();
const samples = learnedExamples().map(createRead(rules));

const thresholds = chooseThresholds(samples, crossValidate(samples, DANGER_CLASSES));
const danger = { ...encoded(trainHead(samples, DANGER_CLASSES)), thresholds };

/** A head, and from what probability on it makes more right than the rules do. */
function sureHead(
  labelled: readonly Read[],
  classes: readonly string[],
  saidOf: (sample: Read, learned: string | undefined) => string,
  atLeast = 0,
) {
  const sure = chooseSure(labelled, crossValidate(labelled, classes), saidOf, atLeast);
  return { ...encoded(trainHead(labelled, classes)), sure };
}

const command = sureHead(asCommands(samples), COMMAND_CLASSES, (sample, learned) =>
  sample.command === 'none' ? (learned ?? 'none') : sample.command,
);
/** A wrong "du er pårørende" costs more than a question too many. */
const SURE_OF_WHO = 0.9;

const who = sureHead(
  asWho(samples),
  WHO_CLASSES,
  (sample, learned) => (sample.who === 'none' || learned === undefined || learned === 'none' ? sample.who : learned),
  SURE_OF_WHO,
);
const goal = sureHead(asGoals(samples), GOAL_CLASSES, (sample, learned) =>
  sample.goal === 'none' ? (learned ?? 'none') : sample.goal,
);
const language = sureHead(asLanguages(samples), LANGUAGE_CLASSES, (sample, learned) => learned ?? sample.language);

writeFileSync(FILE, `${JSON.stringify({ about: ABOUT, danger, command, who, goal, language }, null, 1)}\n`);
console.log(`${samples.length} messages; danger asks from ${thresholds.ask} and acts from ${thresholds.act}`);
console.log(`believed from: commands ${command.sure}, who ${who.sure}, goal ${goal.sure}, language ${language.sure}`);
