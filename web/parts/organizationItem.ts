import { type Html, html } from '../html.ts';
import { FIELDS, isNational } from '../overview/facets.ts';
import type { Listed } from '../overview/listing.ts';
import { entryPath } from '../routes.ts';
import { joinedIn, type Words } from '../words.ts';
import { organizationContacts } from './organizationContacts.ts';
import { reviewWords } from './review.ts';

/** One organization in the overview: what it is, for whom, how it meets, how it is reached, how sure we are. */
export function organizationItem({ entry, facets, shown }: Listed, words: Words): Html {
  const { locale } = words;
  const who = facets.who.map((one) => words(`web.overview.who.${one}`));
  const data = FIELDS.map((field) => html` data-${field}="${facets[field].join(' ')}"`);
  return html`<li class="organization" data-id="${entry.id}" data-national="${String(isNational(entry))}"${data}${!shown && html` hidden`}>
<h3 class="ds-heading" data-size="2xs"><a class="ds-link" href="${entryPath('organization', locale, entry.id)}">${entry.name}</a></h3>
<p class="organization-summary">${entry.summary[locale]}</p>
${who.length > 0 && html`<p class="organization-for">${words('web.overview.for', { who: joinedIn(locale, who) })}</p>`}
${entry.areaNote && html`<p class="organization-for">${entry.areaNote[locale]}</p>`}
<ul class="formats">${facets.form.map((form) => html`<li class="ds-tag" data-size="sm" data-color="neutral">${words(`web.find.form.${form}`)}</li>`)}</ul>
${organizationContacts(entry, words)}
<p class="status">${reviewWords(entry, words)}</p>
</li>`;
}
