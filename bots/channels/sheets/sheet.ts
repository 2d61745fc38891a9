/** A reply in words, with its parts still apart: what every renderer draws from. */
import type { Press, Reply } from '../../../dialogs/replies.ts';

export interface Button {
  readonly label: string;
  /** For channels with narrow buttons. */
  readonly short: string;
  readonly press: Press;
}

export interface Option extends Button {
  readonly id: string;
  readonly chosen: boolean;
}

export interface Link {
  readonly label: string;
  /** For channels with narrow buttons. */
  readonly short?: string;
  readonly url: string;
}

export interface OrganizationBlock {
  readonly kind: 'organization';
  readonly name: string;
  readonly summary: string;
  /** Said of the one choice of another kind than the rest. */
  readonly tag?: string;
  readonly reasons?: string;
  /** Place, age limits and how sure we are, a line each. */
  readonly notes: readonly string[];
  readonly links: readonly Link[];
}

export interface HelplineBlock {
  readonly kind: 'helpline';
  readonly name: string;
  readonly number?: string;
  /** "Ring 113", as a link that rings. */
  readonly call?: Link;
  readonly forWhom: string;
  readonly hours: string;
  /** Cost, anonymity, other ways to write: a line each. */
  readonly notes: readonly string[];
  /** Said wherever the number is, when nobody has confirmed it. */
  readonly doubt?: string;
  readonly links: readonly Link[];
  /** Danger: the number is what is seen first. */
  readonly urgent: boolean;
}

export interface ArticleBlock {
  readonly kind: 'article';
  readonly title: string;
  readonly notes: readonly string[];
  readonly url?: string;
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'note'; readonly text: string }
  | OrganizationBlock
  | HelplineBlock
  | ArticleBlock
  | ({ readonly kind: 'link' } & Link)
  | { readonly kind: 'answer'; readonly label: string; readonly answer: string; readonly change: Button };

export interface Choices {
  readonly question: string;
  readonly flowVersion: number;
  readonly multiple: boolean;
  readonly options: readonly Option[];
}

/** Several questions that are sent at once. */
export interface Form {
  readonly flowVersion: number;
  readonly questions: readonly {
    readonly question: string;
    readonly title: string;
    readonly multiple: boolean;
    readonly options: readonly { readonly id: string; readonly label: string }[];
  }[];
}

export interface Sheet {
  readonly kind: Reply['kind'];
  /** Its first words come before everything and stand out. */
  readonly urgent: boolean;
  /** Words of plain messages that were joined in front of this one. */
  readonly opening: readonly string[];
  readonly title?: string;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly Block[];
  readonly choices?: Choices;
  readonly form?: Form;
  readonly buttons: readonly Button[];
  /** For programs that read ids instead of words (DESIGN 3). */
  readonly guide: Readonly<Record<string, unknown>>;
}
