/** Who may be shown, in order, a page at a time. */
import type { Audience, Catalogue, Organization } from './catalogue.ts';
import { mayShow } from './hardRules.ts';
import type { PersonView } from './person.ts';
import type { Prospect } from './prospect.ts';
import { pointsOf } from './ranking.ts';

/** What decides a page beside the person: a number from 0 to 999 that rotates ties, and which page. */
export interface Turning {
  readonly seed: number;
  readonly more: number;
}

/** A page of results: what a person can take in, and what a Messenger card can hold. */
export const PAGE = 4;

/** Spreads ties evenly, the same way for the same seed. The hash of an id is linear in the seed, modulo 2³². */
function tieOf({ scale, offset }: Tie, seed: number): number {
  return Math.imul(Math.imul(seed + 1, scale) + offset, 2654435761) >>> 0;
}

interface Tie {
  readonly scale: number;
  readonly offset: number;
}

function tieFor(id: string): Tie {
  let [scale, offset] = [1, 0];
  for (const char of id) [scale, offset] = [Math.imul(scale, 31), (Math.imul(offset, 31) + char.charCodeAt(0)) >>> 0];
  return { scale, offset };
}

export interface Ranked {
  readonly organization: Organization;
  readonly points: number;
  readonly kind: string;
  readonly tie: Tie;
}

/** All that suit, best first, in tiers of equal points: what no seed changes. */
export type Ranking = readonly (readonly Ranked[])[];

export function rankingFor(catalogue: Catalogue, person: PersonView, audience: Audience): Ranking {
  const tiers = new Map<number, Ranked[]>();
  for (const organization of catalogue.organizations) {
    if (!mayShow(organization, person, audience)) continue;
    const points = pointsOf(organization, person, audience);
    const ranked = { organization, points, kind: organization.methods[0] ?? '', tie: tieFor(organization.id) };
    const tier = tiers.get(points);
    if (tier) tier.push(ranked);
    else tiers.set(points, [ranked]);
  }
  return [...tiers.values()].sort(([a], [b]) => (b?.points ?? 0) - (a?.points ?? 0));
}

const turned = (ranking: Ranking, seed: number): readonly Ranked[] =>
  ranking.flatMap((tier) =>
    tier.length === 1 ? tier : [...tier].sort((a, b) => tieOf(a.tie, seed) - tieOf(b.tie, seed)),
  );

/** Whether a first page of one list ends where a tie does, so that the same are on it whatever the seed. */
export function isSettled(ranking: Ranking): boolean {
  const page: Ranked[] = [];
  for (const tier of ranking) if (page.length < PAGE) page.push(...tier);
  if (page.length < PAGE) return true;
  return page.length === PAGE && page.some(({ kind }) => kind !== page[0]?.kind);
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
export function pagesFor({ lists }: Pick<Prospect, 'lists'>, { seed, more }: Turning): readonly Page[] {
  const size = lists.length > 1 ? PAGE / 2 : PAGE;
  const pages: Page[] = [];
  for (const { audience, ranking } of lists) {
    const all = turned(ranking, seed);
    const others = pages.length === 0 ? all : without(all, pages);
    pages.push(pageFor(others.length >= size ? others : all, audience, size, more));
  }
  return pages;
}

function without(ranked: readonly Ranked[], pages: readonly Page[]): readonly Ranked[] {
  const elsewhere = new Set(pages.flatMap(({ shown }) => shown.map(({ organization }) => organization)));
  return ranked.filter(({ organization }) => !elsewhere.has(organization));
}

/** First of each list, then second of each: a rank that treats two lists alike. */
export function interleaved(pages: readonly Page[]): string[] {
  const [only] = pages;
  if (only && pages.length === 1) return only.shown.map(({ organization }) => organization.id);
  const most = Math.max(0, ...pages.map(({ shown }) => shown.length));
  const ids = new Set<string>();
  for (let index = 0; index < most; index++)
    for (const { shown } of pages) {
      const one = shown[index];
      if (one) ids.add(one.organization.id);
    }
  return [...ids];
}
