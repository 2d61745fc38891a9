/** Phrases of other languages made ready to be looked for, each by the word that says most of it. */
import { clean } from './fold.ts';
import type { SpokenLanguage } from './lexicon.ts';
import type { CrisisKind } from './types.ts';

/** One word of a phrase: `opens` where a word must begin with it, `ends` where a word must end with it. */
export interface Token {
  readonly part: string;
  readonly opens: boolean;
  readonly ends: boolean;
}

export interface Phrase {
  readonly code: string;
  readonly kind: CrisisKind;
  readonly action: 'act' | 'ask';
  /** For each word, one of these. */
  readonly words: readonly (readonly Token[])[];
  /** It holds its own "not". */
  readonly denies: boolean;
}

export interface Key {
  readonly token: Token;
  readonly phrase: Phrase;
}

/** The phrases as they are looked up. */
export interface SpokenTables {
  /** Phrases by a word that stands in them as it is. */
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Those whose key is the beginning of a word, by its first letters. */
  readonly byBeginning: ReadonlyMap<string, readonly Key[]>;
  /** Those whose key may stand later in a word. */
  readonly byPart: readonly Key[];
  readonly nots: ReadonlyMap<string, readonly Token[]>;
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, 'yes' | 'no'>>;
}

/** Words of these are not parted by blanks: what is looked for may be a part of what stands between two. */
const UNPARTED = /[\p{Script=Thai}\p{Script=Han}]/u;
/** Marks above and below letters that people leave out; in other scripts marks are vowels. */
const MARKED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u;
const ALIKE: Readonly<Record<string, string>> = {
  ...{ ł: 'l', đ: 'd', ı: 'i', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th', ŋ: 'n', ŧ: 't', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ـ: '', ʼ: '', "'": '' },
};
const ALIKES = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
const DOUBLED = /(\p{L})\1+/gu;

/** A word without what is often left out or written in another way: accents, doubled letters, forms of one letter. */
export function bareWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return /([a-z])\1/.test(lower) ? lower.replace(DOUBLED, '$1') : lower;
  const bare = MARKED.test(lower) ? lower.normalize('NFD').replace(/\p{Mn}+/gu, '') : lower;
  return bare.replace(ALIKES, (letter) => ALIKE[letter] ?? letter).replace(DOUBLED, '$1');
}

export function fits({ part, opens, ends }: Token, word: string): boolean {
  if (opens) return ends ? word === part : word.startsWith(part);
  return ends ? word.endsWith(part) : word.includes(part);
}

/** How many letters of a word decide which beginnings are tried on it. */
const FIRST = 3;

export const firstOf = (word: string): string => word.slice(0, FIRST);

/** A message that is one word or a few, as it is compared. */
export const bareSentence = (text: string): string =>
  (clean(text).match(/[\p{L}\p{M}']+/gu) ?? []).map(bareWord).join(' ');

/** All phrases and what leads to each, by its number, as JSON: node's own form is slow to read where objects are many and small. */
export type SpokenData = string;

interface Packed {
  readonly phrases: readonly Phrase[];
  readonly byWord: readonly (readonly [string, number])[];
  readonly byToken: readonly (readonly [Token, number])[];
  readonly nots: readonly (readonly [string, readonly Token[]])[];
  readonly answers: readonly (readonly [string, readonly (readonly [string, 'yes' | 'no'])[]])[];
}

export function compileSpoken(languages: readonly SpokenLanguage[]): SpokenData {
  const nots = languages.map(({ code, nots: written }) => [code, written.map(readToken)] as const);
  const notsOf = new Map(nots);
  const phrases = languages.flatMap((one) => phrasesOf(one, notsOf.get(one.code) ?? []));
  const keys = phrases.flatMap((phrase, number) => keyOf(phrase).map((token) => [token, number] as const));
  const packed: Packed = {
    phrases,
    byWord: keys.flatMap(([token, number]) => (isWhole(token) ? [[token.part, number] as const] : [])),
    byToken: keys.filter(([token]) => !isWhole(token)),
    nots,
    answers: languages.map((one) => [one.code, answersOf(one)]),
  };
  return JSON.stringify(packed);
}

export function readSpoken(data: SpokenData): SpokenTables {
  const { phrases, byWord, byToken, nots, answers } = JSON.parse(data) as Packed;
  const tables = {
    byWord: new Map<string, Phrase[]>(),
    byBeginning: new Map<string, Key[]>(),
    byPart: [] as Key[],
    nots: new Map(nots),
    answers: new Map(answers.map(([code, said]) => [code, new Map(said)])),
  };
  for (const [word, number] of byWord) add(tables.byWord, word, phrases[number]);
  for (const [token, number] of byToken) {
    const phrase = phrases[number];
    if (!phrase) continue;
    if (token.opens && token.part.length >= FIRST) add(tables.byBeginning, firstOf(token.part), { token, phrase });
    else tables.byPart.push({ token, phrase });
  }
  return tables;
}

function answersOf({ yes, no }: SpokenLanguage): readonly (readonly [string, 'yes' | 'no'])[] {
  const said = (words: readonly string[], answer: 'yes' | 'no') =>
    words.map((word) => [bareSentence(word), answer] as const);
  return [...said(yes, 'yes'), ...said(no, 'no')];
}

function add<V>(map: Map<string, V[]>, key: string, value: V | undefined): void {
  if (value === undefined) return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function readToken(written: string): Token {
  const part = bareWord(clean(written).replaceAll('*', ''));
  const inside = UNPARTED.test(part);
  return { part, opens: !inside && !written.startsWith('*'), ends: !inside && !written.endsWith('*') };
}

const isWhole = ({ opens, ends }: Token): boolean => opens && ends;

function phrasesOf({ code, danger }: SpokenLanguage, nots: readonly Token[]): readonly Phrase[] {
  return danger.flatMap(({ kind, action, phrases }) =>
    phrases.map((phrase) => {
      const words = phrase.split(/\s+/).map((word) => word.split('|').map(readToken));
      const denies = words.some((tokens) => tokens.some(({ part }) => nots.some((not) => fits(not, part))));
      return { code, kind, action, words, denies };
    }),
  );
}

/** The word that says most of a phrase: one that is written in full, else the longest. */
function keyOf({ words }: Phrase): readonly Token[] {
  const weight = (tokens: readonly Token[]) =>
    Math.min(...tokens.map((token) => token.part.length + (isWhole(token) ? 20 : 0)));
  return words.reduce((best, tokens) => (weight(tokens) > weight(best) ? tokens : best));
}
