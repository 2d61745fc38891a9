import type { OrganizationEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { countiesOf, facetsOf } from '../overview/facets.ts';
import { articleLink, isOwn } from '../parts/articleLink.ts';
import { crumb } from '../parts/crumb.ts';
import { firstContact } from '../parts/firstContact.ts';
import { helplineList } from '../parts/helplineList.ts';
import { organizationContacts } from '../parts/organizationContacts.ts';
import { reviewWords } from '../parts/review.ts';
import { sourceList } from '../parts/sources.ts';
import { organizationData, structuredData } from '../parts/structuredData.ts';
import { pathFor } from '../routes.ts';
import type { Site } from '../site.ts';
import { capitalized, joinedIn } from '../words.ts';

/** All that is known of one organization: what it is, for whom, the first contact, how sure we are and from where. */
export function organization(site: Site, entry: OrganizationEntry): Sheet {
  const { words } = site;
  return {
    title: entry.name,
    description: entry.summary[words.locale],
    chat: false,
    bare: false,
    main: html`<article class="entry">
${crumb('overview', words)}
<h1 class="ds-heading" data-size="lg">${entry.name}</h1>
<p class="lead">${entry.summary[words.locale]}</p>
<p>${entry.description[words.locale]}</p>
<p class="status doubt">${reviewWords(entry, words)}</p>
<div class="entry-columns">
<div class="entry-main">
${firstContact(entry, words)}
${contact(site, entry)}
${furtherReading(site, entry)}
</div>
${facts(site, entry)}
</div>
<section class="origin" aria-labelledby="kilder">
<h2 class="ds-heading" data-size="2xs" id="kilder">${words('web.article.sources')}</h2>
<p>${words('web.organization.sources')}</p>
${sourceList(entry.sources, words)}
</section>
<p class="onward"><a class="ds-button" href="${pathFor('landing', words.locale)}">${words('web.nav.guide')}</a></p>
</article>
${structuredData(organizationData(entry, words.locale, areasOf(site, entry)))}`,
  };
}

function contact({ content, words }: Site, entry: OrganizationEntry): Html {
  const { website, websiteText, meetingList, phone, email } = entry.contact;
  const reachable = website ?? websiteText ?? meetingList ?? phone ?? email;
  const lines = content.helplines.filter(({ id }) => entry.contact.helplines?.includes(id));
  return html`<section aria-labelledby="kontakt">
<h2 class="ds-heading" data-size="xs" id="kontakt">${words('web.organization.contact')}</h2>
${reachable ? organizationContacts(entry, words) : lines.length === 0 && html`<p>${words('web.organization.noContact')}</p>`}
${lines.length > 0 && helplineList(lines, words)}
</section>`;
}

const MEETING: ReadonlySet<string> = new Set([
  'twelveStep',
  'selfOrganized',
  'selfManagement',
  'peerSupport',
  'meetingPlace',
  'aftercare',
  'faithBased',
  'familySupport',
]);
/** Where one only talks with somebody who works there, there are no others to meet. */
const meetsOthers = ({ methods }: OrganizationEntry): boolean => methods.some((method) => MEETING.has(method));

/** Short facts. What nobody has told us is said to be unknown, where people would ask. */
function facts(site: Site, entry: OrganizationEntry): Html {
  const { words } = site;
  const { locale } = words;
  const { who, method, form } = facetsOf(entry, []);
  const labels = (field: string, values: readonly string[]) =>
    joinedIn(
      locale,
      values.filter((value) => value !== 'noTwelveStep').map((value) => words(`web.find.${field}.${value}`)),
    );
  const problems = entry.suits.substances;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [
      'who',
      capitalized(
        joinedIn(
          locale,
          who.map((one) => words(`web.overview.who.${one}`)),
        ),
      ) || undefined,
    ],
    ['problem', problems.length > 0 ? labels('problem', problems) : words('web.organization.anyProblem')],
    ['people', meetsOthers(entry) ? words(`web.organization.people.${entry.problems}`) : undefined],
    ['method', labels('method', method)],
    ['form', labels('form', form) || words('web.organization.unknown')],
    ['where', entry.areaNote?.[locale] ?? areasOf(site, entry).join(', ')],
    ['ages', entry.agesNote?.[locale]],
    ['cost', entry.cost?.[locale] ?? words('web.organization.unknown')],
    ['anonymity', entry.anonymity?.[locale] ?? words('web.organization.unknown')],
    [
      'languages',
      capitalized(
        joinedIn(
          locale,
          entry.languages.map((one) => words(`web.languages.${one}`)),
        ),
      ),
    ],
  ];
  return html`<aside class="facts" aria-labelledby="kort">
<h2 class="ds-heading" data-size="xs" id="kort">${words('web.organization.facts')}</h2>
<dl>${rows.flatMap(([name, value]) => (value ? [html`<div><dt>${words(`web.organization.${name}`)}</dt><dd>${value}</dd></div>`] : []))}</dl>
</aside>`;
}

function areasOf({ counties, words }: Site, entry: OrganizationEntry): readonly string[] {
  if ('national' in entry.area) return [words('web.organization.national')];
  const ids = countiesOf(entry);
  return counties.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

/** Our own articles about what this organization is. */
function furtherReading({ content, words }: Site, entry: OrganizationEntry): Html | undefined {
  const topics = [
    entry.methods.includes('twelveStep') && '12-step',
    entry.problems === 'mixed' && 'mixed-problems',
    entry.suits.who.includes('nextOfKin') && 'next-of-kin',
    entry.suits.who.includes('ownUse') && 'first-meeting',
  ].filter((topic) => topic !== false);
  const own = content.articles.filter(isOwn).filter((one) => one.topics.some((topic) => topics.includes(topic)));
  if (own.length === 0) return undefined;
  return html`<section aria-labelledby="les">
<h2 class="ds-heading" data-size="xs" id="les">${words('web.organization.reading')}</h2>
<ul class="bullets">${own.map((one) => html`<li>${articleLink(one, words)}</li>`)}</ul>
</section>`;
}
