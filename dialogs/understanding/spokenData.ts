/** Phrases of other languages made ready to be looked for, each by the word that says most of it. */
import { hashOf } from './hash.ts';
import type { SpokenLanguage } from './lexicon.ts';
import { firstAt } from './lists.ts';
import { isWhole, keyOf, type Phrase, phrasesOf, readToken } from './spokenPhrases.ts';
import { bareSentence, bareWord, type Token } from './spokenWords.ts';
import type { CrisisKind } from './types.ts';

export interface Key {
  readonly token: Token;
  /** The number of its phrase. */
  readonly phrase: number;
}

/** The phrases as they are looked up. */
export interface SpokenTables {
  phraseAt(number: number): Phrase;
  /** Numbers of phrases that are known by a word as it is, and perhaps of one more whose word has the same hash. */
  byWord(word: string): readonly number[];
  /** Those whose key is the beginning of a word, by its first letters. */
  readonly byBeginning: ReadonlyMap<string, readonly Key[]>;
  /** Those whose key may stand later in a word. */
  readonly byPart: readonly Key[];
  readonly nots: ReadonlyMap<string, readonly Token[]>;
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, 'yes' | 'no'>>;
}

/**
 * All phrases and what leads to each. Few are ever met, so each is a line that is read when it is; thousands of small objects
 * would be slow to load, and large.
 */
export interface SpokenData {
  /** A line for each phrase, in UTF-8, and where it begins. */
  readonly lines: Uint8Array;
  readonly begins: Int32Array;
  /** Hashes of the words that a phrase is known by, in rising order, and the number of the phrase of each. */
  readonly words: Int32Array;
  readonly ofWords: Int32Array;
  /** Parts of words that one is known by, with a blank between, likewise. */
  readonly parts: string;
  readonly ofParts: Int32Array;
  /** What is small, as JSON. */
  readonly rest: string;
}

interface Rest {
  readonly nots: readonly (readonly [string, readonly Token[]])[];
  readonly answers: readonly (readonly [string, readonly (readonly [string, 'yes' | 'no'])[]])[];
}

/** `ordinary`: words of our own languages, which most messages hold. */
export function compileSpoken(languages: readonly SpokenLanguage[], ordinary: readonly string[]): SpokenData {
  const common = new Set(ordinary.map(bareWord));
  const nots = languages.map(({ code, nots: written }) => [code, written.map(readToken)] as const);
  const notsOf = new Map(nots);
  const phrases = languages.flatMap((one) => phrasesOf(one, notsOf.get(one.code) ?? []));
  const lines = phrases.map((phrase) => Buffer.from(lineOf(phrase)));
  let end = 0;
  const begins = Int32Array.from([0, ...lines.map((line) => (end += line.length))]);
  const keys = phrases.flatMap((phrase, number) => keyOf(phrase, common).map((token) => ({ token, number })));
  const [words, parts] = [keys.filter(({ token }) => isWhole(token)), keys.filter(({ token }) => !isWhole(token))];
  const hashed = words.map(({ token, number }) => ({ hash: hashOf(token.part, SPOKEN), number }));
  hashed.sort((a, b) => a.hash - b.hash || a.number - b.number);
  const rest: Rest = { nots, answers: languages.map((one) => [one.code, answersOf(one)]) };
  return {
    lines: new Uint8Array(Buffer.concat(lines)),
    begins,
    words: Int32Array.from(hashed, ({ hash }) => hash),
    ofWords: Int32Array.from(hashed, ({ number }) => number),
    parts: parts.map(({ token }) => flagged(token)).join(' '),
    ofParts: Int32Array.from(parts, ({ number }) => number),
    rest: JSON.stringify(rest),
  };
}

const SPOKEN = 13;

const FLAGS = ['00', '01', '10', '11'] as const;
/** After two digits: whether a word opens with it, and ends with it. */
const flagged = ({ part, opens, ends }: Token): string => `${FLAGS[(opens ? 2 : 0) + (ends ? 1 : 0)]}${part}`;
const unflagged = (written: string): Token => ({
  part: written.slice(2),
  opens: written[0] === '1',
  ends: written[1] === '1',
});

const lineOf = ({ code, kind, action, denies, words }: Phrase): string =>
  [code, kind, action, denies ? '1' : '0', ...words.map((tokens) => tokens.map(flagged).join('|'))].join(' ');

function phraseOf(line: string): Phrase {
  const [code = '', kind, action, denies, ...words] = line.split(' ');
  return {
    code,
    kind: kind as CrisisKind,
    action: action as Phrase['action'],
    denies: denies === '1',
    words: words.map((tokens) => tokens.split('|').map(unflagged)),
  };
}

export function readSpoken({ lines, begins, words, ofWords, parts, ofParts, rest }: SpokenData): SpokenTables {
  const { nots, answers } = JSON.parse(rest) as Rest;
  const read = new Map<number, Phrase>();
  const decoder = new TextDecoder();
  const byBeginning = new Map<string, Key[]>();
  const byPart: Key[] = [];
  parts.split(' ').forEach((written, i) => {
    const key = { token: unflagged(written), phrase: ofParts[i] ?? 0 };
    const { opens, part } = key.token;
    if (!opens || part.length < FIRST) byPart.push(key);
    else {
      const list = byBeginning.get(firstOf(part));
      if (list) list.push(key);
      else byBeginning.set(firstOf(part), [key]);
    }
  });
  return {
    phraseAt(number) {
      const known = read.get(number);
      if (known) return known;
      const phrase = phraseOf(decoder.decode(lines.subarray(begins[number], begins[number + 1])));
      read.set(number, phrase);
      return phrase;
    },
    byWord(word) {
      const hash = hashOf(word, SPOKEN);
      const first = firstAt(words, hash);
      if (words[first] !== hash) return NONE;
      let end = first;
      while (words[end] === hash) end++;
      return [...ofWords.subarray(first, end)];
    },
    byBeginning,
    byPart,
    nots: new Map(nots),
    answers: new Map(answers.map(([code, said]) => [code, new Map(said)])),
  };
}

const NONE: readonly number[] = [];

/** How many letters of a word decide which beginnings are tried on it. */
const FIRST = 3;

export const firstOf = (word: string): string => word.slice(0, FIRST);

function answersOf({ yes, no }: SpokenLanguage): readonly (readonly [string, 'yes' | 'no'])[] {
  const said = (words: readonly string[], answer: 'yes' | 'no') =>
    words.map((word) => [bareSentence(word), answer] as const);
  return [...said(yes, 'yes'), ...said(no, 'no')];
}
