import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import { folded } from './fold.ts';
import type { Marks } from './marks.ts';

/** Something a message holds, as a number, with the words it stands in. */
export interface Feature {
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

/** Features of one sort; each sort weighs the same in a message, however many it has. */
export type FeatureGroups = readonly (readonly Feature[])[];

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
const isTelling = (concept: string): boolean => TELLING.test(concept) || TELLING_WORDS.has(concept);

/** What a classifier reads in a message: concepts, stems and pairs of them, parts of words. */
export function featuresOf(marks: Marks): FeatureGroups {
  const told = withoutSmallTalk(marks);
  const tokens = abstractTokens(marks, told);
  return [
    conceptFeatures(marks),
    stemFeatures(tokens),
    pairFeatures(tokens),
    partFeatures(marks, told),
    shapeFeatures(marks, told.length),
  ];
}

const SMALL_TALK = ['filler', 'greetingWords', 'command.thanks', 'goodbyeWords'];

/** The words that are read: a greeting before or thanks after a message change nothing in it. */
function withoutSmallTalk(marks: Marks): readonly number[] {
  const all = marks.words.list.map((_, at) => at);
  const isSmall = (at: number) => SMALL_TALK.some((concept) => marks.covers(concept, at));
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

/** Stems by written form: a few hundred words make up most of what is written. */
const stems = new Map<string, string>();
const MOST_STEMS = 5000;

function stemOf(form: string): string {
  const known = stems.get(form);
  if (known !== undefined) return known;
  const stem = folded(stemmer.stem(form));
  if (stems.size < MOST_STEMS) stems.set(form, stem);
  return stem;
}

function abstractTokens(marks: Marks, told: readonly number[]): readonly Token[] {
  return told.map((at) => {
    const form = marks.words.list[at]?.form ?? '';
    const name = GRAMMAR.find((concept) => marks.covers(concept, at)) ?? (/^\d/.test(form) ? '#' : stemOf(form));
    return { name, at };
  });
}

function conceptFeatures(marks: Marks): readonly Feature[] {
  return distinct(
    marks
      .all()
      .filter(({ concept }) => isTelling(concept))
      .map(({ concept, from, to }) => ({ key: hashOf(concept, 1), from, to })),
  );
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
  told.forEach((at) => {
    const word = ` ${folded(words.list[at]?.form ?? '')} `;
    for (let start = 0; start < word.length; start++)
      for (let length = SHORTEST_PART; length <= LONGEST_PART && start + length <= word.length; length++)
        features.push({ key: hashOf(word.slice(start, start + length), 7), from: at, to: at + 1 });
  });
  return distinct(features);
}

function distinct(features: readonly Feature[]): readonly Feature[] {
  const seen = new Set<number>();
  return features.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** FNV-1a, begun differently for each sort of feature. */
export function hashOf(text: string, sort: number): number {
  let hash = Math.imul(0x811c9dc5 ^ sort, 0x01000193);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
