import { helplineName, isAlwaysOpen } from '../../data/helplineFacts.ts';
import type { HelplineEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';

/** How a helpline is reached: number first, then text message, chat and its page. */
export function contactsOf(line: HelplineEntry, words: Words): Html {
  return html`<ul class="contacts">
${line.number && html`<li><a class="ds-link" href="tel:${dialable(line.number)}">${words('web.helplines.call', { number: line.number })}</a></li>`}
${line.sms && html`<li><a class="ds-link" href="sms:${dialable(line.sms)}">${words('web.helplines.sms', { number: line.sms })}</a></li>`}
${line.chat && html`<li><a class="ds-link" href="${line.chat}" rel="noopener noreferrer">${words('web.helplines.chat')}</a></li>`}
${line.website && line.website !== line.chat && html`<li><a class="ds-link" href="${line.website}" rel="noopener noreferrer">${words('web.helplines.website')}</a></li>`}
</ul>`;
}

export function helplineList(lines: readonly HelplineEntry[], words: Words): Html {
  return html`<ul class="helplines">${lines.map((line) => item(line, words))}</ul>`;
}

/** A number as a telephone dials it. */
export const dialable = (number: string): string => number.replaceAll(' ', '');

const item = (line: HelplineEntry, words: Words): Html => html`<li class="helpline">
<strong class="helpline-name">${helplineName(line, words.locale)}</strong>
<span class="helpline-for">${line.forWhom[words.locale]}</span>
<span class="helpline-hours">${hoursOf(line, words)}</span>
${contactsOf(line, words)}
</li>`;

function hoursOf(line: HelplineEntry, words: Words): string {
  if (isAlwaysOpen(line)) return words('web.helplines.always');
  if (!line.hours) return words('web.helplines.hoursUnknown');
  const hours = line.hours[words.locale];
  // Some hours say themselves how old they are.
  if (!line.hoursAsOf || hours.includes(line.hoursAsOf)) return hours;
  return words('web.helplines.hours', { hours, date: line.hoursAsOf });
}
