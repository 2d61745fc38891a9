/** One turn of the conversation, pure: docs/turn-lifecycle.md numbers its steps. */
import type { Answers } from './flow/answers.ts';
import type { Catalogue } from './recommender/catalogue.ts';
import type { Press, Reply } from './replies.ts';
import type { Session } from './session.ts';
import type { Choice, Understanding } from './understanding/types.ts';

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly press: Press }
  /** Several answers at once, from a card with inputs or a result link. */
  | { readonly kind: 'answers'; readonly answers: Answers }
  /** The conversation opened: say welcome once. */
  | { readonly kind: 'arrived' }
  /** A reload or a repeated activity: put the present question again. */
  | { readonly kind: 'resume' }
  /** A button value or a card that cannot be read; an attachment, a sticker. */
  | { readonly kind: 'unreadable' };

export interface Context {
  readonly understanding: Understanding;
  readonly catalogue: Catalogue;
  /** Words by which an option can be chosen: labels and synonyms in every language. */
  readonly choices: (question: string) => readonly Choice[];
  /** For a new session only: where the channel says which language it is in, and a number from 0 to 999. */
  readonly locale: 'nb' | 'nn' | 'en';
  readonly seed: number;
  /** True where the session had expired or was of another version. */
  readonly expired: boolean;
}

export interface Turn {
  /** Undefined: the session is to be deleted. */
  readonly session: Session | undefined;
  readonly replies: readonly Reply[];
}

export type TakeTurn = (session: Session | undefined, input: Input, context: Context) => Turn;
