import type { Content, Locale, OrganizationEntry } from '../../data/schema.ts';
import { type Facets, facetsOf, isNational } from './facets.ts';
import { type Filter, fits } from './filter.ts';

export interface Listed {
  readonly entry: OrganizationEntry;
  readonly facets: Facets;
  /** False: it stands in the page, hidden, for the browser to show without asking again. */
  readonly shown: boolean;
}

export interface ListingOptions {
  readonly content: Content;
  readonly locale: Locale;
  readonly counties: readonly string[];
  readonly filter: Filter;
  /** Ids by the words searched for, the best first; undefined where nothing was searched for. */
  readonly found: readonly string[] | undefined;
}

/**
 * All organizations as the overview lists them: by name, or the best first where words were searched for; and what is in
 * the county before what is everywhere.
 */
export function listingOf({ content, locale, counties, filter, found }: ListingOptions): readonly Listed[] {
  const byName = new Intl.Collator(locale === 'en' ? 'en' : 'nb');
  const place = new Map(found?.map((id, index) => [id, index]));
  const rank = ({ entry }: Listed) => place.get(entry.id) ?? content.organizations.length;
  const far = ({ entry }: Listed) => Number(filter.county !== undefined && isNational(entry));
  return content.organizations
    .map((entry): Listed => {
      const facets = facetsOf(entry, counties);
      return { entry, facets, shown: fits(facets, filter) && (!found || place.has(entry.id)) };
    })
    .toSorted((a, b) => far(a) - far(b) || rank(a) - rank(b) || byName.compare(a.entry.name, b.entry.name));
}
