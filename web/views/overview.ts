import { html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { CHOICES, FIELDS } from '../overview/facets.ts';
import { type Filter, filterFrom } from '../overview/filter.ts';
import { listingOf } from '../overview/listing.ts';
import { emergencyLines } from '../parts/acuteHelp.ts';
import { finderForm } from '../parts/finderForm.ts';
import { organizationItem } from '../parts/organizationItem.ts';
import { pathFor } from '../routes.ts';
import { collectedOn, type Site } from '../site.ts';
import { dateIn } from '../words.ts';

/** Every organization, whole without a script, and printed as it stands. */
export function overview(site: Site): Sheet {
  const { words, content, search } = site;
  const counties = site.counties.map(({ id }) => id);
  const filter = filterFrom(site.query, { ...CHOICES, county: counties });
  const found = search.find(words.locale, filter.q);
  const listing = listingOf({ content, locale: words.locale, counties, filter, found });
  const shown = listing.filter((one) => one.shown).length;
  return {
    title: words('web.overview.title'),
    description: words('web.overview.description'),
    chat: false,
    bare: false,
    script: '/assets/overview.js',
    main: html`<div class="overview">
<h1 class="ds-heading" data-size="lg">${words('web.overview.heading')}</h1>
<p class="lead">${words('web.overview.lead')}</p>
${onPaper(site)}
<div class="overview-columns">
${finderForm(site, filter)}
<section class="results" aria-labelledby="tilbud">
<h2 class="ds-heading" data-size="sm" id="tilbud" tabindex="-1">${words('web.overview.results')}</h2>
<p class="count" id="count" role="status" data-words="${words('web.find.count', { shown: '#', all: listing.length })}">${words('web.find.count', { shown, all: listing.length })}</p>
<p class="print-only chosen" id="chosen">${chosenWords(site, filter)}</p>
<ul class="organizations">${listing.map((listed) => organizationItem(listed, words))}</ul>
<div class="none" id="none"${shown > 0 && html` hidden`}>
<p>${words('web.find.none')}</p>
<p><a class="ds-link" href="${pathFor('landing', words.locale)}#hjelpetelefoner">${words('web.acute.all')}</a></p>
</div>
</section>
</div>
</div>`,
  };
}

/** What was chosen, for the printed list. */
function chosenWords({ words, counties }: Site, filter: Filter): string {
  const chosen = FIELDS.flatMap((field) => {
    const value = filter[field];
    if (value === undefined) return [];
    return field === 'county'
      ? counties.filter(({ id }) => id === value).map(({ name }) => name)
      : [words(`web.find.${field}.${value}`)];
  });
  return [...chosen, ...(filter.q ? [`«${filter.q}»`] : [])].join(' · ');
}

/** Where a printed list is from and how old it is, and the numbers that should stand on every sheet. */
function onPaper(site: Site) {
  const { words, content, publicUrl } = site;
  const collected = collectedOn(site);
  const numbers = emergencyLines(content.helplines).map(({ name, number }) =>
    number && !name.includes(number) ? `${name} ${number}` : name,
  );
  return html`<p class="print-only">${words('web.overview.danger', { numbers: numbers.join(', ') })}
${collected && words('web.overview.from', { url: publicUrl.replace(/^https?:\/\//, ''), date: dateIn(words.locale, collected) })}</p>`;
}
