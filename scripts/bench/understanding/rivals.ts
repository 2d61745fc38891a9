/** What others would use, as their documentation shows it, and our own understanding as it stands. */
import { LangNo } from '@nlpjs/lang-no';
import { Nlp } from '@nlpjs/nlp';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import AggressiveTokenizerNo from 'natural/lib/natural/tokenizers/aggressive_tokenizer_no.js';
import { loadLexicon } from '../../../data/lexicon/load.ts';
import { loadPlaces } from '../../../data/places/load.ts';
import type { Lexicon } from '../../../dialogs/understanding/lexicon.ts';
import { createPlaces } from '../../../dialogs/understanding/places.ts';
import { slotsOf } from '../../../dialogs/understanding/projection.ts';
import { createUnderstanding } from '../../../dialogs/understanding/understand.ts';
import type { Task } from './tasks.ts';

export interface Labelled {
  readonly text: string;
  readonly label: string;
}

type Tell = (text: string) => string | Promise<string>;

export interface Rival {
  readonly name: string;
  /** Learns from all rows, or from so many where it is too slow for more. */
  readonly most?: (classes: number) => number;
  learn(rows: readonly Labelled[], task: Task): Promise<Tell>;
}

const tokenizer = new AggressiveTokenizerNo();

/** Every word, also those of natural's list of stop words: it has "ikke" among them. */
const stems = (text: string): string[] => [
  ...new Set(tokenizer.tokenize(text.toLowerCase()).map((word) => stemmer.stem(word))),
];

function trigrams(text: string): string[] {
  const letters = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return [...new Set(Array.from({ length: Math.max(letters.length - 2, 0) }, (_, i) => letters.slice(i, i + 3)))];
}

type Naturals = typeof BayesClassifier | typeof LogisticRegressionClassifier;

const learnNatural = (Classifier: Naturals, read: (text: string) => string[]) => async (rows: readonly Labelled[]) => {
  const classifier = new Classifier(stemmer);
  for (const { text, label } of rows) classifier.addDocument(read(text), label);
  classifier.train();
  return (text: string) => {
    const tokens = read(text);
    return tokens.length > 0 ? classifier.classify(tokens) : 'none';
  };
};

async function learnNlpJs(rows: readonly Labelled[]): Promise<Tell> {
  const nlp = new Nlp({ autoSave: false, autoLoad: false });
  nlp.container.use(LangNo);
  nlp.addLanguage('no');
  for (const { text, label } of rows) nlp.addDocument('no', text, label);
  await nlp.train();
  return async (text) => {
    const { intent } = await nlp.process('no', text);
    return intent === 'None' ? 'none' : intent;
  };
}

/** Loads what was learned before; whatever it reads, it reads all slots, not this one thing. */
const ours = (use: (lexicon: Lexicon) => Lexicon) => async (_: readonly Labelled[], task: Task) => {
  const { understand } = createUnderstanding(use(loadLexicon()), createPlaces(loadPlaces()));
  return (text: string) => {
    const { crisis, command } = slotsOf(understand(text));
    return task === 'danger' ? crisis : command;
  };
};

const withoutModel = ({ model: _, ...rules }: Lexicon): Lexicon => rules;

/** Its time grows with messages, words and classes: this many take about as long as the others together. */
const LOGISTIC_MOST = 1400;

export const RIVALS: readonly Rival[] = [
  { name: 'ours, as it stands', learn: ours((lexicon) => lexicon) },
  { name: 'ours, rules alone', learn: ours(withoutModel) },
  { name: 'nlp.js 4.27, Norwegian', learn: learnNlpJs },
  { name: 'natural: Bayes, stems', learn: learnNatural(BayesClassifier, stems) },
  { name: 'natural: Bayes, 3 characters', learn: learnNatural(BayesClassifier, trigrams) },
  {
    name: 'natural: logistic regression, stems',
    most: (classes) => Math.floor(LOGISTIC_MOST / classes),
    learn: learnNatural(LogisticRegressionClassifier, stems),
  },
];
