/** Content and answers → what to show, with the reasons. Pure and deterministic; the seed only rotates ties. */
import type { Answers } from '../flow/answers.ts';
import type { Outlook } from '../flow/next.ts';
import type { TextRef } from '../text.ts';
import { articlesFor } from './articles.ts';
import type { Audience, Catalogue, Organization } from './catalogue.ts';
import { counterfactualFor } from './counterfactual.ts';
import { mayShow, ORGANIZATION_RULES, suits } from './hardRules.ts';
import { helplinesFor } from './helplines.ts';
import { type PersonView, personOf } from './person.ts';
import { pointsOf, reasonsOf } from './ranking.ts';

/** A rule that fired for an organization, as a text. */
export type Reason = TextRef & { readonly rule: string };

export interface Recommended {
  readonly id: string;
  readonly reasons: readonly Reason[];
  /** True for the one choice of another kind than the first. */
  readonly alternative: boolean;
}

export interface RecommendedList {
  /** Whom the list is for. Two lists where both own use and somebody else's are told of, or where it is not known. */
  readonly audience: Audience;
  readonly organizations: readonly Recommended[];
}

export interface Recommendations {
  readonly lists: readonly RecommendedList[];
  /** All of `lists` in one order of rank, ids only. */
  readonly organizations: readonly string[];
  /** How many suit beyond those listed. */
  readonly remaining: number;
  readonly helplines: readonly string[];
  readonly articles: readonly string[];
  readonly articleTopics: readonly string[];
  /** "Velger du på nett, får du også …" */
  readonly counterfactual?: TextRef;
  /** Stopping can be dangerous: a doctor comes before any group. */
  readonly doctorFirst: boolean;
  /** For somebody under 18: services for minors, said in other words. */
  readonly minor: boolean;
  /** Reading comes before organizations: for one who only wonders. */
  readonly articlesFirst: boolean;
}

export interface Wish {
  /** 0 to 999. */
  readonly seed: number;
  /** Which page: how many times "more" was asked for. */
  readonly more: number;
  /** For one who only wonders: whether groups were asked for. */
  readonly groups: boolean;
  readonly locale: string;
  /** Danger of withdrawal was told of in this conversation. */
  readonly withdrawal: boolean;
}

export const WISH: Wish = { seed: 0, more: 0, groups: false, locale: 'nb', withdrawal: false };

/** A page of results: what a person can take in, and what a Messenger card can hold. */
export const PAGE = 4;

/** Spreads ties evenly, the same way for the same seed. */
function tieOf(id: string, seed: number): number {
  let hash = seed + 1;
  for (const char of id) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return Math.imul(hash, 2654435761) >>> 0;
}

interface Ranked {
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
interface Page {
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
function pagesFor(catalogue: Catalogue, person: PersonView, wish: Wish): readonly Page[] {
  const size = person.audiences.length > 1 ? PAGE / 2 : PAGE;
  const pages: Page[] = [];
  for (const audience of person.audiences) {
    const all = rankedFor(catalogue, person, audience, wish.seed);
    const elsewhere = new Set(pages.flatMap(({ shown }) => shown.map(({ organization }) => organization)));
    const others = all.filter(({ organization }) => !elsewhere.has(organization));
    pages.push(pageFor(others.length >= size ? others : all, audience, size, wish.more));
  }
  return pages;
}

/** What sets one apart from its neighbours is said before what they all share. */
function tellingFirst(reasons: readonly Reason[], all: readonly (readonly Reason[])[]): readonly Reason[] {
  const sharers = (rule: string) => all.filter((others) => others.some((reason) => reason.rule === rule)).length;
  return [...reasons].sort((a, b) => sharers(a.rule) - sharers(b.rule));
}

function listOf({ audience, shown, alternative }: Page, person: PersonView): RecommendedList {
  const reasons = shown.map(({ organization }) => reasonsOf(organization, person, audience));
  return {
    audience,
    organizations: shown.map((one, index) => ({
      id: one.organization.id,
      reasons: tellingFirst(reasons[index] ?? [], reasons),
      alternative: one === alternative,
    })),
  };
}

/** First of each list, then second of each: a rank that treats two lists alike. */
function interleaved(pages: readonly Page[]): readonly string[] {
  const most = Math.max(0, ...pages.map(({ shown }) => shown.length));
  const ids = new Set<string>();
  for (let index = 0; index < most; index++)
    for (const { shown } of pages) {
      const one = shown[index];
      if (one) ids.add(one.organization.id);
    }
  return [...ids];
}

/** Wanting to stop with alcohol or medication is when withdrawal can be dangerous. */
function doctorFirst(person: PersonView): boolean {
  const risky = person.substances.some((one) => one === 'alcohol' || one === 'medication');
  return person.goal === 'quit' && risky && person.audiences.includes('ownUse');
}

/** Recommends for these answers. */
export function recommend(catalogue: Catalogue, answers: Answers, wish: Wish = WISH): Recommendations {
  const person = personOf(answers);
  const onlyReading = person.audiences[0] === 'curious' && !wish.groups;
  const pages = onlyReading ? [] : pagesFor(catalogue, person, wish);
  const reading = articlesFor(catalogue.articles, person, wish.locale);
  const counterfactual = onlyReading
    ? undefined
    : counterfactualFor(answers, interleaved(pages), (other) =>
        interleaved(pagesFor(catalogue, personOf(other), wish)),
      );
  return {
    lists: pages.map((page) => listOf(page, person)),
    organizations: interleaved(pages),
    remaining: pages.reduce((sum, { left }) => sum + left, 0),
    helplines: helplinesFor(catalogue.helplines, person),
    ...reading,
    ...(counterfactual && { counterfactual }),
    doctorFirst: wish.withdrawal || doctorFirst(person),
    minor: person.minor,
    articlesFirst: person.audiences[0] === 'curious',
  };
}

/** What the flow asks of the recommender. The two hold for one catalogue and one seed. */
export function createOutlook(catalogue: Catalogue, seed: number): Outlook {
  const wish = { ...WISH, seed, groups: true };
  return {
    outcome(answers) {
      const person = personOf(answers);
      const ids = interleaved(pagesFor(catalogue, person, wish)).slice(0, PAGE);
      return JSON.stringify([[...ids].sort(), [...helplinesFor(catalogue.helplines, person)].sort()]);
    },
    placeMatters(answers) {
      const person = personOf(answers);
      return catalogue.organizations.some(
        (organization) =>
          !('national' in organization.area) &&
          person.audiences.some((audience) => suits(organization.suits, person, audience)) &&
          ORGANIZATION_RULES.every((rule) => rule.id === 'place' || rule.allows(organization, person)),
      );
    },
  };
}
