import type { OrganizationEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { organizationItem } from '../parts/organizationItem.ts';
import type { Site } from '../site.ts';

/** Whom a list is for. An organization stands in the first that fits it best and in every other it is for. */
const AUDIENCES = [
  { id: 'ownUse', holds: (o: OrganizationEntry) => o.suits.who.includes('ownUse') },
  { id: 'nextOfKin', holds: (o: OrganizationEntry) => o.suits.who.includes('nextOfKin') },
  { id: 'minors', holds: (o: OrganizationEntry) => o.suits.minors },
  { id: 'professional', holds: (o: OrganizationEntry) => o.suits.who.includes('professional') },
] as const;

/** Every organization, whole without a script, and printed as it stands. */
export function overview(site: Site): Sheet {
  const { words, content } = site;
  const byName = new Intl.Collator(words.locale === 'en' ? 'en' : 'nb');
  const sorted = content.organizations.toSorted((a, b) => byName.compare(a.name, b.name));
  const lists = AUDIENCES.map(({ id, holds }) => ({ id, entries: sorted.filter(holds) })).filter(
    ({ entries }) => entries.length > 0,
  );
  return {
    title: words('web.overview.title'),
    chat: false,
    bare: false,
    main: html`<div class="overview">
<h1 class="ds-heading" data-size="lg">${words('web.overview.heading')}</h1>
<p class="lead">${words('web.overview.lead')}</p>
<p class="screen-only">${words('web.overview.print')}</p>
<nav class="overview-nav" aria-label="${words('web.overview.title')}"><ul>${lists.map(({ id }) => html`<li><a class="ds-link" href="#${id}">${words(`web.overview.${id}`)}</a></li>`)}</ul></nav>
${lists.map(({ id, entries }) => list(id, entries, site))}
</div>`,
  };
}

const list = (id: string, entries: readonly OrganizationEntry[], { words }: Site): Html =>
  html`<section aria-labelledby="${id}">
<h2 class="ds-heading" data-size="md" id="${id}" tabindex="-1">${words(`web.overview.${id}`)}</h2>
<ul class="organizations">${entries.map((entry) => organizationItem(entry, words))}</ul>
</section>`;
