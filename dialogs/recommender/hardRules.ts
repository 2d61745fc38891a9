/** What is never shown, whatever its rank. One rule a row; each reads one thing the person has said. */
import type { Audience, Organization, Suits } from './catalogue.ts';
import type { PersonView } from './person.ts';

/** Absent, or nothing asked for: no limit. */
const meets = <T>(allowed: readonly T[] | undefined, said: readonly T[]): boolean =>
  !allowed || said.some((value) => allowed.includes(value));

/** A narrow target group is placed only by an answer that names it. */
function saidWhatItNeeds({ onlyWhen }: Suits, person: PersonView): boolean {
  if (!onlyWhen) return true;
  return (
    meets(onlyWhen.situation, person.situations) &&
    meets(onlyWhen.relation, person.relations) &&
    meets(onlyWhen.faith, person.faith ? [person.faith] : []) &&
    meets(onlyWhen.goal, person.goal ? [person.goal] : []) &&
    meets(onlyWhen.substances, person.substances)
  );
}

/** An offer for nearly every relation may be shown before the relation is said; one for a few may not. */
export const isBroad = (relations: readonly unknown[] | undefined): boolean => !relations || relations.length >= 5;

function fitsRelation({ relations }: Suits, person: PersonView, audience: Audience): boolean {
  if (audience !== 'nextOfKin') return true;
  return person.relations.length > 0 ? meets(relations, person.relations) : isBroad(relations);
}

/** Ids nest by their beginnings: "0301-03" in "0301" in "03". A county said is near to all that lies in it. */
export function isWithin(place: string, area: Organization['area']): boolean {
  if ('national' in area) return true;
  const parts = [...(area.counties ?? []), ...(area.municipalities ?? [])];
  return parts.some((part) => place.startsWith(part) || part.startsWith(place));
}

/** The rules that hold for people to call and for organizations alike. */
export const SUITS_RULES: readonly {
  id: string;
  allows(suits: Suits, person: PersonView, audience: Audience): boolean;
}[] = [
  { id: 'audience', allows: (suits, _, audience) => suits.who.includes(audience) },
  { id: 'minor', allows: (suits, person) => !person.minor || suits.minors },
  {
    id: 'age',
    allows: ({ ages }, person) => (ages?.min ?? 0) <= person.ages.max && (ages?.max ?? 120) >= person.ages.min,
  },
  {
    id: 'problem',
    allows: ({ substances }, person) =>
      substances.length === 0 || person.substances.length === 0 || meets(substances, person.substances),
  },
  { id: 'relation', allows: fitsRelation },
  { id: 'listed', allows: ({ onlyListed }) => !onlyListed },
  { id: 'narrow', allows: (suits, person) => saidWhatItNeeds(suits, person) },
];

export const ORGANIZATION_RULES: readonly {
  id: string;
  allows(organization: Organization, person: PersonView): boolean;
}[] = [
  { id: 'refused', allows: ({ methods }, person) => person.twelveStep !== 'no' || !methods.includes('twelveStep') },
  { id: 'faith', allows: ({ faith }, person) => person.faith !== 'secular' || faith !== 'christian' },
  {
    id: 'place',
    allows: ({ area }, person) => 'national' in area || (person.place !== undefined && isWithin(person.place, area)),
  },
  {
    // Nobody knows how to reach it, nor for sure that it is still there: a closed door.
    id: 'reachable',
    allows: ({ reachable, area, review }) => reachable || 'national' in area || review.status !== 'doubtful',
  },
];

export const suits = (what: Suits, person: PersonView, audience: Audience): boolean =>
  SUITS_RULES.every((rule) => rule.allows(what, person, audience));

/** Whether an organization may be shown to this person at all. */
export const mayShow = (organization: Organization, person: PersonView, audience: Audience): boolean =>
  suits(organization.suits, person, audience) && ORGANIZATION_RULES.every((rule) => rule.allows(organization, person));

/** The hard rules that an organization breaks for this person; none when it may be shown. */
export function brokenRules(organization: Organization, person: PersonView, audience: Audience): readonly string[] {
  return [
    ...SUITS_RULES.filter((rule) => !rule.allows(organization.suits, person, audience)),
    ...ORGANIZATION_RULES.filter((rule) => !rule.allows(organization, person)),
  ].map((rule) => rule.id);
}
