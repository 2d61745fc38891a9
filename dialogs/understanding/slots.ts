import { isDenied } from './denial.ts';
import type { Mark, Marks } from './matcher.ts';
import type { Slots } from './types.ts';

/** Slots that the model weighs, too (weighed.ts). */
export type Weighed = 'relation' | 'goal' | 'format' | 'twelveStep' | 'faith' | 'mixedProblems' | 'substances';

export type ValueOf<S extends Weighed> = S extends 'substances'
  ? NonNullable<Slots['substances']>[number]
  : NonNullable<Slots[S]>;

/** By slot, all values that a message says. */
export type Said = { readonly [S in Weighed]: readonly ValueOf<S>[] };

/** What the rules find. `who` it is about and which `relation` that is stands already. */
export const findSaid = (marks: Marks, who: Slots['who'], relation: Slots['relation']): Said => ({
  relation: listed(relation),
  goal: listed(findGoal(marks, who)),
  format: findFormats(marks),
  twelveStep: listed(findTwelveStep(marks)),
  faith: listed(findFaith(marks)),
  mixedProblems: listed(findMixed(marks)),
  substances: findSubstances(marks),
});

const listed = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

export const SUBSTANCES = ['alcohol', 'drugs', 'medication', 'gambling', 'food', 'other'] as const;

/** The troubles named. One that is denied counts only where it is the only one ("har ikke drukket på tre uker"). */
function findSubstances(marks: Marks): NonNullable<Slots['substances']> {
  const said = SUBSTANCES.map((substance) => {
    const found = marks.of(`substance.${substance}`);
    return { substance, named: found.length > 0, affirmed: found.some((mark) => !isDenied(marks, mark)) };
  }).filter(({ named }) => named);
  const affirmed = said.filter((one) => one.affirmed);
  const kinds = (affirmed.length > 0 ? affirmed : said).map((one) => one.substance);
  if (marks.has('substance.playing') && kinds.length === 0) return ['gambling'];
  // A fellowship tells of its trouble: who has tried AA drinks, or drank.
  if (kinds.length === 0) return SUBSTANCES.filter((substance) => marks.has(`fellowship.${substance}`));
  if (marks.has('substance.playing') && !kinds.includes('gambling') && !kinds.includes('other'))
    return [...kinds, 'gambling'];
  return kinds;
}

export const GOALS = ['understand', 'cutDown', 'stayAbstinent', 'quit'] as const;

/** Who is near another wants at most to understand: that the other should stop is no goal of theirs. */
function findGoal(marks: Marks, who?: Slots['who']): Slots['goal'] {
  const isMeant = (goal: (typeof GOALS)[number], mark: Mark): boolean =>
    !overlaps(marks, 'notOwnStop', mark) && !(goal === 'quit' && isDenied(marks, mark, 'keeps'));
  const goal = GOALS.find((one) => marks.of(`goal.${one}`).some((mark) => isMeant(one, mark)));
  return who === 'nextOfKin' && goal !== 'understand' ? undefined : goal;
}

function overlaps(marks: Marks, concept: string, mark: Mark): boolean {
  return marks.of(concept).some(({ from, to }) => from < mark.to && mark.from < to);
}

function findTwelveStep(marks: Marks): Slots['twelveStep'] {
  const named = marks.of('twelveStep');
  if (named.length === 0) return undefined;
  if (marks.has('notForMe') || named.some((mark) => isNear(marks, 'rejects', mark, 5, 4))) return 'no';
  return ['asksAbout', 'curious', 'stepsOfOthers'].some((concept) => marks.has(concept)) ? undefined : 'yes';
}

function findFaith(marks: Marks): Slots['faith'] {
  if (marks.has('faith.secularWords')) return 'secular';
  const named = marks.of('faith.christianWords');
  if (named.length === 0 || marks.has('asksAbout') || marks.has('faith.tolerated')) return undefined;
  return named.some((mark) => isNear(marks, 'rejects', mark, 5, 2)) ? 'secular' : 'christian';
}

function findMixed(marks: Marks): boolean | undefined {
  if (marks.of('mixed.true').some((mark) => !isDenied(marks, mark, 'keeps'))) return true;
  return marks.has('mixed.false') ? false : undefined;
}

export const FORMATS = ['chat', 'phone', 'online', 'inPerson'] as const;

/** All ways of meeting that are asked for, in the order of FORMATS. */
function findFormats(marks: Marks): readonly NonNullable<Slots['format']>[] {
  const named = FORMATS.flatMap((format) => marks.of(`format.${format}`).map((mark) => ({ format, mark })));
  const wanted = named
    // "Vil ikke snakke" asks for writing, so only a telephone that is not wanted is taken for denied.
    .filter(({ format, mark }) => !isDenied(marks, mark, format === 'phone' ? 'stops' : 'keeps'))
    .filter(({ mark }) => !isNear(marks, 'rejects', mark, 3, 0))
    .filter(({ mark }) => !overlaps(marks, 'format.ofGambling', mark));
  return [...new Set(wanted.map(({ format }) => format))];
}

/** Whether a concept stands in the same sentence, at most so many words before or after. */
function isNear(marks: Marks, concept: string, mark: Mark, before: number, after: number): boolean {
  const sentence = marks.words.list[mark.from]?.sentence;
  return marks.of(concept).some(({ from, to }) => {
    if (marks.words.list[from]?.sentence !== sentence || marks.covers('neutralNeg', from)) return false;
    return to <= mark.from ? mark.from - to < before : from >= mark.to && from - mark.to < after;
  });
}

const SITUATIONS = [
  'thinking',
  'beforeTreatment',
  'inTreatment',
  'afterTreatment',
  'lar',
  'afterPrison',
  'referSomeone',
  'startGroup',
  'workplace',
];

export function findSituations(marks: Marks): readonly string[] {
  const told = SITUATIONS.flatMap((situation) =>
    marks.of(`situation.${situation}`).map((mark) => ({ situation, mark })),
  );
  /** "Ferdig i behandling" is after it, though "i behandling" stands there. */
  const isPart = ({ mark }: { mark: Mark }) =>
    told.some(({ mark: other }) => other.from <= mark.from && mark.to <= other.to && size(other) > size(mark));
  const said = told.filter((one) => !isPart(one) && !isDenied(marks, one.mark));
  return SITUATIONS.filter((situation) => said.some((one) => one.situation === situation));
}

const size = ({ from, to }: Mark): number => to - from;
