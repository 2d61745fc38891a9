import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import { addParts, distinct, type Feature, type FeatureGroups } from './feature.ts';
import { folded, squeezed } from './fold.ts';
import { hashOf } from './hash.ts';
import type { Marks } from './marks.ts';
import { togetherFeatures } from './together.ts';

/** Words of these concepts say the same in every language and dialect, so the concept stands for them in word pairs. */
const GRAMMAR = [
  'neg',
  'kin.child',
  'kin.parent',
  'kin.partner',
  'kin.sibling',
  'kin.friend',
  'kin.any',
  'selfObject',
  'self',
  'my',
  'their',
  'they',
  'we',
  'someone',
  'want',
  'time.past',
  'time.now',
  'time.later',
  'frame.if',
  'substance.alcohol',
  'substance.drugs',
  'substance.medication',
  'substance.gambling',
];

/** Concepts that say something of danger, or of why it is none; those of a question or a command do not. */
const TELLING = /^(d|sign|kin|idiom|time|frame|substance|use|situation|age|professional|profession|curious|bereaved)\b/;
const TELLING_WORDS = new Set(['self', 'neg', 'they', 'we', 'sober', 'want', 'stopVerb', 'client']);
const TELLING_KEYS = new Map<string, number>();
const NOT_TELLING = 0;

/** The feature of a concept, or NOT_TELLING. The lexicon has a thousand concepts, so each is hashed once. */
function tellingKey(concept: string): number {
  const known = TELLING_KEYS.get(concept);
  if (known !== undefined) return known;
  const key = TELLING.test(concept) || TELLING_WORDS.has(concept) ? hashOf(concept, 1) : NOT_TELLING;
  TELLING_KEYS.set(concept, key);
  return key;
}

/** What a classifier reads in a message: concepts, stems and pairs of them, parts of words. */
export function featuresOf(marks: Marks): FeatureGroups {
  const told = withoutSmallTalk(marks);
  const tokens = abstractTokens(marks, told);
  const concepts = conceptFeatures(marks, told);
  return [
    distinct(concepts),
    togetherFeatures(concepts, marks.words),
    stemFeatures(tokens),
    pairFeatures(tokens),
    partFeatures(marks, told),
    shapeFeatures(marks, told.length),
  ];
}

const SMALL_TALK = ['filler', 'greetingWords', 'command.thanks', 'goodbyeWords'];

/** "Hilsen en sliten en" names the writer and tells nothing. */
const SIGNS_OFF = /^(hilsen|mvh|helsing|hilsing|vh|regards)$/;
const LONGEST_NAME = 6;

/** The words that are read: a greeting before or thanks after a message change nothing in it. */
function withoutSmallTalk(marks: Marks): readonly number[] {
  const { list } = marks.words;
  const all = list.map((_, at) => at);
  const signed = list.findIndex(({ form }, at) => SIGNS_OFF.test(form) && at > 2 && at >= list.length - LONGEST_NAME);
  const isSmall = (at: number) =>
    (signed > 0 && at >= signed) || SMALL_TALK.some((concept) => marks.covers(concept, at));
  const first = all.findIndex((at) => !isSmall(at));
  const last = all.findLastIndex((at) => !isSmall(at));
  return first === -1 ? all : all.slice(first, last + 1);
}

const SIZES = [1, 2, 3, 5, 8, 12, 20, 40];

/** One word is seldom a story, and forty are never a command. */
function shapeFeatures({ words }: Marks, count: number): readonly Feature[] {
  const size = SIZES.findIndex((most) => count <= most);
  const shape = [{ key: hashOf(String(size), 8), from: 0, to: 0 }];
  if (words.asks) shape.push({ key: hashOf('?', 3), from: 0, to: 0 });
  return shape;
}

interface Token {
  readonly name: string;
  readonly at: number;
}

const stemOf = (form: string): string => folded(stemmer.stem(squeezed(form)));

function abstractTokens(marks: Marks, told: readonly number[]): readonly Token[] {
  return told.map((at) => {
    const form = marks.words.list[at]?.form ?? '';
    const name = GRAMMAR.find((concept) => marks.covers(concept, at)) ?? (/^\d/.test(form) ? '#' : stemOf(form));
    return { name, at };
  });
}

function conceptFeatures(marks: Marks, told: readonly number[]): readonly Feature[] {
  const [first = 0, last = 0] = [told.at(0), told.at(-1)];
  const features: Feature[] = [];
  for (const { concept, from, to } of marks.all()) {
    const key = tellingKey(concept);
    if (key !== NOT_TELLING && to > first && from <= last) features.push({ key, from, to });
  }
  return features;
}

function stemFeatures(tokens: readonly Token[]): readonly Feature[] {
  return distinct(tokens.map(({ name, at }) => ({ key: hashOf(name, 4), from: at, to: at + 1 })));
}

/** Neighbours, and words with one between them. */
function pairFeatures(tokens: readonly Token[]): readonly Feature[] {
  const features: Feature[] = [];
  tokens.forEach(({ name, at }, i) => {
    const [next, second] = [tokens[i + 1], tokens[i + 2]];
    features.push({ key: hashOf(`${name} ${next?.name ?? '.'}`, 5), from: at, to: at + 2 });
    if (second) features.push({ key: hashOf(`${name} _ ${second.name}`, 6), from: at, to: at + 3 });
  });
  return distinct(features);
}

const SHORTEST_PART = 3;
const LONGEST_PART = 5;

function partFeatures({ words }: Marks, told: readonly number[]): readonly Feature[] {
  const features: Feature[] = [];
  for (const at of told) addParts(features, folded(words.list[at]?.form ?? ''), at, SHORTEST_PART, LONGEST_PART, 7);
  return distinct(features);
}
