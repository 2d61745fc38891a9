import { type Classifier, createClassifier, type IndexedHead, indexed, type PackedHead } from './classifier.ts';
import { createFind, type FeatureIndex, type Find } from './featureIndex.ts';

export const HEAD_NAMES = [
  'danger',
  /** For short messages: a command, or `none`. */
  'command',
  /** Whom a message is about, or `none`. */
  'who',
  /** What the rules did not find of slots, each value by itself: weighed.ts names them. */
  'slots',
  /** Bokmål, nynorsk or English. */
  'language',
] as const;
export type HeadName = (typeof HEAD_NAMES)[number];

/** From what log-odds of danger on the guide asks, and from what on it acts. */
export interface Thresholds {
  readonly ask: number;
  readonly act: number;
}

/** What is believed, and from when on. */
export interface Belief {
  readonly thresholds: Thresholds;
  /** From what probability on a head is believed; below it the rules decide. */
  readonly sure: Readonly<Record<Exclude<HeadName, 'danger' | 'slots'>, number>>;
}

/** What is read in a message: what it tells, and its language. */
type Reading = 'message' | 'language';

/** What scripts/train.ts learned from data/training, as it is used. */
export interface Model extends Belief {
  readonly indexes: Readonly<Record<Reading, FeatureIndex>>;
  readonly heads: Readonly<Record<HeadName, IndexedHead>>;
}

export function compileModel(heads: Readonly<Record<HeadName, PackedHead>>, belief: Belief): Model {
  const { language, ...others } = heads;
  const [message, ofLanguage] = [indexed(others), indexed({ language })];
  return {
    ...belief,
    indexes: { message: message.index, language: ofLanguage.index },
    heads: { ...message.heads, ...ofLanguage.heads },
  };
}

/** What is learned, ready to be asked. */
export interface Learned extends Belief {
  /** What the head for language knows is found by its own. */
  readonly find: Readonly<Record<Reading, Find>>;
  readonly heads: Readonly<Record<HeadName, Classifier>>;
}

export const createLearned = ({ indexes, heads, ...belief }: Model): Learned => ({
  ...belief,
  find: { message: createFind(indexes.message), language: createFind(indexes.language) },
  heads: {
    danger: createClassifier(heads.danger),
    command: createClassifier(heads.command),
    who: createClassifier(heads.who),
    slots: createClassifier(heads.slots),
    language: createClassifier(heads.language),
  },
});
