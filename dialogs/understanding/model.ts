import type { Head } from './classifier.ts';

/** From what log-odds of danger on the guide asks, and from what on it acts. */
export interface Thresholds {
  readonly ask: number;
  readonly act: number;
}

/** What scripts/train.ts learned from data/training. */
export interface Model {
  readonly danger: Head & { readonly thresholds: Thresholds };
  /** For short messages: a command, or `none`. From `sure` on it is believed. */
  readonly command: Head & { readonly sure: number };
}
