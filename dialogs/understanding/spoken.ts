/** The plainest words of languages that are not the guide's own: danger, and yes and no. Patterns of Norwegian are not read for them. */
import { dangerConcept } from './crisis.ts';
import { clean } from './fold.ts';
import type { SpokenLanguage } from './lexicon.ts';
import type { Mark } from './marks.ts';
import type { CrisisKind } from './types.ts';
import type { Words } from './words.ts';

/** Words of another language, told in a message: which danger as a mark, and whose language. */
export interface Spoken {
  readonly code: string;
  readonly mark: Mark;
}

/** Reads other languages' plainest words. */
export interface SpokenReader {
  find(words: Words): readonly Spoken[];
  /** What a message that is nothing but yes or no says in this language. */
  answer(text: string, code: string): 'yes' | 'no' | undefined;
}

/** The danger that a phrase tells of, as a concept of the lexicon; `ask` where it is not clear or is denied. */
export const spokenDanger = (kind: CrisisKind, action: 'act' | 'ask'): string =>
  action === 'act' ? `other-${kind}` : `other-${kind}-unclear`;

/** One word of a phrase: exactly so, or with a star as a beginning, an ending or a part. */
interface Token {
  readonly part: string;
  readonly fits: (word: string) => boolean;
  readonly whole: boolean;
}

interface Phrase {
  readonly code: string;
  readonly kind: CrisisKind;
  readonly action: 'act' | 'ask';
  /** For each word, one of these. */
  readonly words: readonly (readonly Token[])[];
  readonly denies: boolean;
}

/** How many other words may stand among those of a phrase. */
const BETWEEN = 3;

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
  if (/^[a-z]*$/.test(lower)) return lower.replace(DOUBLED, '$1');
  const bare = MARKED.test(lower) ? lower.normalize('NFD').replace(/\p{Mn}+/gu, '') : lower;
  return bare.replace(ALIKES, (letter) => ALIKE[letter] ?? letter).replace(DOUBLED, '$1');
}

function readToken(written: string): Token {
  const part = bareWord(clean(written).replaceAll('*', ''));
  const inside = UNPARTED.test(part);
  const [open, closed] = [inside || written.startsWith('*'), inside || written.endsWith('*')];
  if (open && closed) return { part, fits: (word) => word.includes(part), whole: false };
  if (open) return { part, fits: (word) => word.endsWith(part), whole: false };
  if (closed) return { part, fits: (word) => word.startsWith(part), whole: false };
  return { part, fits: (word) => word === part, whole: true };
}

const readWordsOf = (phrase: string): readonly (readonly Token[])[] =>
  phrase.split(/\s+/).map((word) => word.split('|').map(readToken));

function phrasesOf({ code, nots, danger }: SpokenLanguage, isNot: (word: string) => boolean): readonly Phrase[] {
  return danger.flatMap(({ kind, action, phrases }) =>
    phrases.map((phrase) => {
      const words = readWordsOf(phrase);
      const denies = nots.length > 0 && words.some((tokens) => tokens.some(({ part }) => isNot(part)));
      return { code, kind, action, words, denies };
    }),
  );
}

/** The word that says most of a phrase: one that is written in full, else the longest. */
function keyOf({ words }: Phrase): readonly Token[] {
  const weight = (tokens: readonly Token[]) =>
    Math.min(...tokens.map(({ part, whole }) => part.length + (whole ? 20 : 0)));
  return words.reduce((best, tokens) => (weight(tokens) > weight(best) ? tokens : best));
}

export function createSpoken(languages: readonly SpokenLanguage[]): SpokenReader {
  const nots = new Map(languages.map(({ code, nots: written }) => [code, written.map(readToken)]));
  const isNot = (code: string) => (word: string) => nots.get(code)?.some(({ fits }) => fits(word)) ?? false;
  const byWord = new Map<string, Phrase[]>();
  const byPart: { readonly token: Token; readonly phrase: Phrase }[] = [];
  for (const phrase of languages.flatMap((one) => phrasesOf(one, isNot(one.code))))
    for (const token of keyOf(phrase)) {
      if (!token.whole) byPart.push({ token, phrase });
      else byWord.set(token.part, [...(byWord.get(token.part) ?? []), phrase]);
    }
  const beginning = startsOf(byPart);
  const answers = new Map(
    languages.map(({ code, yes, no }) => [
      code,
      new Map([
        ...yes.map((one) => [sentence(one), 'yes'] as const),
        ...no.map((one) => [sentence(one), 'no'] as const),
      ]),
    ]),
  );

  /** Phrases that have this word for their key. */
  const phrasesWith = (word: string): readonly Phrase[] => [
    ...(byWord.get(word) ?? []),
    ...beginning(word).flatMap(({ token, phrase }) => (token.fits(word) ? [phrase] : [])),
  ];

  return {
    find({ list }) {
      const bare = list.map(({ raw }) => bareWord(raw));
      return bare.flatMap((word, at) =>
        phrasesWith(word).flatMap((phrase) => {
          const place = placeOf(phrase, at, bare, list);
          if (!place) return [];
          const denied = !phrase.denies && isDenied(place, bare, list, isNot(phrase.code));
          const concept = dangerConcept(spokenDanger(phrase.kind, denied ? 'ask' : phrase.action));
          return [{ code: phrase.code, mark: { concept, ...place } }];
        }),
      );
    },
    answer: (text, code) => answers.get(code)?.get(sentence(text)),
  };
}

const sentence = (text: string): string => (clean(text).match(/[\p{L}\p{M}']+/gu) ?? []).map(bareWord).join(' ');

/** How many letters of a word decide which parts are tried on it. */
const FIRST = 3;

/** Parts by the letters they begin with; those that may stand later in a word are tried on words of their own script. */
function startsOf<P extends { readonly token: Token }>(parts: readonly P[]): (word: string) => readonly P[] {
  const begun = new Map<string, P[]>();
  const later: P[] = [];
  for (const part of parts) {
    const start = part.token.part.slice(0, FIRST);
    if (!part.token.fits(`${part.token.part}x`) || part.token.fits(`x${part.token.part}`)) later.push(part);
    else begun.set(start, [...(begun.get(start) ?? []), part]);
  }
  return (word) => {
    const found = begun.get(word.slice(0, FIRST)) ?? [];
    return /^[a-zåøæ0-9]*$/.test(word) ? found : [...found, ...later];
  };
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where all words of a phrase stand near each other in one sentence, in any order, the one at `key` among them. */
function placeOf({ words }: Phrase, key: number, bare: readonly string[], list: Words['list']): Place | undefined {
  const reach = words.length + BETWEEN;
  const sentence = list[key]?.sentence;
  const isThere = (at: number) => list[at]?.sentence === sentence;
  for (let from = Math.max(0, key - reach + 1); from <= key; from++) {
    if (!isThere(from) || !words.some((tokens) => isOne(tokens, bare[from]))) continue;
    const ends = words.map((tokens) => {
      for (let at = from; at < from + reach && at < bare.length; at++)
        if (isThere(at) && isOne(tokens, bare[at])) return at + 1;
      return 0;
    });
    if (!ends.includes(0)) return { from, to: Math.max(...ends) };
  }
  return undefined;
}

const isOne = (tokens: readonly Token[], word = ''): boolean => tokens.some(({ fits }) => fits(word));

/** A "not" just before a phrase or in it, or as the last word after it, in the same breath. */
function isDenied({ from, to }: Place, bare: readonly string[], list: Words['list'], isNot: (word: string) => boolean) {
  for (let at = Math.max(0, from - 1); at < to; at++)
    if (list[at]?.clause === list[from]?.clause && isNot(bare[at] ?? '')) return true;
  const [last, after] = [list[to], list[to + 1]];
  return (
    last !== undefined && last.clause === list[to - 1]?.clause && last.clause !== after?.clause && isNot(bare[to] ?? '')
  );
}
