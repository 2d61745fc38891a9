import { type Classifier, createClassifier, type IndexedHead } from './classifier.ts';

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
interface Belief {
  readonly thresholds: Thresholds;
  /** From what probability on a head is believed; below it the rules decide. */
  readonly sure: Readonly<Record<Exclude<HeadName, 'danger' | 'slots'>, number>>;
}

/** What scripts/train.ts learned from data/training, as data/model keeps it. */
export interface Model extends Belief {
  readonly heads: Readonly<Record<HeadName, IndexedHead>>;
}

/** What is learned, ready to be asked. */
export interface Learned extends Belief {
  readonly heads: Readonly<Record<HeadName, Classifier>>;
}

export const createLearned = ({ heads, ...belief }: Model): Learned => ({
  ...belief,
  heads: {
    danger: createClassifier(heads.danger),
    command: createClassifier(heads.command),
    who: createClassifier(heads.who),
    slots: createClassifier(heads.slots),
    language: createClassifier(heads.language),
  },
});
