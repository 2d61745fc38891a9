import type { Head } from './classifier.ts';

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
