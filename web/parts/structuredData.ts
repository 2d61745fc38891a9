import type { ArticleEntry, Locale, OrganizationEntry } from '../../data/schema.ts';
import { type Html, trusted } from '../html.ts';

/**
 * schema.org as a block of data. The browser runs no script of this type, so the policy against scripts in the page does
 * not concern it; `<` is written as JSON may, that nothing in it can end the block.
 */
export function structuredData(value: Readonly<Record<string, unknown>>): Html {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...value }).replaceAll('<', '\\u003c');
  return trusted(`<script type="application/ld+json">${json}</script>`);
}

const present = (value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== null));

/** An organization as its page tells of it. https://schema.org/Organization */
export function organizationData(entry: OrganizationEntry, locale: Locale, areas: readonly string[]) {
  const { name, alternativeNames, description, contact } = entry;
  return present({
    '@type': 'Organization',
    name,
    alternateName: alternativeNames.length > 0 ? alternativeNames : undefined,
    description: description[locale],
    url: contact.website,
    email: contact.email,
    telephone: contact.phone,
    areaServed: areas.map((area) => ({ '@type': 'AdministrativeArea', name: area })),
  });
}

interface ArticleFacts {
  readonly title: string;
  readonly locale: Locale;
  /** Where it stands: our page, or the publisher's. */
  readonly url: string | null;
}

/** An article as its page tells of it. https://schema.org/Article */
export function articleData(entry: ArticleEntry, { title, locale, url }: ArticleFacts) {
  const own = entry.body !== undefined;
  return present({
    '@type': 'Article',
    headline: title,
    abstract: entry.summary[locale],
    inLanguage: own || entry.language === 'all' ? locale : entry.language,
    url,
    publisher: { '@type': 'Organization', name: entry.publisher },
    ...(own && { dateModified: entry.review.collected, citation: entry.sources.map((source) => source.url) }),
  });
}
