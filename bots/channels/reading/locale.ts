import type { Activity } from 'botbuilder';
import { LOCALES, type Locale } from '../../../data/schema.ts';
import { at, stringAt } from './at.ts';

/** The language of ours for a tag as "nn-NO"; bokmål where the tag is absent or of another language. */
export function localeOf(tag: string | undefined): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return language === 'nn' || language === 'en' ? language : 'nb';
}

const LONGEST_PAYLOAD = 1_000;

/** Messenger says no language; but the page's own buttons come in several, and say which (deployment/messenger). */
export function localeIn({ locale, channelData }: Partial<Activity>): Locale {
  return buttonsLocale(stringAt(channelData, 'postback', 'payload')) ?? localeOf(locale);
}

function buttonsLocale(payload: string | undefined): Locale | undefined {
  if (payload === undefined || payload.length > LONGEST_PAYLOAD) return undefined;
  try {
    const said = at(JSON.parse(payload), 'locale');
    return LOCALES.find((locale) => locale === said);
  } catch {
    return undefined;
  }
}
