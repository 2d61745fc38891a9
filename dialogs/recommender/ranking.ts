/**
 * How those that may be shown are ordered. Each rule gives points and, where a person would want to hear it, a reason.
 * The weights are ours, not research: docs/decisions/recommender.md says why each is there.
 */
import { type TextRef, text } from '../text.ts';
import type { Audience, Organization } from './catalogue.ts';
import { isBroad, isWithin } from './hardRules.ts';
import type { PersonView } from './person.ts';

interface Fired {
  readonly points: number;
  /** Made only for what is shown: most of what is ranked is not. */
  readonly reason?: () => TextRef;
}

export interface RankingRule {
  readonly id: string;
  /** Undefined: the rule has nothing to say here. */
  fires(organization: Organization, person: PersonView, audience: Audience): Fired | undefined;
}

/** Methods in which people meet others in the same place, which is what this guide is for. */
const GROUPS: ReadonlySet<string> = new Set(['twelveStep', 'selfOrganized', 'selfManagement', 'peerSupport']);
const hasGroups = ({ methods }: Organization) => methods.some((method) => GROUPS.has(method));
const both = <T>(a: readonly T[] | undefined, b: readonly T[]) => (a ?? []).filter((value) => b.includes(value));
/** The first problem of a file is its main one. An offer for one problem fits another less well; a broad one, or one for several of the person's, fits all alike. */
function mainPoints(problems: readonly string[], shared: readonly string[]): number {
  if (problems.length >= BROAD) return 4;
  return shared.length > 1 || shared.includes(problems[0] ?? '') ? 8 : -4;
}
const BROAD = 4;
const OLD_ENOUGH_TO_WRITE = 13;

/** An offer that the other side is not in: next of kin have a path of their own, and so have those it is about. */
const OTHER_SIDE: Readonly<Partial<Record<Audience, Audience>>> = { ownUse: 'nextOfKin', nextOfKin: 'ownUse' };

const countyOf = (place: string): string => place.slice(0, 2);
/** Known to be in other counties only. */
const isFar = (place: string, found: readonly string[] | undefined): boolean =>
  found !== undefined && !found.some((one) => countyOf(one) === countyOf(place));

const optionTexts = (question: string, options: readonly string[]) =>
  options.map((option) => text(`option.${question}.${option}.inline`));

export const RANKING_RULES: readonly RankingRule[] = [
  {
    // An offer for exactly this problem comes before one for every problem.
    id: 'problem',
    fires: ({ suits }, person) => {
      const shared = both(suits.substances, person.substances);
      if (shared.length === 0) return undefined;
      const covered = shared.length / person.substances.length;
      const specific = shared.length / suits.substances.length;
      const reason = () => text('reason.problem', { problems: optionTexts('substances', shared) });
      return { points: 20 * covered + 10 * specific + mainPoints(suits.substances, shared), reason };
    },
  },
  {
    // Not said what it is about: an offer that is open to many guesses least.
    id: 'broad',
    fires: ({ suits }, person) =>
      person.substances.length === 0 && suits.substances.length >= BROAD
        ? { points: 12, reason: () => text('reason.broad') }
        : undefined,
  },
  {
    id: 'audience',
    fires: ({ suits }, _, audience) => {
      const other = OTHER_SIDE[audience];
      const apart = other ? !suits.who.includes(other) : suits.who.length === 1;
      if (apart) return { points: 6, reason: () => text(`reason.audience.${audience}`) };
      // One of several whom it is for hears that they too are meant.
      return { points: 0, reason: () => text(`reason.audience.${audience}.too`) };
    },
  },
  {
    id: 'relation',
    fires: ({ suits }, person, audience) => {
      const shared = audience === 'nextOfKin' ? both(suits.relations, person.relations) : [];
      const [relation] = shared;
      if (!relation) return undefined;
      return { points: isBroad(suits.relations) ? 4 : 28, reason: () => text(`reason.relation.${relation}`) };
    },
  },
  {
    id: 'minor',
    fires: ({ suits }, person) => {
      if (!person.minor || !suits.minors) return undefined;
      // For small children their family finds the way: one who writes here is seldom so young.
      const alone = (suits.ages?.max ?? 120) >= OLD_ENOUGH_TO_WRITE;
      return { points: alone ? 15 : 5, reason: () => text('reason.minor') };
    },
  },
  {
    id: 'situation',
    fires: ({ suits }, person) => {
      const narrow = both(suits.onlyWhen?.situation, person.situations);
      const [situation] = [...narrow, ...both(suits.situations, person.situations)];
      if (!situation) return undefined;
      return { points: narrow.length > 0 ? 32 : 22, reason: () => text(`reason.situation.${situation}`) };
    },
  },
  {
    id: 'goal',
    fires: ({ suits }, person) => {
      if (!person.goal || !suits.goals) return undefined;
      if (suits.goals.includes(person.goal)) return { points: 10, reason: () => text(`reason.goal.${person.goal}`) };
      // A fellowship for those who want to stop is a poor first advice for one who wants to drink less.
      return { points: person.goal === 'cutDown' ? -20 : -4 };
    },
  },
  {
    id: 'twelveStep',
    fires: ({ methods }, person) => {
      const steps = methods.includes('twelveStep');
      if (person.twelveStep === 'yes')
        return steps ? { points: 25, reason: () => text('reason.twelveStep.yes') } : undefined;
      if (person.twelveStep === 'no') return { points: 0, reason: () => text('reason.twelveStep.no') };
      return undefined;
    },
  },
  {
    id: 'mixed',
    fires: (organization, person) => {
      const { problems, suits } = organization;
      if (person.mixed === 'true' && problems === 'mixed')
        return { points: 25, reason: () => text('reason.mixed.true') };
      // Open to every addiction is not the same as across problems, but close to it.
      if (person.mixed === 'true' && suits.substances.length >= BROAD) return { points: 12 };
      if (person.mixed === 'false' && problems === 'same' && hasGroups(organization))
        return { points: 8, reason: () => text('reason.mixed.false') };
      return undefined;
    },
  },
  {
    id: 'faith',
    fires: ({ faith }, person) => {
      if (person.faith === 'christian' && faith === 'christian')
        return { points: 34, reason: () => text('reason.faith.christian') };
      if (person.faith === 'secular' && faith === 'none')
        return { points: 10, reason: () => text('reason.faith.secular') };
      if (person.faith === 'secular' && faith === 'spiritual') return { points: -20 };
      return undefined;
    },
  },
  {
    id: 'format',
    fires: ({ formats }, person) => {
      if (person.formats.length === 0 || formats.length === 0) return undefined;
      const shared = both(formats, person.formats);
      if (shared.length === 0) return { points: -10 };
      return { points: 12, reason: () => text('reason.format', { formats: optionTexts('where', shared) }) };
    },
  },
  {
    id: 'distance',
    fires: ({ area }, person) => {
      if (!person.place) return undefined;
      if ('national' in area) return isFar(person.place, area.found) ? { points: -26 } : undefined;
      if (!isWithin(person.place, area)) return undefined;
      const near = (area.municipalities ?? []).some((id) => person.place?.startsWith(id));
      return { points: near ? 16 : 10, reason: () => text(near ? 'reason.place.near' : 'reason.place.county') };
    },
  },
  { id: 'group', fires: (organization) => (hasGroups(organization) ? { points: 10 } : undefined) },
  { id: 'review', fires: ({ review }) => (review.status === 'doubtful' ? { points: -10 } : undefined) },
];

/** Unit: points of our own scale, comparable only with each other. */
export function pointsOf(organization: Organization, person: PersonView, audience: Audience): number {
  let points = 0;
  for (const rule of RANKING_RULES) points += rule.fires(organization, person, audience)?.points ?? 0;
  return points;
}

/** Why an organization was ranked as it was, for the person to read. */
export function reasonsOf(organization: Organization, person: PersonView, audience: Audience) {
  return RANKING_RULES.flatMap((rule) => {
    const reason = rule.fires(organization, person, audience)?.reason?.();
    return reason ? [{ ...reason, rule: rule.id }] : [];
  });
}
