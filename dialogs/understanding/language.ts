import { createClassifier } from './classifier.ts';
import { languageFeatures } from './features.ts';
import { folded } from './fold.ts';
import type { LanguageMarks, ScriptMarks } from './lexicon.ts';
import type { SureHead } from './model.ts';
import type { Words } from './words.ts';

/** Says the ISO 639-1 code of a message's language. */
export type TellLanguage = (words: Words) => string;

/** Most people who write to the guide write bokmål; a message without a sign is taken for that. */
const USUAL = 'nb';
const ADVANTAGE: Readonly<Record<string, number>> = { nb: 0.8, nn: 0.6, en: 0.4 };
/** A letter that only one of the languages has says more than a word. */
const LETTER_WEIGHT = 1.5;

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
  const scriptTests = scripts.map((script) => ({ ...script, test: new RegExp(`\\p{Script=${script.anyOf}}`, 'u') }));

  return (words) => {
    const letters = [...words.text.toLowerCase()].filter((c) => /\p{L}/u.test(c));
    const foreign = letters.filter((c) => !/\p{Script=Latin}/u.test(c));
    if (foreign.length > letters.length / 2) return byScript(foreign);
    const quiet = words.text !== words.text.toUpperCase();
    const points = new Map<string, number>();
    const give = (code: string, more: number) => points.set(code, (points.get(code) ?? 0) + more);
    for (const { raw } of words.list) {
      if (quiet && isAbbreviation(raw)) continue;
      const lower = raw.toLowerCase();
      const codes = speakers.get(lower) ?? speakers.get(folded(lower));
      for (const code of codes ?? []) give(code, weightOf(lower, codes, code));
    }
    for (const { code, letters: own } of languages)
      for (const c of letters) if (own.includes(c)) give(code, LETTER_WEIGHT);
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

  function byScript(foreign: readonly string[]): string {
    const common = scriptTests.filter(({ test }) => foreign.filter((c) => test.test(c)).length > foreign.length / 2);
    const known = common.map((script) => ({
      code: script.code,
      hits: foreign.filter((c) => script.letters.includes(c)).length,
    }));
    known.sort((a, b) => b.hits - a.hits);
    return known[0]?.code ?? USUAL;
  }
}

/** "NA" and "AA" are of no language, though "na" is a word of Polish. */
const isAbbreviation = (raw: string): boolean => raw.length < 4 && /^\p{Lu}{2,}$/u.test(raw);

const LEARNED: readonly string[] = ['nb', 'nn', 'en'];

/** The rules tell other languages; between ours a head that has read thousands of messages sees more than single words. */
export function createLearnedLanguage(byRules: TellLanguage, head: SureHead): TellLanguage {
  const { predict } = createClassifier(head);
  return (words) => {
    const ruled = byRules(words);
    if (!LEARNED.includes(ruled)) return ruled;
    const { label, probability } = predict(languageFeatures(words));
    return probability >= head.sure ? label : ruled;
  };
}
