import type { Answers, QuestionId } from './flow/answers.ts';
import type { CrisisKind } from './understanding/types.ts';

/** Raised when a stored session can no longer be read as it was meant; older ones start afresh, said kindly. */
export const SESSION_VERSION = 1;

/** Something that stands in front of the present question until it is answered or left. */
export type Aside =
  | { readonly kind: 'crisis'; readonly crisis: CrisisKind }
  | { readonly kind: 'crisisQuestion'; readonly crisis: CrisisKind }
  | { readonly kind: 'summary' }
  | { readonly kind: 'language' }
  | { readonly kind: 'confirmDelete' };

/** All that is kept of a conversation: option ids and counters, never a sentence. At most 1 KB, three levels deep. */
export interface Session {
  readonly version: number;
  readonly locale: 'nb' | 'nn' | 'en';
  readonly answers: Answers;
  /** Questions in the order they were answered, for "back" and for the limit of five. */
  readonly order: readonly QuestionId[];
  /** A question that the person asked to change, put before the flow's own next one. */
  readonly changing?: QuestionId;
  readonly aside?: Aside;
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** Results shown so far, beyond the first four ("show more"). */
  readonly more: number;
  /** Weak signs of danger, added up over turns. */
  readonly worry: number;
  /** Whether the welcome with its privacy note has been shown. */
  readonly welcomed: boolean;
  /** Rotates ties in the ranking, so that no organization is always first. */
  readonly seed: number;
  /** Ids of the last activities handled, hashed short: a repeated one applies nothing twice. */
  readonly seen: readonly string[];
}
