import { isDenied } from './denial.ts';
import type { Danger } from './lexicon.ts';
import type { Mark, Marks } from './matcher.ts';
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

export const dangerConcept = (id: string): string => `danger.${id}`;

type Crisis = NonNullable<Understood['crisis']>;

interface Found extends Crisis {
  readonly mark: Mark;
}

/** What is clear goes before what is not, then the most urgent. */
const rank = ({ kind, action }: Crisis): number => URGENCY.indexOf(kind) + (action === 'ask' ? URGENCY.length : 0);

/** The most urgent danger told of now. What is past, denied or general talk is none; what is only supposed is asked about. */
export function findCrisis(marks: Marks, dangers: readonly Danger[]): Crisis | undefined {
  const found: Found[] = [];
  for (const danger of dangers) {
    for (const mark of [...marks.of(dangerConcept(danger.id)), ...together(marks, danger)]) {
      if (danger.past === 'stops' && isPast(marks, mark, danger.kind)) continue;
      if (danger.general === 'stops' && isGeneral(marks, mark, danger.kind)) continue;
      if (danger.negation === 'stops' && isDenied(marks, mark)) continue;
      if (inSentence(marks, 'frame.safe', mark)) continue;
      const jokes = inSentence(marks, 'frame.joke', mark);
      if (jokes && danger.action === 'ask') continue;
      const supposed = jokes || isSupposed(marks, mark);
      found.push({ kind: danger.kind, action: supposed && danger.general === 'stops' ? 'ask' : danger.action, mark });
    }
  }
  const [first] = found.filter((one) => !found.some((other) => isPartOf(one, other))).sort((a, b) => rank(a) - rank(b));
  return first && { kind: first.kind, action: first.action };
}

/** The longer reading of the same words is the right one: "håper jeg ikke våkner", "han truer med å ta livet sitt". */
function isPartOf(one: Found, other: Found): boolean {
  const longer = other.mark.to - other.mark.from > one.mark.to - one.mark.from;
  return other.kind !== one.kind && longer && other.mark.from <= one.mark.from && one.mark.to <= other.mark.to;
}

/** How far apart, in words, things may be told and still belong together. */
const FARTHEST = 30;

/** One mark over everything that is told, where all concepts of a list are, none of them denied or past. */
function together(marks: Marks, danger: Danger): readonly Mark[] {
  return (danger.together ?? []).flatMap((concepts) => {
    const said = concepts.map((concept) =>
      marks
        .of(concept)
        .filter((mark) => !(danger.negation === 'stops' && isDenied(marks, mark)) && !isPast(marks, mark, danger.kind)),
    );
    const first = said[0]?.[0];
    const all = said.map((some) => some.find((mark) => first && Math.abs(mark.from - first.from) <= FARTHEST));
    if (!first || all.some((mark) => !mark)) return [];
    const concept = dangerConcept(danger.id);
    return all.flatMap((mark) => (mark ? [{ concept, from: mark.from, to: mark.to }] : [])).slice(0, 1);
  });
}

/** A wish to die is never read as past because somebody's death is told of in the same breath. */
function isPast(marks: Marks, mark: Mark, kind: CrisisKind): boolean {
  if (inSegment(marks, 'time.past', mark) && !inSegment(marks, 'time.now', mark)) return true;
  return kind !== 'suicide' && inSentence(marks, 'time.past', mark) && !inSentence(marks, 'time.now', mark);
}

/** "Hvis han slutter å puste"; but "han tar livet sitt hvis jeg går" is a threat now. */
function isSupposed(marks: Marks, mark: Mark): boolean {
  const [from] = segmentOf(marks, mark);
  return marks.of('frame.if').some((other) => other.from >= from && other.from <= mark.from);
}

/** Talk of people in general, of a film, of what is planned. */
function isGeneral(marks: Marks, mark: Mark, kind: CrisisKind): boolean {
  if (kind === 'childAtRisk' && inSentence(marks, 'time.later', mark)) return true;
  if (kind === 'withdrawalDanger' && isAboutOtherHabits(marks)) return true;
  return (kind === 'suicide' ? inSegment : inSentence)(marks, 'frame.general', mark);
}

/** To stop gambling, gaming or eating at once is no danger to the body. */
function isAboutOtherHabits(marks: Marks): boolean {
  const any = (kinds: readonly string[]) => kinds.some((kind) => marks.has(`substance.${kind}`));
  return any(['gambling', 'food', 'other']) && !any(['alcohol', 'drugs', 'medication']);
}

function inSentence(marks: Marks, concept: string, mark: Mark): boolean {
  const sentence = marks.words.list[mark.from]?.sentence;
  return marks.of(concept).some(({ from }) => marks.words.list[from]?.sentence === sentence);
}

/** A segment is a clause, parted also at "og", "men" and "så" before a new subject. */
function inSegment(marks: Marks, concept: string, mark: Mark): boolean {
  const [from, to] = segmentOf(marks, mark);
  return marks.of(concept).some((other) => other.from >= from && other.from < to);
}

function segmentOf(marks: Marks, mark: Mark): readonly [number, number] {
  let from = mark.from;
  while (from > 0 && !startsSegment(marks, from)) from--;
  let to = mark.to;
  while (to < marks.words.list.length && !startsSegment(marks, to)) to++;
  return [from, to];
}

function startsSegment(marks: Marks, word: number): boolean {
  const { list } = marks.words;
  if (list[word]?.clause !== list[word - 1]?.clause) return true;
  if (!/^(og|men|så|and|but|so|for|fordi|because)$/.test(list[word]?.form ?? '')) return false;
  return ['self', 'they', 'time.now', 'kin.any', 'd.despair'].some((concept) => marks.covers(concept, word + 1));
}
