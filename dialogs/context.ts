/** What a turn is given: what came in, and all that it may know. */
import type { Answers } from './flow/answers.ts';
import type { Catalogue } from './recommender/catalogue.ts';
import type { Press } from './replies.ts';
import type { Danger, SessionLocale } from './session.ts';
import type { Understanding } from './understanding/types.ts';

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly press: Press }
  /** Several answers at once: from a card with inputs, which says of which flow it is, or from a result link. */
  | { readonly kind: 'answers'; readonly answers: Answers; readonly flowVersion?: number }
  /** The conversation opened: say welcome once. */
  | { readonly kind: 'arrived' }
  /** A reload or a repeated activity: put the present question again. */
  | { readonly kind: 'resume' }
  /** An earlier message was changed: only read for danger, as the conversation has gone on. */
  | { readonly kind: 'edited'; readonly text: string }
  /** A button value or a card that cannot be read; an attachment, a sticker. */
  | { readonly kind: 'unreadable' };

export interface Context {
  readonly understanding: Understanding;
  readonly catalogue: Catalogue;
  /** Words by which a text can be meant: label, short label and synonyms of `option.…` or `action.…`, in every language. */
  readonly words: (textId: string) => readonly string[];
  /** The numbers for a danger, the right one first. */
  readonly crisisHelplines: (danger: Danger, minor: boolean) => readonly string[];
  /** For a new session only: the language of the channel, and a number from 0 to 999. */
  readonly locale: SessionLocale;
  readonly seed: number;
  /** A channel whose owner keeps what is written, and where others may read it: said with the welcome. */
  readonly alsoReads?: 'teams' | 'messenger' | undefined;
  /** The channel has cards with inputs: several questions may be put at once. */
  readonly together?: boolean | undefined;
  /** True on our own pages: there is nowhere to move to. */
  readonly onWebsite: boolean;
  /** 128 random bits, new for every turn: what a link to the website is known by. */
  readonly code: string;
  /** True where the session had expired or was of another version. */
  readonly expired: boolean;
}
