/** The plainest words of languages that are not the guide's own: danger, and yes and no. Patterns of Norwegian are not read for them. */
import { dangerConcept } from './crisis.ts';
import type { Mark } from './marks.ts';
import { firstOf, type Key, readSpoken, type SpokenData } from './spokenData.ts';
import type { Phrase } from './spokenPhrases.ts';
import { bareOf, bareSentence, fits, type Token } from './spokenWords.ts';
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

/** How many other words may stand among those of a phrase. */
const BETWEEN = 3;

/** Most words are written so, and most parts that may stand later in a word are not. */
const LATIN = /^[a-zåøæ0-9]*$/;

const NONE: readonly Key[] = [];

export function createSpoken(data: SpokenData): SpokenReader {
  const { phraseAt, byWord, byBeginning, byPart, nots, answers } = readSpoken(data);
  const latinParts = byPart.filter(({ token }) => LATIN.test(token.part));

  /** Phrases that have this word for their key. Of most words there are none. */
  function phrasesWith(word: string): readonly number[] {
    let found = byWord(word);
    const also = (phrase: number) => {
      found = [...found, phrase];
    };
    for (const { token, phrase } of byBeginning.get(firstOf(word)) ?? NONE) if (fits(token, word)) also(phrase);
    for (const { token, phrase } of LATIN.test(word) ? latinParts : byPart) if (fits(token, word)) also(phrase);
    return found;
  }

  return {
    find({ list }) {
      const bare = list.map(bareOf);
      const clear = new Set<Phrase>();
      const found: Spoken[] = [];

      function tryPhrase(phrase: Phrase, at: number): void {
        const place = clear.has(phrase) ? undefined : placeOf(phrase, at, bare, list);
        if (!place) return;
        const denied = !phrase.denies && isDenied(place, bare, list, nots.get(phrase.code) ?? []);
        // Said once is enough; a denied one may still be said clearly.
        if (!denied) clear.add(phrase);
        const concept = dangerConcept(spokenDanger(phrase.kind, denied ? 'ask' : phrase.action));
        found.push({ code: phrase.code, mark: { concept, ...place } });
      }

      for (const [at, word] of bare.entries()) for (const number of phrasesWith(word)) tryPhrase(phraseAt(number), at);
      return found;
    },
    answer: (text, code) => answers.get(code)?.get(bareSentence(text)),
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

const isOne = (tokens: readonly Token[], word = ''): boolean => tokens.some((token) => fits(token, word));

/** A "not" just before a phrase or in it, or as the last word after it, in the same breath. */
function isDenied({ from, to }: Place, bare: readonly string[], list: Words['list'], nots: readonly Token[]) {
  for (let at = Math.max(0, from - 1); at < to; at++)
    if (list[at]?.clause === list[from]?.clause && isOne(nots, bare[at])) return true;
  const [last, after] = [list[to], list[to + 1]];
  return (
    last !== undefined && last.clause === list[to - 1]?.clause && last.clause !== after?.clause && isOne(nots, bare[to])
  );
}
