import type { Command } from './command.ts';
import type { Answers, QuestionId } from './flow/answers.ts';
import type { Signs } from './signs.ts';
import type { CrisisKind } from './understanding/types.ts';

/** Raised when a stored session can no longer be read as it was meant; older ones start afresh, said kindly. */
export const SESSION_VERSION = 2;

export type SessionLocale = 'nb' | 'nn' | 'en';

/** Which of the fixed texts. */
export interface Danger {
  readonly crisis: CrisisKind;
  /** The child at risk is one that is not born yet. */
  readonly unborn?: true;
}

/** The name of the file in data/crisis that answers it. */
export const crisisTextFor = ({ crisis, unborn }: Danger): CrisisKind | 'unborn' => (unborn ? 'unborn' : crisis);

/** Danger, or a sign of it, that stands until the person goes on. */
export type DangerAside = ({ readonly kind: 'crisis' } & Danger) | ({ readonly kind: 'crisisQuestion' } & Danger);

/** Commands that lose the answers. */
export const LOSING = ['restart', 'deleteData'] as const satisfies readonly Command[];

/** Something asked for that stands in front of the present question until it is answered or left. */
export type QuietAside =
  | { readonly kind: 'summary' }
  | { readonly kind: 'language' }
  /** What would lose the answers, asked for in words that may mean something else. */
  | { readonly kind: 'confirm'; readonly command: (typeof LOSING)[number] }
  /** A place name that several places bear: their ids. */
  | { readonly kind: 'places'; readonly places: readonly string[] };

export type Aside = DangerAside | QuietAside;

/** All that is kept of a conversation: option ids and counters, never a sentence. At most 1 KB, three levels deep. */
export interface Session {
  readonly version: number;
  readonly locale: SessionLocale;
  /** The code of another language that the person wrote, so that its "yes" and "no" are known. */
  readonly speaks?: string;
  readonly answers: Answers;
  /** Questions in the order they were answered, for "back". */
  readonly order: readonly QuestionId[];
  /** Questions that have been put, for the limit of five. */
  readonly asked: readonly QuestionId[];
  /** A question that the person asked to change, put before the flow's own next one. */
  readonly changing?: QuestionId;
  readonly aside?: Aside;
  /** What danger came before; it returns when the danger is left. */
  readonly behind?: { readonly aside?: QuietAside; readonly changing?: QuestionId };
  /** Signs of danger told of so far, as counters. */
  readonly signs: Signs;
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
  /** The code that the answers wait under for the website, when the person has asked to go on there. */
  readonly moving?: string;
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
    signs: {},
    misses: 0,
    more: 0,
    groups: false,
    withdrawal: false,
    welcomed: false,
    seed,
    seen: [],
  };
}

/** What goes along to another conversation of the same person: where they are, and that nothing was said there yet. */
export function departing(session: Session): Session {
  const { moving: _moving, ...rest } = session;
  return { ...rest, welcomed: false, misses: 0, seen: [] };
}
