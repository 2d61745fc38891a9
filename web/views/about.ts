import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { proseOf } from '../parts/prose.ts';
import { pathFor } from '../routes.ts';
import { collectedOn, type Site } from '../site.ts';
import { dateIn } from '../words.ts';

const SECTIONS = ['facts', 'status', 'choice'] as const;

interface Work {
  /** What of theirs we use: `web.about.work.<id>`. */
  readonly id: string;
  readonly by: string;
  readonly url: string;
  readonly licence: string;
  readonly licenceUrl: string;
}

const MIT = { licence: 'MIT', licenceUrl: 'https://opensource.org/license/mit' };

/** CC BY asks for name, link, licence and that changes are told. NOTICE says the same. */
const WORKS: readonly Work[] = [
  {
    id: 'postcodes',
    by: 'Erik Bolstad',
    url: 'https://www.erikbolstad.no/postnummer-koordinatar/',
    licence: 'CC BY 3.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/3.0/',
  },
  {
    id: 'municipalities',
    by: 'GeoNames',
    url: 'https://www.geonames.org/',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    id: 'postPlaces',
    by: 'norwegian-postalcodes-mapper',
    url: 'https://www.npmjs.com/package/norwegian-postalcodes-mapper',
    ...MIT,
  },
  { id: 'chat', by: 'Microsoft', url: 'https://github.com/microsoft/BotFramework-WebChat', ...MIT },
  { id: 'look', by: 'Digitaliseringsdirektoratet', url: 'https://designsystemet.no/', ...MIT },
  { id: 'search', by: 'Luca Ongaro', url: 'https://github.com/lucaong/minisearch', ...MIT },
  { id: 'stemmer', by: 'NaturalNode', url: 'https://github.com/NaturalNode/natural', ...MIT },
];

/** Who says this, from where, how sure it is, and whose work it stands on. */
export function about(site: Site): Sheet {
  const { words } = site;
  const collected = collectedOn(site);
  return {
    title: words('web.nav.about'),
    description: words('web.about.lead'),
    chat: false,
    bare: false,
    main: html`<article class="prose">
<h1 class="ds-heading" data-size="lg">${words('web.about.heading')}</h1>
<p class="lead">${words('web.about.lead')}</p>
${SECTIONS.map(
  (section) => html`<h2 class="ds-heading" data-size="sm">${words(`web.about.${section}.title`)}</h2>
${proseOf(words(`web.about.${section}.text`, { date: collected ? dateIn(words.locale, collected) : '' }))}`,
)}
<h2 class="ds-heading" data-size="sm" id="lisenser" tabindex="-1">${words('web.about.works.title')}</h2>
<p>${words('web.about.works.text')}</p>
<ul class="bullets works">${WORKS.map((work) => credit(work, words))}</ul>
<p class="onward"><a class="ds-button" href="${pathFor('landing', words.locale)}">${words('web.nav.guide')}</a></p>
</article>`,
  };
}

const credit = ({ id, by, url, licence, licenceUrl }: Work, words: Site['words']): Html =>
  html`<li>${words(`web.about.work.${id}`)}: <a class="ds-link" href="${url}" rel="noopener noreferrer">${by}</a>, <a class="ds-link" href="${licenceUrl}" rel="noopener noreferrer license">${licence}</a></li>`;
