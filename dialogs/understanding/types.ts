/** What one message says. Definitions of the slots: docs/understanding.md. */
import type { Command } from '../command.ts';
import type { Slots } from '../flow/slots.ts';

export type { Slots } from '../flow/slots.ts';

export const CRISIS_KINDS = [
  'suicide',
  'overdose',
  'violence',
  'childAtRisk',
  'withdrawalDanger',
  'acuteIntoxication',
] as const;
export type CrisisKind = (typeof CRISIS_KINDS)[number];

export interface Understood {
  /** `nb`, `nn`, `en` or another ISO 639-1 code. */
  readonly language: string;
  /** True where it may as well be the other of bokmål and nynorsk. */
  readonly eitherNorwegian?: true;
  readonly slots: Slots;
  /** True where both own use and somebody else's is told of. */
  readonly both: boolean;
  /** All ways of meeting asked for; `slots.format` is the first. Absent where there is none. */
  readonly formats?: readonly NonNullable<Slots['format']>[];
  /** True where the words put right who it is about ("nei, jeg mente …", "det er ikke meg det gjelder"). */
  readonly corrects?: boolean;
  /** True where the writer is somebody's child and the text does not say whether a grown one. */
  readonly childOfUnknownAge: boolean;
  /** `unborn`: the child at risk is only one that is not born yet. */
  readonly crisis?: { readonly kind: CrisisKind; readonly action: 'act' | 'ask'; readonly unborn?: true };
  readonly command?: Command;
  /** True where the command loses the answers and is not sure: to be asked about first. */
  readonly unsure?: true;
  /** A question asked in between, by its id in data/questions. The slots then hold only what is told beside it. */
  readonly question?: string;
  /** Places the text may mean, best first: one → understood, several → ask. */
  readonly places: readonly string[];
  /** What of the lexicon was found, by its names there. */
  readonly concepts: readonly string[];
}

/** Words of a message, and what they led to. Never stored or logged. */
export interface Because {
  readonly found: string;
  readonly words: string;
}

/** An option that can be chosen by words: its labels and synonyms in every language. */
export interface Choice {
  readonly id: string;
  readonly words: readonly string[];
}

export type Chosen =
  | {
      readonly options: readonly string[] /** exact: label, number or ordinal; else a synonym or near miss. */;
      readonly exact: boolean;
    }
  | { readonly skipped: 'dontKnow' | 'noPreference' };

/** One message, read once for all that is asked of it. */
export interface Utterance {
  /** What it says without context. */
  understood(): Understood;
  /** What it says as a reply to a question with these options, in their order. */
  choose(choices: readonly Choice[], multiple: boolean): Chosen | undefined;
}

export interface Understanding {
  /** Takes at most 20 ms for 10,000 characters, with what it understands. Never throws. */
  read(text: string): Utterance;
  /** The same, where nothing else is asked of the message. */
  understand(text: string): Understood;
  /** What a message that is nothing but yes or no says in a language that is not the guide's own. */
  answer(text: string, language: string): 'yes' | 'no' | undefined;
}
