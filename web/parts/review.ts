import type { OrganizationEntry } from '../../data/schema.ts';
import { dateIn, type Words } from '../words.ts';

/** How sure we are of an entry, in a sentence. */
export function reviewWords({ review }: Pick<OrganizationEntry, 'review'>, words: Words): string {
  const date = review.status === 'confirmed' ? (review.date ?? review.collected) : review.collected;
  return words(`web.status.${review.status}`, { date: dateIn(words.locale, date) });
}
