import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import { addParts, type FeatureGroup, type FeatureGroups, gather } from './feature.ts';
import { folded } from './fold.ts';
import { hashOf } from './hash.ts';
import type { Marks } from './marks.ts';
import { togetherFeatures } from './together.ts';
import type { Word } from './words.ts';

/**
 * Words of these concepts say the same in every language and dialect, so the concept stands for them in word pairs. Of two
 * on one word the first of the list.
 */
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
const LAST_FIRST = GRAMMAR.toReversed();

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

/** What a classifier reads in a message: concepts, stems and pairs of them, parts of words. `told`: the words that are read. */
export function featuresOf(marks: Marks, told = withoutSmallTalk(marks)): FeatureGroups {
  const names = namesOf(marks, told);
  const concepts = conceptsTold(marks, told);
  return [
    conceptFeatures(concepts),
    togetherFeatures(concepts, marks.words),
    stemFeatures(names, told),
    pairFeatures(names, told),
    partFeatures(marks, told),
    shapeFeatures(marks, told.length),
  ];
}

const SMALL_TALK = ['filler', 'greetingWords', 'command.thanks', 'goodbyeWords'];

/** "Hilsen en sliten en" names the writer and tells nothing. */
const SIGNS_OFF = /^(hilsen|mvh|helsing|hilsing|vh|regards)$/;
const LONGEST_NAME = 6;

/** Which words tell something: a greeting before or thanks after a message change nothing in it. */
export function withoutSmallTalk(marks: Marks): readonly number[] {
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
function shapeFeatures({ words }: Marks, count: number): FeatureGroup {
  const shape = gather();
  shape.add(hashOf(String(SIZES.findIndex((most) => count <= most)), 8), 0, 0);
  if (words.asks) shape.add(hashOf('?', 3), 0, 0);
  return shape;
}

const stemOf = ({ squeezed }: Word): string => folded(stemmer.stem(squeezed));

/** For each word that is read: its concept of grammar, `#` for a number, else its stem. */
function namesOf(marks: Marks, told: readonly number[]): readonly string[] {
  const grammar = new Array<string | undefined>(marks.words.list.length);
  for (const concept of LAST_FIRST) for (const { from, to } of marks.of(concept)) grammar.fill(concept, from, to);
  return told.map((at) => {
    const word = marks.words.list[at];
    return grammar[at] ?? (word && (/^\d/.test(word.form) ? '#' : stemOf(word))) ?? '';
  });
}

/** Each as often as it is told, in the order of the lexicon. */
function conceptsTold(marks: Marks, told: readonly number[]): FeatureGroup {
  const [first = 0, last = 0] = [told.at(0), told.at(-1)];
  const [keys, starts, ends]: number[][] = [[], [], []] as const;
  for (const { concept, from, to } of marks.all()) {
    const key = tellingKey(concept);
    if (key === NOT_TELLING || to <= first || from > last) continue;
    keys.push(key);
    starts.push(from);
    ends.push(to);
  }
  return { keys, from: starts, to: ends };
}

function conceptFeatures({ keys, from, to }: FeatureGroup): FeatureGroup {
  const concepts = gather();
  for (let i = 0; i < keys.length; i++) concepts.add(keys[i] ?? 0, from[i] ?? 0, to[i] ?? 0);
  return concepts;
}

function stemFeatures(names: readonly string[], told: readonly number[]): FeatureGroup {
  const stems = gather();
  told.forEach((at, i) => {
    stems.add(hashOf(names[i] ?? '', 4), at, at + 1);
  });
  return stems;
}

/** Neighbours, and words with one between them. */
function pairFeatures(names: readonly string[], told: readonly number[]): FeatureGroup {
  const pairs = gather();
  told.forEach((at, i) => {
    const [name = '', next = '.', second] = [names[i], names[i + 1], names[i + 2]];
    pairs.add(hashOf(name, 5, ' ', next), at, at + 2);
    if (second !== undefined) pairs.add(hashOf(name, 6, ' _ ', second), at, at + 3);
  });
  return pairs;
}

const SHORTEST_PART = 4;
const LONGEST_PART = 5;
const MANY = 256;

function partFeatures({ words }: Marks, told: readonly number[]): FeatureGroup {
  const parts = gather(MANY);
  for (const at of told) addParts(parts, words.list[at]?.folded ?? '', at, SHORTEST_PART, LONGEST_PART, 7);
  return parts;
}
