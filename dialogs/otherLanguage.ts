/** People who write a language that is not the guide's: what they are told, and in which of ours. */
import { ACTIONS, LANGUAGE_ACTIONS } from './actions.ts';
import type { Context } from './context.ts';
import type { Action, Reply } from './replies.ts';
import type { Session, SessionLocale } from './session.ts';
import { type Step, without } from './step.ts';
import { type TextRef, text } from './text.ts';
import type { Understood } from './understanding/types.ts';

const LOCALES: readonly string[] = ['nb', 'nn', 'en'] satisfies SessionLocale[];
/** Whoever writes these reads bokmål about as well; the last two are no language at all. */
const READ_AS_OURS: ReadonlySet<string> = new Set([...LOCALES, 'sv', 'da', 'und', '']);
/** People who write Northern Sámi read bokmål rather than English; most others English rather than bokmål. */
const READS_NORWEGIAN: ReadonlySet<string> = new Set(['se']);

/** Fewer say too little about their language ("ok", "hei", "stop"). */
const ENOUGH_WORDS = 4;

export const isOther = (language: string): boolean => !READ_AS_OURS.has(language);

/**
 * The session in the writer's own language, or in the one they most likely read, before any answer is given: later it
 * is theirs to change.
 */
export function inTheirLanguage(
  session: Session,
  words: string,
  { language, eitherNorwegian, crisis }: Understood,
): Session {
  const early = session.order.length === 0;
  if (isOther(language)) {
    const toEnglish = early && crisis !== undefined && !READS_NORWEGIAN.has(language);
    return { ...session, speaks: language, ...(toEnglish && { locale: 'en' }) };
  }
  if (!LOCALES.includes(language) || words.trim().split(/\s+/).length < ENOUGH_WORDS) return session;
  const ours = without(session, 'speaks') as Session;
  // Who reads one Norwegian stays with it until they write what only the other has.
  const stays = eitherNorwegian && session.locale !== 'en';
  return early && !stays ? { ...ours, locale: language as SessionLocale } : ours;
}

/** Yes or no in the language that the person writes, as our own word: "tak" of one who writes Polish, not Danish. */
export function inOurWords({ speaks }: Session, words: string, context: Context): string {
  const answer = speaks && context.understanding.answer(words, speaks);
  return (answer && context.words(`action.${answer}`)[0]) || words;
}

const NUMBERS = ['ambulance', 'police', 'doctor'] as const;

/** The numbers in the language's own words; in English and bokmål where data/texts has none. */
function numbersIn(language: string, { words }: Context): TextRef {
  const known = NUMBERS.every((what) => words(`otherLanguage.${language}.${what}`).length > 0);
  const named = NUMBERS.map((what) => [what, text(`otherLanguage.${known ? language : 'other'}.${what}`)]);
  return text('otherLanguage.numbers', Object.fromEntries(named));
}

const saidTo = (language: string, context: Context, actions: readonly Action[]): Reply => ({
  kind: 'message',
  about: 'otherLanguage',
  texts: [numbersIn(language, context), text('otherLanguage')],
  actions,
});

/** The numbers, and which languages we have. */
export const otherLanguageReply = (language: string, context: Context): Reply =>
  saidTo(language, context, [...LANGUAGE_ACTIONS, ACTIONS.emergency]);

/** Before an answer to danger in another language: the numbers in few words. */
export function withNumbers(step: Step, { language }: Understood, context: Context): Step {
  return isOther(language) ? { ...step, replies: [saidTo(language, context, []), ...step.replies] } : step;
}
