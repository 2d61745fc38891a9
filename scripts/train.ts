/**
 * `npm run train`: learns data/lexicon/model.json from data/training and the dev half of the blind phrases. The same
 * data and lexicon give the same file. Run it after either has changed; `npm run measure` then says what came of it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../data/lexicon/load.ts';
import { encoded } from '../data/lexicon/model.ts';
import { phraseExamples, trainingExamples } from './training/examples.ts';
import { crossValidate, trainHead } from './training/head.ts';
import { asCommands, COMMAND_CLASSES, createRead, DANGER_CLASSES } from './training/samples.ts';
import { chooseSure, chooseThresholds } from './training/thresholds.ts';

const FILE = join(import.meta.dirname, '../data/lexicon/model.json');
const ABOUT = 'Learned by npm run train from data/training; never edited by hand. Weights of hashed features, base64.';

const samples = [...trainingExamples(), ...phraseExamples('dev')].map(createRead(loadLexicon()));
const thresholds = chooseThresholds(samples, crossValidate(samples, DANGER_CLASSES));
const danger = { ...encoded(trainHead(samples, DANGER_CLASSES)), thresholds };

const short = asCommands(samples);
const sure = chooseSure(short, crossValidate(short, COMMAND_CLASSES));
const command = { ...encoded(trainHead(short, COMMAND_CLASSES)), sure };

writeFileSync(FILE, `${JSON.stringify({ about: ABOUT, danger, command }, null, 1)}\n`);
console.log(
  `${samples.length} messages, ${short.length} of them short; thresholds ${JSON.stringify(thresholds)}, sure ${sure}`,
);
