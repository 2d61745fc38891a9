import type { OrganizationEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import { dateIn, type Words } from '../words.ts';
import { dialable } from './helplineList.ts';

const FORMAT_TEXTS = {
  inPerson: 'web.overview.inPerson',
  online: 'web.overview.online',
  phone: 'web.overview.byPhone',
  chat: 'web.overview.chat',
} as const;

/** One organization in a list: what it is, how it meets, how it is reached, how sure we are. */
export function organizationItem(entry: OrganizationEntry, words: Words): Html {
  return html`<li class="organization">
<h3 class="ds-heading" data-size="2xs">${entry.name}</h3>
<p class="organization-summary">${entry.summary[words.locale]}</p>
<p>${entry.description[words.locale]}</p>
${entry.areaNote && html`<p>${entry.areaNote[words.locale]}</p>`}
<ul class="formats">${entry.formats.map((format) => html`<li class="ds-tag" data-size="sm" data-color="neutral">${words(FORMAT_TEXTS[format])}</li>`)}</ul>
${contacts(entry, words)}
<p class="status">${statusOf(entry, words)}</p>
</li>`;
}

function contacts({ contact }: OrganizationEntry, words: Words): Html {
  return html`<ul class="contacts">
${contact.website && html`<li>${link(contact.website, words('web.overview.website'))}<span class="print-only"> ${contact.website}</span></li>`}
${!contact.website && contact.websiteText && html`<li>${words('web.overview.website')}: ${contact.websiteText}</li>`}
${contact.meetingList && contact.meetingList !== contact.website && html`<li>${link(contact.meetingList, words('web.overview.meetings'))}<span class="print-only"> ${contact.meetingList}</span></li>`}
${contact.phone && html`<li>${words('web.overview.phone')}: <a class="ds-link" href="tel:${dialable(contact.phone)}">${contact.phone}</a></li>`}
${contact.email && html`<li>${words('web.overview.email')}: <a class="ds-link" href="mailto:${contact.email}">${contact.email}</a></li>`}
</ul>`;
}

const link = (url: string, label: string): Html =>
  html`<a class="ds-link" href="${url}" rel="noopener noreferrer">${label}</a>`;

function statusOf({ review }: OrganizationEntry, words: Words): string {
  const date = review.status === 'confirmed' ? (review.date ?? review.collected) : review.collected;
  return words(`web.status.${review.status}`, { date: dateIn(words.locale, date) });
}
