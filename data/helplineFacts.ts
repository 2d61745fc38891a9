/** What a helpline's page and the chat say alike. */
import type { HelplineEntry } from './schema.ts';

/** What a helpline is called where its number stands beside it: "Legevakt 116 117" says that once. */
export function helplineName({ name, nameEn, number }: HelplineEntry, locale: 'nb' | 'nn' | 'en'): string {
  const written = locale === 'en' && nameEn ? nameEn : name;
  const without = number ? written.replace(number, '').trim() : written;
  return without || written;
}

/** Whether every way to reach it is always open: where the telephone is, chat and text messages often are not. */
export const isAlwaysOpen = ({ roundTheClock, hours, chat, sms }: HelplineEntry): boolean =>
  roundTheClock && !(hours && (chat || sms));
