import { type Classifiers, type Head, type Heads, joinHeads } from './classifier.ts';

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
  /** What is wanted, or `none`. */
  readonly goal: SureHead;
  /** Bokmål, nynorsk or English. */
  readonly language: SureHead;
}

/** The heads that read what `featuresOf` finds in a message. */
type OfMessages = 'danger' | 'command' | 'who' | 'goal';
export type MessageClassifiers = Classifiers<OfMessages>;

/** A model as it is used. */
export interface JoinedModel {
  readonly heads: Heads<OfMessages>;
  readonly language: Heads<'only'>;
  readonly thresholds: Thresholds;
  /** From what probability on a head is believed. */
  readonly sure: Readonly<Record<Exclude<OfMessages, 'danger'> | 'language', number>>;
}

export const joinModel = ({ danger, command, who, goal, language }: Model): JoinedModel => ({
  heads: joinHeads({ danger, command, who, goal }),
  language: joinHeads({ only: language }),
  thresholds: danger.thresholds,
  sure: { command: command.sure, who: who.sure, goal: goal.sure, language: language.sure },
});
