import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import { folded } from './fold.ts';
import type { Mark, Marks } from './matcher.ts';

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
const TELLING = /^(d|kin|idiom|time|frame|substance|use|situation|age|professional|profession|curious|bereaved)\b/;
const TELLING_WORDS = new Set(['self', 'neg', 'they', 'we', 'sober', 'want', 'stopVerb', 'client']);
const isTelling = (concept: string): boolean => TELLING.test(concept) || TELLING_WORDS.has(concept);

/** What a classifier reads in a message: concepts and pairs of them, stems and pairs of them, parts of words. */
export function featuresOf(marks: Marks): FeatureGroups {
  const tokens = abstractTokens(marks);
  return [conceptFeatures(marks), stemFeatures(tokens), pairFeatures(tokens), partFeatures(marks)];
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

function abstractTokens(marks: Marks): readonly Token[] {
  return marks.words.list.map(({ form }, at) => ({
    name: GRAMMAR.find((concept) => marks.covers(concept, at)) ?? (/^\d/.test(form) ? '#' : stemOf(form)),
    at,
  }));
}

function conceptFeatures(marks: Marks): readonly Feature[] {
  const first = new Map<string, Mark>();
  for (const mark of marks.all())
    if (isTelling(mark.concept) && !first.has(mark.concept)) first.set(mark.concept, mark);
  const found = [...first.values()];
  const features = found.map(({ concept, from, to }) => ({ key: hashOf(concept, 1), from, to }));
  for (const one of found)
    for (const other of found)
      if (one.concept < other.concept)
        features.push({ key: hashOf(`${one.concept}+${other.concept}`, 2), from: one.from, to: one.to });
  if (marks.words.asks) features.push({ key: hashOf('?', 3), from: 0, to: 0 });
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

function partFeatures({ words }: Marks): readonly Feature[] {
  const features: Feature[] = [];
  words.list.forEach(({ form }, at) => {
    const word = ` ${folded(form)} `;
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
