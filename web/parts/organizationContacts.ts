import type { OrganizationEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';
import { dialable } from './helplineList.ts';

/** How an organization is reached; on paper with the addresses in full. */
export function organizationContacts({ contact }: OrganizationEntry, words: Words): Html {
  const { website, websiteText, meetingList, phone, email } = contact;
  return html`<ul class="contacts">
${website && html`<li>${link(website, words('web.overview.website'))}${onPaper(website)}</li>`}
${!website && websiteText && html`<li>${words('web.overview.website')}: ${websiteText}</li>`}
${meetingList && meetingList !== website && html`<li>${link(meetingList, words('web.overview.meetings'))}${onPaper(meetingList)}</li>`}
${phone && html`<li>${words('web.overview.phone')}: <a class="ds-link" href="tel:${dialable(phone)}">${phone}</a></li>`}
${email && html`<li>${words('web.overview.email')}: <a class="ds-link" href="mailto:${email}">${email}</a></li>`}
</ul>`;
}

const link = (url: string, label: string): Html =>
  html`<a class="ds-link" href="${url}" rel="noopener noreferrer">${label}</a>`;

const onPaper = (url: string): Html =>
  html`<span class="print-only"> ${url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')}</span>`;
