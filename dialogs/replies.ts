/**
 * What the guide says, as ids with parameters. Words appear only where bots/channels and web render these
 * through the texts of data/texts.
 */
import type { ButtonCommand } from './command.ts';
import type { QuestionId } from './flow/answers.ts';
import type { Recommendations } from './recommender/recommend.ts';
import type { TextRef } from './text.ts';
import type { CrisisKind } from './understanding/types.ts';

export { BUTTON_COMMANDS, COMMANDS, type Command } from './command.ts';
export { type TextRef, text } from './text.ts';

/** What a button sends back. Kept small and stable: old buttons live on in chats for years. */
export type Press =
  | { readonly question: QuestionId; readonly option: string; readonly flowVersion: number }
  | { readonly command: ButtonCommand; readonly argument?: string };

/** A button or a link. `label` is at most 40 characters, `short` (Messenger) at most 20. */
export interface Action {
  readonly label: TextRef;
  readonly short: TextRef;
  readonly press: Press;
}

export interface ShownOption {
  readonly id: string;
  readonly label: TextRef;
  readonly short: TextRef;
  readonly chosen: boolean;
}

export type Reply =
  /** Plain words. `about` names what is said, for `channelData.guide` and tests. */
  | {
      readonly kind: 'message';
      readonly about: string;
      readonly texts: readonly TextRef[];
      /** Addresses that only the edge knows. */
      readonly links?: readonly { readonly label: TextRef; readonly url: string }[];
      readonly actions: readonly Action[];
    }
  /** One question with its one line of why. Channels draw `options` as buttons; `actions` are the ways around it. */
  | {
      readonly kind: 'question';
      readonly question: QuestionId;
      readonly text: TextRef;
      readonly why: TextRef;
      readonly slots: readonly string[];
      readonly options: readonly ShownOption[];
      readonly multiple: boolean;
      readonly flowVersion: number;
      readonly actions: readonly Action[];
    }
  /** All that is left to ask, to be answered at once where the channel has cards with inputs. */
  | {
      readonly kind: 'questions';
      readonly intro: readonly TextRef[];
      readonly questions: readonly PutQuestion[];
      readonly flowVersion: number;
      readonly actions: readonly Action[];
    }
  /** Organizations with their reasons, people to reach, and something to read. `first` counts from 0. */
  | {
      readonly kind: 'recommendations';
      readonly intro: readonly TextRef[];
      readonly recommendations: Recommendations;
      readonly actions: readonly Action[];
    }
  /** Danger: the fixed text of data/crisis, its numbers first. */
  | {
      readonly kind: 'crisis';
      readonly crisis: CrisisKind;
      readonly unborn?: true;
      readonly minor: boolean;
      readonly helplines: readonly string[];
      readonly actions: readonly Action[];
    }
  /** Unclear danger: one gentle direct question. */
  | {
      readonly kind: 'crisisQuestion';
      readonly crisis: CrisisKind;
      readonly unborn?: true;
      readonly text: TextRef;
      readonly actions: readonly Action[];
    }
  /** People to call or write to now. */
  | {
      readonly kind: 'helplines';
      readonly intro: readonly TextRef[];
      readonly helplines: readonly string[];
      readonly actions: readonly Action[];
    }
  | {
      readonly kind: 'articles';
      readonly intro: readonly TextRef[];
      readonly articles: readonly string[];
      readonly actions: readonly Action[];
    }
  /** A way back to these answers: `fragment` is appended to the site's address after `#svar=`. Ids only. */
  | {
      readonly kind: 'keep';
      readonly texts: readonly TextRef[];
      readonly fragment: string;
      readonly actions: readonly Action[];
    }
  /** The way to the website with the answers, which wait there under `code` for ten minutes. */
  | {
      readonly kind: 'move';
      readonly texts: readonly TextRef[];
      readonly code: string;
      readonly actions: readonly Action[];
    }
  /** The answers so far, each with a way to change it. */
  | {
      readonly kind: 'summary';
      readonly intro: readonly TextRef[];
      readonly lines: readonly SummaryLine[];
      readonly actions: readonly Action[];
    };

/** One question among several. */
export interface PutQuestion {
  readonly question: QuestionId;
  readonly text: TextRef;
  readonly options: readonly ShownOption[];
  readonly multiple: boolean;
}

export interface SummaryLine {
  readonly question: QuestionId;
  readonly label: TextRef;
  readonly answer: readonly TextRef[];
  readonly change: Action;
}
