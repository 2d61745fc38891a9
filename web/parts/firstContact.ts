import type { OrganizationEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';

const PARTS = ['write', 'firstTime', 'mustSpeak', 'companion'] as const;

/** What makes the first step smaller: what to write, what happens, whether one must speak, and for one who goes along. */
export function firstContact({ firstContact: kit }: OrganizationEntry, words: Words): Html {
  const known = PARTS.flatMap((part) => {
    const text = kit?.[part]?.[words.locale];
    return text ? [{ part, text }] : [];
  });
  return html`<section class="first" aria-labelledby="forste">
<h2 class="ds-heading" data-size="xs" id="forste">${words('web.organization.first')}</h2>
${known.map(
  ({ part, text }) => html`<h3 class="ds-heading" data-size="2xs">${words(`web.organization.${part}`)}</h3>
<p>${text}</p>`,
)}
${known.length === 0 && html`<p>${words('web.organization.firstUnknown')}</p>`}
</section>`;
}
