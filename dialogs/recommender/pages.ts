/** Who may be shown, in order, a page at a time. */
import type { Audience, Catalogue, Organization } from './catalogue.ts';
import { mayShow } from './hardRules.ts';
import type { PersonView } from './person.ts';
import { pointsOf } from './ranking.ts';

/** What decides a page beside the person: a number from 0 to 999 that rotates ties, and which page. */
export interface Turning {
  readonly seed: number;
  readonly more: number;
}

/** A page of results: what a person can take in, and what a Messenger card can hold. */
export const PAGE = 4;

/** Spreads ties evenly, the same way for the same seed. */
function tieOf(id: string, seed: number): number {
  let hash = seed + 1;
  for (const char of id) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return Math.imul(hash, 2654435761) >>> 0;
}

export interface Ranked {
  readonly organization: Organization;
  readonly points: number;
  readonly kind: string;
}

function rankedFor(catalogue: Catalogue, person: PersonView, audience: Audience, seed: number): readonly Ranked[] {
  const ranked: Ranked[] = [];
  for (const organization of catalogue.organizations) {
    if (!mayShow(organization, person, audience)) continue;
    const points = pointsOf(organization, person, audience);
    ranked.push({ organization, points, kind: organization.methods[0] ?? '' });
  }
  return ranked.sort((a, b) => b.points - a.points || tieOf(a.organization.id, seed) - tieOf(b.organization.id, seed));
}

/** Puts one of another kind last on the first page when all of it is of one kind, so that there is a real choice. */
function withAlternative(ranked: readonly Ranked[], size: number): readonly Ranked[] {
  const page = ranked.slice(0, size);
  const [first] = page;
  if (!first || page.some(({ kind }) => kind !== first.kind)) return ranked;
  const other = ranked.slice(size).find(({ kind }) => kind !== first.kind);
  if (!other) return ranked;
  const rest = ranked.filter((one) => one !== other);
  return [...rest.slice(0, size - 1), other, ...rest.slice(size - 1)];
}

/** One page of what suits, in order, and what is left of it after this page. */
export interface Page {
  readonly audience: Audience;
  readonly shown: readonly Ranked[];
  readonly alternative: Ranked | undefined;
  readonly left: number;
}

function pageFor(ranked: readonly Ranked[], audience: Audience, size: number, more: number): Page {
  const ordered = withAlternative(ranked, size);
  const first = ordered[0]?.kind;
  const end = size * (more + 1);
  return {
    audience,
    shown: ordered.slice(end - size, end),
    alternative: more === 0 ? ordered.slice(0, size).find(({ kind }) => kind !== first) : undefined,
    left: Math.max(0, ordered.length - end),
  };
}

/** A page for each list. Two lists show different choices as long as there are enough. */
export function pagesFor(catalogue: Catalogue, person: PersonView, { seed, more }: Turning): readonly Page[] {
  const size = person.audiences.length > 1 ? PAGE / 2 : PAGE;
  const pages: Page[] = [];
  for (const audience of person.audiences) {
    const all = rankedFor(catalogue, person, audience, seed);
    const elsewhere = new Set(pages.flatMap(({ shown }) => shown.map(({ organization }) => organization)));
    const others = all.filter(({ organization }) => !elsewhere.has(organization));
    pages.push(pageFor(others.length >= size ? others : all, audience, size, more));
  }
  return pages;
}

/** First of each list, then second of each: a rank that treats two lists alike. */
export function interleaved(pages: readonly Page[]): readonly string[] {
  const most = Math.max(0, ...pages.map(({ shown }) => shown.length));
  const ids = new Set<string>();
  for (let index = 0; index < most; index++)
    for (const { shown } of pages) {
      const one = shown[index];
      if (one) ids.add(one.organization.id);
    }
  return [...ids];
}
