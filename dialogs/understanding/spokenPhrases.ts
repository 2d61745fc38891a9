/** Phrases of other languages as data/lexicon/otherLanguages.json has them, read word by word. */
import { clean } from './fold.ts';
import type { SpokenLanguage } from './lexicon.ts';
import { bareWord, fits, type Token } from './spokenWords.ts';
import type { CrisisKind } from './types.ts';

export interface Phrase {
  readonly code: string;
  readonly kind: CrisisKind;
  readonly action: 'act' | 'ask';
  /** For each word, one of these. */
  readonly words: readonly (readonly Token[])[];
  /** It holds its own "not". */
  readonly denies: boolean;
}

/** Words of these are not parted by blanks: what is looked for may be a part of what stands between two. */
const UNPARTED = /[\p{Script=Thai}\p{Script=Han}]/u;

export function readToken(written: string): Token {
  const part = bareWord(clean(written).replaceAll('*', ''));
  const inside = UNPARTED.test(part);
  return { part, opens: !inside && !written.startsWith('*'), ends: !inside && !written.endsWith('*') };
}

export const isWhole = ({ opens, ends }: Token): boolean => opens && ends;

export function phrasesOf({ code, danger }: SpokenLanguage, nots: readonly Token[]): readonly Phrase[] {
  return danger.flatMap(({ kind, action, phrases }) =>
    phrases.map((phrase) => {
      const words = phrase.split(/\s+/).map((word) => word.split('|').map(readToken));
      const denies = words.some((tokens) => tokens.some(({ part }) => nots.some((not) => fits(not, part))));
      return { code, kind, action, words, denies };
    }),
  );
}

/** The word that says most of a phrase: none that is common in our own languages; then one that is written in full; then the longest. */
export function keyOf({ words }: Phrase, common: ReadonlySet<string>): readonly Token[] {
  const weightOf = (token: Token) =>
    token.part.length + (isWhole(token) ? 20 : 0) - (isWhole(token) && common.has(token.part) ? 40 : 0);
  const weight = (tokens: readonly Token[]) => Math.min(...tokens.map(weightOf));
  return words.reduce((best, tokens) => (weight(tokens) > weight(best) ? tokens : best));
}
