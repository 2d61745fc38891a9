import type { Answers, QuestionId } from './flow/answers.ts';
import type { CrisisKind } from './understanding/types.ts';

/** Raised when a stored session can no longer be read as it was meant; older ones start afresh, said kindly. */
export const SESSION_VERSION = 1;

export type SessionLocale = 'nb' | 'nn' | 'en';

/** Something that stands in front of the present question until it is answered or left. */
export type Aside =
  | { readonly kind: 'crisis'; readonly crisis: CrisisKind }
  | { readonly kind: 'crisisQuestion'; readonly crisis: CrisisKind }
  | { readonly kind: 'summary' }
  | { readonly kind: 'language' }
  /** A place name that several places bear: their ids. */
  | { readonly kind: 'places'; readonly places: readonly string[] };

/** All that is kept of a conversation: option ids and counters, never a sentence. At most 1 KB, three levels deep. */
export interface Session {
  readonly version: number;
  readonly locale: SessionLocale;
  readonly answers: Answers;
  /** Questions in the order they were answered, for "back". */
  readonly order: readonly QuestionId[];
  /** Questions that have been put, for the limit of five. */
  readonly asked: readonly QuestionId[];
  /** A question that the person asked to change, put before the flow's own next one. */
  readonly changing?: QuestionId;
  readonly aside?: Aside;
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** Which page of results ("show more"). */
  readonly more: number;
  /** One who only wonders has asked to see groups. */
  readonly groups: boolean;
  /** Dangerous withdrawal has been told of: a doctor stays first. */
  readonly withdrawal: boolean;
  /** Whether the welcome with its privacy note has been shown. */
  readonly welcomed: boolean;
  /** Rotates ties in the ranking, so that no organization is always first. 0 to 999. */
  readonly seed: number;
  /** Short hashes of the last activity ids: a repeated one applies nothing twice. Kept by the edge. */
  readonly seen: readonly string[];
}

/** A conversation before its first word. */
export function newSession(locale: SessionLocale, seed: number): Session {
  return {
    version: SESSION_VERSION,
    locale,
    answers: {},
    order: [],
    asked: [],
    misses: 0,
    more: 0,
    groups: false,
    withdrawal: false,
    welcomed: false,
    seed,
    seen: [],
  };
}
