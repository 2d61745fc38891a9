import type { HelplineEntry } from './schema.ts';

/** What a helpline is called where its number stands beside it: "Legevakt 116 117" says that once. */
export function helplineName({ name, nameEn, number }: HelplineEntry, locale: 'nb' | 'nn' | 'en'): string {
  const written = locale === 'en' && nameEn ? nameEn : name;
  const without = number ? written.replace(number, '').trim() : written;
  return without || written;
}
