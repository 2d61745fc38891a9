import type { OrganizationEntry } from '../../data/schema.ts';

/** What the overview can be narrowed by, in the order of the form. */
export const FIELDS = ['who', 'problem', 'method', 'form', 'county'] as const;
export type Field = (typeof FIELDS)[number];

/** The values of each field that an organization answers to. */
export type Facets = Readonly<Record<Field, readonly string[]>>;

const WHO = ['ownUse', 'nextOfKin', 'minors', 'professional'] as const;
const PROBLEMS = ['alcohol', 'drugs', 'medication', 'gambling', 'food', 'other'] as const;
const METHODS = [
  'twelveStep',
  'noTwelveStep',
  'selfOrganized',
  'peerSupport',
  'userOrganization',
  'familySupport',
  'selfManagement',
  'guidedSelfHelp',
  'meetingPlace',
  'aftercare',
  'harmReduction',
  'faithBased',
  'guidance',
  'information',
] as const;
const FORMS = ['inPerson', 'online', 'phone', 'chat'] as const;

/** The values that can be chosen; their words are `web.find.<field>.<value>`. Counties come from the places. */
export const CHOICES = { who: WHO, problem: PROBLEMS, method: METHODS, form: FORMS } as const;

/** Content → what it is found by. An offer for no problem in particular answers to all, a national one to every county. */
export function facetsOf(entry: OrganizationEntry, counties: readonly string[]): Facets {
  const { suits, methods, formats } = entry;
  return {
    who: WHO.filter((one) => (one === 'minors' ? suits.minors : suits.who.includes(one))),
    problem: suits.substances.length === 0 ? PROBLEMS : suits.substances,
    method: methods.includes('twelveStep') ? methods : ['noTwelveStep', ...methods],
    form: formats,
    county: isNational(entry) ? (regionsOf(entry) ?? counties) : countiesOf(entry),
  };
}

/** Whole counties are said by a source that knows them all; towns are those that we happen to have seen. */
function regionsOf({ area }: OrganizationEntry): readonly string[] | undefined {
  const found = 'national' in area ? area.found : undefined;
  return found?.every((id) => id.length === 2) ? found : undefined;
}

export const isNational = ({ area }: OrganizationEntry): boolean => 'national' in area;

/** The first two digits of a municipality are its county. */
export function countiesOf({ area }: OrganizationEntry): readonly string[] {
  if ('national' in area) return [];
  return [...new Set([...(area.counties ?? []), ...(area.municipalities ?? []).map((id) => id.slice(0, 2))])];
}
