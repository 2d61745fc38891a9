/** The shape of data/lexicon. data/lexicon/schema.ts checks that the files have it; docs/understanding.md explains it. */
import type { MatcherData } from './matcher.ts';
import type { Model } from './model.ts';
import type { SpeakersData } from './speakers.ts';
import type { SpokenData } from './spokenData.ts';
import type { CrisisKind } from './types.ts';
import type { Words } from './words.ts';

/** Patterns by language. All languages are read at once, for people mix them. */
export type Patterns = Readonly<Record<string, readonly string[]>>;

/** One way that danger is told. */
export interface Danger {
  readonly id: string;
  readonly kind: CrisisKind;
  /** `act` when it is clear, `ask` when it is not. */
  readonly action: 'act' | 'ask';
  /** Said so plainly that nothing learned may doubt it: "jeg vil dø". Its patterns must be narrow. */
  readonly plain?: true | undefined;
  /** Concepts that make the danger where all of one list are told of, in any order and in sentences side by side. */
  readonly together?: readonly (readonly string[])[] | undefined;
  /** What "ikke" beside it does: `stops` (usual), or `keeps` where the pattern holds its own negation. */
  readonly negation: 'stops' | 'keeps';
  /** What "for ti år siden" beside it does. */
  readonly past: 'stops' | 'keeps';
  /** What "hvis", "kan man", "film" beside it does. */
  readonly general: 'stops' | 'keeps';
}

/** A danger with its patterns. */
export interface WrittenDanger extends Danger {
  readonly when: Patterns;
}

export interface AskedQuestion {
  /** The question's own words are also read as a story: "drikker jeg for mye?". */
  readonly tells?: true | undefined;
}

/** A question with the ways to ask it. */
export interface WrittenQuestion extends AskedQuestion {
  readonly ask: Patterns;
}

/** How a language is known: words that only it has, and letters. */
export interface LanguageMarks {
  readonly code: string;
  readonly words: readonly string[];
  /** Ordinary words of it, which its neighbours may have too. */
  readonly common: readonly string[];
  readonly letters: string;
}

/** A language with letters of its own: a Unicode script, and the letters that tell it from its neighbours. */
export interface ScriptMarks {
  readonly code: string;
  readonly letters: string;
  /** Common words of it, where letters alone do not tell it from its neighbours. */
  readonly words: readonly string[];
  readonly anyOf: string;
}

/** The plainest words of a language that is not the guide's own. */
export interface SpokenLanguage {
  readonly code: string;
  /** Words for "not" that stand before what they deny. */
  readonly nots: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly danger: readonly {
    readonly kind: CrisisKind;
    readonly action: 'act' | 'ask';
    readonly phrases: readonly string[];
  }[];
}

interface LexiconParts {
  /** What was learned from training messages; without it the rules decide alone. */
  readonly model?: Model | undefined;
  readonly dangers: readonly Danger[];
  /** What is asked in between, by the id of the question. */
  readonly questions: Readonly<Record<string, AskedQuestion>>;
}

/** As it is written. */
export interface Lexicon extends LexiconParts {
  /** Things said, by name: every pattern means the same. A pattern may name other concepts as <name>. */
  readonly concepts: Readonly<Record<string, Patterns>>;
  readonly dangers: readonly WrittenDanger[];
  readonly questions: Readonly<Record<string, WrittenQuestion>>;
  readonly spoken: readonly SpokenLanguage[];
  readonly languages: readonly LanguageMarks[];
  readonly scripts: readonly ScriptMarks[];
  /** Ordinary words that must never be read as a misspelling of another. */
  readonly ordinary: readonly string[];
}

/** As it is used: all patterns in one. */
export interface CompiledLexicon extends LexiconParts {
  readonly matcher: MatcherData;
  readonly spoken: SpokenData;
  readonly speakers: SpeakersData;
}

/** A place a text may mean, with the words that name it. */
export interface FoundPlace {
  readonly id: string;
  readonly name: string;
  readonly words: string[];
}

export interface Places {
  /** Every place whose name stands in the text, best first. */
  find(words: Words): readonly FoundPlace[];
}
