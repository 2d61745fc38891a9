/** Content and answers → what to show, with the reasons. Pure and deterministic; the seed only rotates ties. */
import type { Answers } from '../flow/answers.ts';
import type { TextRef } from '../text.ts';
import { articlesFor } from './articles.ts';
import type { Audience, Catalogue } from './catalogue.ts';
import { counterfactualFor } from './counterfactual.ts';
import { createMemory } from './memory.ts';
import { interleaved, type Page, pagesFor } from './pages.ts';
import type { PersonView } from './person.ts';
import { prospectOf } from './prospect.ts';
import { reasonsOf } from './ranking.ts';

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

/** Wanting to stop with alcohol or medication is when withdrawal can be dangerous. */
function doctorFirst(person: PersonView): boolean {
  const risky = person.substances.some((one) => one === 'alcohol' || one === 'medication');
  return person.goal === 'quit' && risky && person.audiences.includes('ownUse');
}

/** A page with its reasons is 4 KB. */
const remembered = createMemory<Recommendations>(500);

/** Recommends for these answers. Equal answers and wishes that lead to the same choices are given the same object. */
export function recommend(catalogue: Catalogue, answers: Answers, wish: Wish = WISH): Recommendations {
  const { key, person, ...prospect } = prospectOf(catalogue, answers);
  const { more, groups, locale, withdrawal } = wish;
  const onlyReading = person.audiences[0] === 'curious' && !groups;
  const pages = onlyReading ? [] : pagesFor(prospect, wish);
  const organizations = interleaved(pages);
  const counterfactual = onlyReading
    ? undefined
    : counterfactualFor(answers, organizations, (other) => interleaved(pagesFor(prospectOf(catalogue, other), wish)));
  const turned = [key, locale, more, groups, withdrawal, pages.map(idsOf), counterfactual];
  return remembered(catalogue, key && JSON.stringify(turned), () => ({
    lists: pages.map((page) => listOf(page, person)),
    organizations,
    remaining: pages.reduce((sum, { left }) => sum + left, 0),
    helplines: prospect.helplines,
    ...articlesFor(catalogue.articles, person, locale),
    ...(counterfactual && { counterfactual }),
    doctorFirst: withdrawal || doctorFirst(person),
    minor: person.minor,
    articlesFirst: onlyReading,
  }));
}

const idsOf = ({ shown }: Page) => shown.map(({ organization }) => organization.id);
