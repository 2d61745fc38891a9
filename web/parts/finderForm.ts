import { type Html, html } from '../html.ts';
import { CHOICES, type Field } from '../overview/facets.ts';
import { type Filter, LONGEST_SEARCH } from '../overview/filter.ts';
import { pathFor } from '../routes.ts';
import type { Site } from '../site.ts';

/** A plain form: without a script the server answers it, with one overview.js does, and nothing leaves the browser. */
export function finderForm({ words, counties }: Site, filter: Filter): Html {
  const action = pathFor('overview', words.locale);
  const named = Object.entries(CHOICES).map(([field, values]) => ({
    field: field as Field,
    options: values.map((value) => ({ value, label: words(`web.find.${field}.${value}`) })),
  }));
  const places = { field: 'county' as const, options: counties.map(({ id, name }) => ({ value: id, label: name })) };
  return html`<form class="finder" id="finder" role="search" action="${action}" method="get" autocomplete="off" aria-labelledby="finn" data-index="/assets/search.${words.locale}.js">
<h2 class="ds-heading" data-size="xs" id="finn">${words('web.find.heading')}</h2>
<div class="finder-search">
<label class="ds-label" for="q">${words('web.find.q')}</label>
<input class="ds-input" type="search" id="q" name="q" value="${filter.q}" maxlength="${LONGEST_SEARCH}" aria-describedby="q-hint" autocapitalize="none" spellcheck="false" enterkeyhint="search">
<p class="hint" id="q-hint">${words('web.find.hint')}</p>
</div>
<div class="finder-fields">${[...named, places].map(({ field, options }) => select(field, options, filter[field], words))}</div>
<div class="finder-buttons">
<button type="submit" class="ds-button" data-size="sm">${words('web.find.submit')}</button>
<a class="ds-button" data-variant="tertiary" data-size="sm" id="reset" href="${action}">${words('web.find.reset')}</a>
</div>
</form>`;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const select = (field: Field, options: readonly Option[], chosen: string | undefined, words: Site['words']): Html =>
  html`<div class="finder-field">
<label class="ds-label" for="${field}">${words(`web.find.${field}`)}</label>
<select class="ds-input" id="${field}" name="${field}">
<option value="">${words('web.find.any')}</option>
${options.map(({ value, label }) => html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`)}
</select>
</div>`;
