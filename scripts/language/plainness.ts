import { eachMatch, error, type LanguageRule, warning } from './problem.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

/** Within a sentence only: at its beginning "De" may be "those". */
const FORMAL = /(?<=[\p{Ll}\d,;] )(?:De|Dem|Deres|Dykkar)(?!\p{L})/gu;

/** «du», never «De». */
export const address: LanguageRule = (locale, text) =>
  locale === 'en' ? [] : eachMatch(text, FORMAL, (found) => error('formal address', found));

/** Verbs in -s that are no passives, and other words with that ending. */
const NO_PASSIVE = new Set(
  'finnes finst fins møtes møtest synes synest trives trivst lykkes lykkast minnes føles kjennes deres hennes alles felles likes annes ferdes oppleves'.split(
    ' ',
  ),
);
const isPassive = (word: string) => /^\p{Ll}{3,}(?:es|ast)$/u.test(word) && !NO_PASSIVE.has(word);
/** "blir sletta av"; not "blir mindre av", "få noe ut av". */
const BLIR_AV =
  /(?<!\p{L})(?:blir|ble|bli|blitt|blei|vart|vert)(?: \p{L}+){0,3}? (?!\p{L}*re )\p{L}{4,} av(?!\p{L})/giu;

/** Who does it? One passive may pass, several in a sentence hide everybody. */
export const passives: LanguageRule = (locale, text) => {
  if (locale === 'en') return [];
  return sentencesOf(text).flatMap((sentence) => {
    const found = wordsOf(sentence).filter(isPassive);
    const chain = found.length > 1 ? [warning('passives', found.join(', '))] : [];
    return [...chain, ...eachMatch(sentence, BLIR_AV, (words) => warning('passive with «av»', words))];
  });
};

const NOUN_OF = /(?<!\p{L})\p{L}{3,}(?:inga|ingen|ing|elsen|else|sjonen|sjon|asjon) av (?!\p{L}*(?:het|heit)\b)/giu;
/** The longest words that our subject needs have 24 letters (rusavhengighetsbehandling has 25). */
const LONG_WORD = 24;

/** Verbs, not nouns: «starte», not «oppstart av». */
export const nouns: LanguageRule = (locale, text) => {
  if (locale === 'en') return [];
  const chains = sentencesOf(text).flatMap((sentence) => {
    const found = sentence.match(NOUN_OF) ?? [];
    return found.length > 1 ? [warning('noun chain', found.join('… '))] : [];
  });
  const long = wordsOf(text).filter((word) => word.length > LONG_WORD && !word.includes('-'));
  return [...chains, ...long.map((word) => warning('long word', word))];
};

const MAN = /(?<!\p{L})man(?!\p{L})/giu;

/** «du», rarely «man». */
export const man: LanguageRule = (locale, text) => {
  const found = locale === 'nb' ? (text.match(MAN) ?? []) : [];
  return found.length > 1 ? [warning('«man»', `${found.length} times`)] : [];
};
