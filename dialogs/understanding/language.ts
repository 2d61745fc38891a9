import { folded } from './fold.ts';
import { languageFeatures } from './languageFeatures.ts';
import type { ScriptMarks } from './lexicon.ts';
import { endOf, startOf } from './lists.ts';
import type { Learned } from './model.ts';
import type { SpeakersData } from './speakers.ts';
import type { Words } from './words.ts';
import { find, NO_WORD } from './wordTable.ts';

/** An ISO 639 code, of two letters where the language has one. */
export interface Told {
  readonly code: string;
  /** Between bokmål and nynorsk: no word or form says for sure which it is ("mannen min slår meg"). */
  readonly either?: true;
}

/** Says the language of a message. `told`: the languages whose words for danger stand in it. */
export type TellLanguage = (words: Words, told?: ReadonlySet<string>) => string;

/** Most people who write to the guide write bokmål; a message without a sign is taken for that. */
const USUAL = 'nb';
const ADVANTAGE: Readonly<Record<string, number>> = { nb: 0.8, nn: 0.6, en: 0.4 };
/** A letter that only one of the languages has says more than a word. */
const LETTER_WEIGHT = 1.5;
/** So does a phrase. */
const PHRASE_WEIGHT = 2;

type Points = Map<string, number>;

export function createTellLanguage(speakers: SpeakersData): TellLanguage {
  const byScript = createTellByScript(speakers.scripts);

  return (words, told = NONE) => {
    const { text, list } = words;
    const lower = text.toLowerCase();
    const foreign = foreignLetters(lower);
    if (foreign.length > 0) return byScript(foreign, words, told) ?? USUAL;
    const quiet = text !== text.toUpperCase();
    const points: Points = new Map();
    for (const { raw } of list) if (!quiet || !isAbbreviation(raw)) giveForWord(points, raw.toLowerCase());
    giveForLetters(points, lower);
    for (const code of told) give(points, code, PHRASE_WEIGHT);
    let best = USUAL;
    let most = 0;
    for (const [code, sum] of points) {
      const total = sum + (ADVANTAGE[code] ?? 0);
      if (total > most) [best, most] = [code, total];
    }
    return best;
  };

  function giveForWord(points: Points, lower: string): void {
    const exact = find(speakers.words, lower);
    const word = exact === NO_WORD ? find(speakers.words, folded(lower)) : exact;
    if (word === NO_WORD) return;
    const [start, end] = [startOf(speakers.ofWords, word), endOf(speakers.ofWords, word)];
    for (let i = start; i < end; i++) {
      const tells = word === exact && speakers.tells[i] === 1;
      give(points, speakers.codes[speakers.ofWords.items[i] ?? 0] ?? USUAL, (tells ? 2 : 1) / (end - start));
    }
  }

  function giveForLetters(points: Points, lower: string): void {
    if (/^\p{ASCII}*$/u.test(lower)) return;
    for (const letter of lower)
      for (const language of speakers.letters.get(letter) ?? [])
        give(points, speakers.codes[language] ?? USUAL, LETTER_WEIGHT);
  }
}

function give(points: Points, code: string, more: number): void {
  points.set(code, (points.get(code) ?? 0) + more);
}

const NONE: ReadonlySet<string> = new Set();

/** But for the rarest, Latin letters end here. */
const BEYOND_LATIN = /[\u0250-\uFFFF]/;

/** Other letters than Latin ones, where most are such. */
function foreignLetters(lower: string): readonly string[] {
  if (!BEYOND_LATIN.test(lower)) return [];
  const letters = lower.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  return foreign.length > letters.length / 2 ? foreign : [];
}

type TellByScript = (foreign: readonly string[], words: Words, told: ReadonlySet<string>) => string | undefined;

/** Languages with letters of their own: the script first, then letters and words that their neighbours lack. */
function createTellByScript(scripts: readonly ScriptMarks[]): TellByScript {
  const known = scripts.map(({ code, letters, words, anyOf }) => ({
    code,
    letters: new Set(letters),
    words: new Set(words),
    test: new RegExp(`\\p{Script=${anyOf}}`, 'u'),
  }));
  return (foreign, { list }, told) => {
    const written = known.filter(({ test }) => foreign.filter((c) => test.test(c)).length > foreign.length / 2);
    const heard = written.map(({ code, letters, words }) => ({
      code,
      hits:
        foreign.filter((c) => letters.has(c)).length +
        list.filter(({ raw }) => words.has(raw.toLowerCase())).length * LETTER_WEIGHT +
        (told.has(code) ? PHRASE_WEIGHT : 0),
    }));
    return heard.sort((a, b) => b.hits - a.hits)[0]?.code;
  };
}

/** "NA" and "AA" are of no language, though "na" is a word of Polish. */
const isAbbreviation = (raw: string): boolean => raw.length < 4 && /^\p{Lu}{2,}$/u.test(raw);

const OURS: readonly string[] = ['nb', 'nn', 'en'];

/** From what probability on a message can hardly be in the other: many nynorsk ones hold nothing that bokmål has not. */
const PLAINLY: Readonly<Record<string, number>> = { nb: 0.98, nn: 0.8 };

/** The rules tell other languages; between ours a head that has read thousands of messages sees more than single words. */
export function createLearnedLanguage(
  byRules: TellLanguage,
  { find, heads, sure }: Learned,
): (...message: Parameters<TellLanguage>) => Told {
  return (words, told) => {
    const ruled = byRules(words, told);
    if (!OURS.includes(ruled)) return { code: ruled };
    const { label, probability } = heads.language.predict(find.language(languageFeatures(words)));
    const code = probability >= sure.language ? label : ruled;
    return probability < (PLAINLY[code] ?? 0) ? { code, either: true } : { code };
  };
}
