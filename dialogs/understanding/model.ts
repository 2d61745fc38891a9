import { type Classifier, createClassifier, type Head, type IndexedHead, indexed } from './classifier.ts';

/** From what log-odds of danger on the guide asks, and from what on it acts. */
export interface Thresholds {
  readonly ask: number;
  readonly act: number;
}

/** A head that is believed from a probability on; below it the rules decide. */
export interface SureHead extends Head {
  readonly sure: number;
}

/** What scripts/train.ts learned from data/training. */
export interface Model {
  readonly danger: Head & { readonly thresholds: Thresholds };
  /** For short messages: a command, or `none`. */
  readonly command: SureHead;
  /** Whom a message is about, or `none`. */
  readonly who: SureHead;
  /** What the rules did not find of slots, each value by itself: weighed.ts names them. */
  readonly slots: Head;
  /** Bokmål, nynorsk or English. */
  readonly language: SureHead;
}

type Name = keyof Model;

/** A model as it is used. */
export interface IndexedModel {
  readonly heads: Readonly<Record<Name, IndexedHead>>;
  readonly thresholds: Thresholds;
  /** From what probability on a head is believed. */
  readonly sure: Readonly<Record<Exclude<Name, 'danger' | 'slots'>, number>>;
}

/** What is learned, ready to be asked. */
export interface Learned extends Omit<IndexedModel, 'heads'> {
  readonly heads: Readonly<Record<Name, Classifier>>;
}

export const indexModel = ({ danger, command, who, slots, language }: Model): IndexedModel => ({
  heads: {
    danger: indexed(danger),
    command: indexed(command),
    who: indexed(who),
    slots: indexed(slots),
    language: indexed(language),
  },
  thresholds: danger.thresholds,
  sure: { command: command.sure, who: who.sure, language: language.sure },
});

export const createLearned = ({ heads, ...model }: IndexedModel): Learned => ({
  ...model,
  heads: {
    danger: createClassifier(heads.danger),
    command: createClassifier(heads.command),
    who: createClassifier(heads.who),
    slots: createClassifier(heads.slots),
    language: createClassifier(heads.language),
  },
});
