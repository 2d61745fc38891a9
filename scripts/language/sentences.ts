import { error, type LanguageRule, warning } from './problem.ts';

/** Over this a sentence is heavy; over the other nobody in distress reads to its end. Our limits, from docs/language.md's 15. */
const HEAVY = 25;
const TOO_LONG = 35;

/** A stop counts before a capital letter, so that "kl. 9" and "f.eks. alkohol" stay whole. */
const STOP = /[.!?:;…](?=[»”"')]*\s+[«“"'(–-]*\p{Lu})/u;

/** The sentences of a text. Lines are apart, as headings and lists are. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => line.replace(/^(##|-)\s+/, '').split(new RegExp(STOP, 'gu')))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d]+(?:[-'’][\p{L}\d]+)*/gu) ?? [];

export const sentenceLength: LanguageRule = (_, text) =>
  sentencesOf(text).flatMap((sentence) => {
    const { length } = wordsOf(sentence);
    if (length > TOO_LONG) return [error('sentence length', `${length} words: ${sentence}`)];
    return length > HEAVY ? [warning('sentence length', `${length} words: ${sentence}`)] : [];
  });
