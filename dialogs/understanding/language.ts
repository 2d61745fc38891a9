import { createClassifier } from './classifier.ts';
import { languageFeatures } from './features.ts';
import { folded } from './fold.ts';
import type { LanguageMarks, ScriptMarks } from './lexicon.ts';
import type { SureHead } from './model.ts';
import type { Words } from './words.ts';

/**
 * Says the ISO 639 code of a message's language, of two letters where it has one. `told`: the languages whose words for
 * danger stand in it.
 */
export type TellLanguage = (words: Words, told?: ReadonlySet<string>) => string;

/** Most people who write to the guide write bokmål; a message without a sign is taken for that. */
const USUAL = 'nb';
const ADVANTAGE: Readonly<Record<string, number>> = { nb: 0.8, nn: 0.6, en: 0.4 };
/** A letter that only one of the languages has says more than a word. */
const LETTER_WEIGHT = 1.5;
/** So does a phrase. */
const PHRASE_WEIGHT = 2;

export function createTellLanguage(languages: readonly LanguageMarks[], scripts: readonly ScriptMarks[]): TellLanguage {
  const speakers = new Map<string, Set<string>>();
  const note = (form: string, code: string) => {
    const codes = speakers.get(form);
    if (codes) codes.add(code);
    else speakers.set(form, new Set([code]));
  };
  const markers = new Map(languages.map(({ code, words }) => [code, new Set(words.map((word) => word.toLowerCase()))]));
  for (const { code, words, common } of languages)
    for (const word of [...words, ...common]) note(word.toLowerCase(), code);
  for (const { code, words, common } of languages)
    for (const word of [...words, ...common]) {
      const bare = folded(word.toLowerCase());
      if (bare.length > 2 && !speakers.has(bare)) note(bare, code);
    }
  const ofLetter = new Map<string, string[]>();
  for (const { code, letters } of languages)
    for (const letter of letters) ofLetter.set(letter, [...(ofLetter.get(letter) ?? []), code]);
  const byScript = createTellByScript(scripts);

  return (words, told = NONE) => {
    const letters = [...words.text.toLowerCase()].filter((c) => /\p{L}/u.test(c));
    const foreign = letters.filter((c) => !/\p{Script=Latin}/u.test(c));
    if (foreign.length > letters.length / 2) return byScript(foreign, words, told) ?? USUAL;
    const quiet = words.text !== words.text.toUpperCase();
    const points = new Map<string, number>();
    const give = (code: string, more: number) => points.set(code, (points.get(code) ?? 0) + more);
    for (const { raw } of words.list) {
      if (quiet && isAbbreviation(raw)) continue;
      const lower = raw.toLowerCase();
      const codes = speakers.get(lower) ?? speakers.get(folded(lower));
      for (const code of codes ?? []) give(code, weightOf(lower, codes, code));
    }
    for (const letter of letters) for (const code of ofLetter.get(letter) ?? []) give(code, LETTER_WEIGHT);
    for (const code of told) give(code, PHRASE_WEIGHT);
    let best = USUAL;
    let most = 0;
    for (const [code, sum] of points) {
      const total = sum + (ADVANTAGE[code] ?? 0);
      if (total > most) [best, most] = [code, total];
    }
    return best;
  };

  /** The two Norwegian languages share most words: a marker that the other lacks says much. */
  function weightOf(word: string, codes: ReadonlySet<string> | undefined, code: string): number {
    const sibling = code === 'nn' ? 'nb' : code === 'nb' ? 'nn' : undefined;
    const tells = sibling !== undefined && codes?.has(sibling) === false && markers.get(code)?.has(word) === true;
    return (1 / (codes?.size ?? 1)) * (tells ? 2 : 1);
  }
}

const NONE: ReadonlySet<string> = new Set();

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

const LEARNED: readonly string[] = ['nb', 'nn', 'en'];

/** The rules tell other languages; between ours a head that has read thousands of messages sees more than single words. */
export function createLearnedLanguage(byRules: TellLanguage, head: SureHead): TellLanguage {
  const { predict } = createClassifier(head);
  return (words, told) => {
    const ruled = byRules(words, told);
    if (!LEARNED.includes(ruled)) return ruled;
    const { label, probability } = predict(languageFeatures(words));
    return probability >= head.sure ? label : ruled;
  };
}
