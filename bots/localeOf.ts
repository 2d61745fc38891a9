import type { Locale } from '../data/schema.ts';

/** The language of ours for a tag as "nn-NO"; bokmål where the tag is absent or of another language. */
export function localeOf(tag: string | undefined): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return language === 'nn' || language === 'en' ? language : 'nb';
}
