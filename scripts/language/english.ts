import { eachMatch, error, type LanguageRule, warning } from './problem.ts';

const NORWEGIAN =
  /\b(?:og|ikke|ikkje|eller|ei|jeg|eg|deg|du|hos|når|gruppe|gruppa|grupper|møte|møter|pårørende|kommune|kommunen|rus|hjelp|samtale|senter|behandling|tilbud)\b/giu;
const NORWEGIAN_LETTERS = /(?<!\p{L})\p{Ll}*[æøå]\p{Ll}*(?!\p{L})/gu;

/** "Sogn og Fjordane", "Møre og Romsdal". */
const PLACE_PAIR = /\p{Lu}\p{Ll}+ og \p{Lu}\p{Ll}+/gu;

/** A Norwegian word may stand explained: "your GP (fastlege)", "legevakten (urgent care)", and as quoted. */
const explained = (text: string) => text.replace(/\([^)]*\)/g, ' ').replace(/[“«"][^”»"]*[”»"]/g, ' ');
const EXPLAINED_AFTER = /\p{L}+(?= \()/gu;

export const english: LanguageRule = (locale, text) => {
  if (locale !== 'en') return [];
  const words = explained(text.replace(PLACE_PAIR, ' ').replace(EXPLAINED_AFTER, ' '));
  return [
    ...eachMatch(words, NORWEGIAN, (found) => error('Norwegian in English', found)),
    ...eachMatch(words, NORWEGIAN_LETTERS, (found) => warning('Norwegian letters in English', found)),
  ];
};
