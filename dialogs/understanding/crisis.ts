import { isDenied } from './denial.ts';
import type { Danger } from './lexicon.ts';
import type { Mark, Marks } from './marks.ts';
import { named } from './named.ts';
import { createSegments, type Segments } from './segments.ts';
import type { CrisisKind, Understood } from './types.ts';

/** The most urgent first: seconds count for breath, minutes for a knife or a plan. */
const URGENCY: readonly CrisisKind[] = [
  'overdose',
  'suicide',
  'violence',
  'childAtRisk',
  'acuteIntoxication',
  'withdrawalDanger',
];

export const dangerConcept: (id: string) => string = named('danger.');

/** Tells which of the dangers a message may tell of, in their order: of most it has no word. */
export function createNarrow(dangers: readonly Danger[]): (marks: Marks) => readonly Danger[] {
  const places = new Map(dangers.map(({ id }, at) => [dangerConcept(id), at]));
  const always = [...dangers.keys()].filter((at) => dangers[at]?.together);
  return ({ concepts }) => {
    const some = new Set(always);
    for (const concept of concepts) {
      const at = places.get(concept);
      if (at !== undefined) some.add(at);
    }
    return [...some].sort((a, b) => a - b).flatMap((at) => dangers[at] ?? []);
  };
}

type Crisis = NonNullable<Understood['crisis']>;

/** A danger of the lexicon that a message tells of, and where. */
export interface Found extends Crisis {
  readonly id: string;
  readonly plain: boolean;
  readonly mark: Mark;
}

/** What is clear goes before what is not, then the most urgent. */
const rank = ({ kind, action }: Crisis): number => URGENCY.indexOf(kind) + (action === 'ask' ? URGENCY.length : 0);

/** Dangers told of now, the most urgent first. What is past, denied or general talk is none; what is only supposed is asked about. */
export function findDangers(marks: Marks, dangers: readonly Danger[]): readonly Found[] {
  const segments = createSegments(marks);
  const found = dangers.flatMap((danger) => findDanger(marks, segments, danger));
  return found.filter((one) => !found.some((other) => isPartOf(one, other))).sort((a, b) => rank(a) - rank(b));
}

/** What comes after these may be danger: "ikke selvmord, bare forsvinne". */
const GOES_ON = /^(men|bare|berre|kun|heller|og|but|just|only|and)$/;

/** Whether a denied danger is all that is told: "ikke noe selvmord her", "han slår meg ikke", "ikke sånn at jeg vil dø". */
export function onlyDenies(marks: Marks, dangers: readonly Danger[]): boolean {
  const { list } = marks.words;
  if (list.some(({ form, clause }) => clause !== list[0]?.clause || GOES_ON.test(form))) return false;
  return dangers.some(
    ({ id, negation }) =>
      negation === 'stops' &&
      marks.of(dangerConcept(id)).some((mark) => isDenied(marks, mark) || marks.covers('frame.safe', mark.from)),
  );
}

/** What the rules alone say. */
export function crisisOf([first]: readonly Found[]): Crisis | undefined {
  return first && { kind: first.kind, action: first.action };
}

/** The danger of the lexicon, and the concept, that tell of a child that is not born yet. */
const UNBORN = { danger: 'pregnant', concept: 'unborn' } as const;

/** Whether a child that is not born yet is all that is told of children: it needs a midwife, not the police. */
export const isUnborn = (found: readonly Found[], marks: Marks): boolean =>
  marks.has(UNBORN.concept) && found.every(({ id, kind }) => kind !== 'childAtRisk' || id === UNBORN.danger);

const NONE: readonly Found[] = [];

/** How many places of one danger are looked at: enough for any message that a person writes. */
const MOST_MARKS = 40;

function findDanger(marks: Marks, segments: Segments, danger: Danger): readonly Found[] {
  const written = marks.of(dangerConcept(danger.id));
  const told = danger.together ? [...written, ...together(marks, segments, danger)] : written;
  if (told.length === 0) return NONE;
  const looked = told.length > MOST_MARKS ? [...told.slice(0, MOST_MARKS / 2), ...told.slice(-MOST_MARKS / 2)] : told;
  return looked.flatMap((mark): readonly Found[] => {
    if (danger.past === 'stops' && isPast(segments, mark, danger.kind)) return [];
    if (danger.general === 'stops' && isGeneral(marks, segments, mark, danger.kind)) return [];
    if (danger.negation === 'stops' && isDenied(marks, mark)) return [];
    // "Jeg er skilt og vil dø": what is over in the first half does not make the second safe.
    if (danger.plain ? segments.inSegment('frame.safe', mark) : segments.inSentence('frame.safe', mark)) return [];
    const jokes = segments.inSentence('frame.joke', mark);
    if (jokes && danger.action === 'ask') return [];
    // "Hvis han slutter å puste"; but "han tar livet sitt hvis jeg går" is a threat now.
    const supposed = danger.general === 'stops' && segments.before('frame.if', mark);
    const { id, kind, plain = false } = danger;
    return [{ id, kind, plain, action: jokes || supposed ? 'ask' : danger.action, mark }];
  });
}

/** The longer reading of the same words is the right one: "håper jeg ikke våkner", "han truer med å ta livet sitt". */
function isPartOf(one: Found, other: Found): boolean {
  const longer = other.mark.to - other.mark.from > one.mark.to - one.mark.from;
  return other.kind !== one.kind && longer && other.mark.from <= one.mark.from && one.mark.to <= other.mark.to;
}

/** How far apart, in words, things may be told and still belong together. */
const FARTHEST = 30;

/** One mark where all concepts of a list are told of, none of them denied or past where that stops the danger. */
function together(marks: Marks, segments: Segments, danger: Danger): readonly Mark[] {
  return (danger.together ?? []).flatMap((concepts) => {
    if (!concepts.every((concept) => marks.has(concept))) return [];
    const said = concepts.map((concept) =>
      marks
        .of(concept)
        .slice(0, MOST_MARKS)
        .filter(
          (mark) =>
            !(danger.negation === 'stops' && isDenied(marks, mark)) &&
            !(danger.past === 'stops' && isPast(segments, mark, danger.kind)),
        ),
    );
    const first = said[0]?.[0];
    if (!first || !said.every((some) => some.some((mark) => Math.abs(mark.from - first.from) <= FARTHEST))) return [];
    return [{ concept: dangerConcept(danger.id), from: first.from, to: first.to }];
  });
}

/** A wish to die is never read as past because somebody's death is told of in the same breath. */
function isPast(segments: Segments, mark: Mark, kind: CrisisKind): boolean {
  if (segments.inSegment('time.past', mark) && !segments.inSegment('time.now', mark)) return true;
  return kind !== 'suicide' && segments.inSentence('time.past', mark) && !segments.inSentence('time.now', mark);
}

/** Talk of people in general, of a film, of what is planned. */
function isGeneral(marks: Marks, segments: Segments, mark: Mark, kind: CrisisKind): boolean {
  if (kind === 'childAtRisk' && segments.inSentence('time.later', mark)) return true;
  if (kind === 'withdrawalDanger' && isAboutOtherHabits(marks)) return true;
  return kind === 'suicide' ? segments.inSegment('frame.general', mark) : segments.inSentence('frame.general', mark);
}

/** To stop gambling, gaming or eating at once is no danger to the body. */
function isAboutOtherHabits(marks: Marks): boolean {
  const any = (kinds: readonly string[]) => kinds.some((kind) => marks.has(`substance.${kind}`));
  return any(['gambling', 'food', 'other']) && !any(['alcohol', 'drugs', 'medication']);
}
