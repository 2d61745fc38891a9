import { isDenied } from './denial.ts';
import type { Mark, Marks } from './marks.ts';
import type { Person } from './persons.ts';

/** Who is said to use: the writer, or somebody else and, where named, which of the persons. */
export interface Use {
  readonly by: 'self' | 'other' | 'both' | 'nobody';
  readonly person?: Person;
  /** The predicate stands right beside its subject ("jeg drikker"). */
  readonly near: boolean;
}

/** Before any word: who is spoken of is nobody in particular ("folk som drikker"). */
const FAR = 1000;

/** Each use that is told of: the subject is followed through the sentence. */
export function findUses(marks: Marks, persons: readonly Person[]): readonly Use[] {
  const personAt = new Map(persons.map((person) => [person.from, person]));
  const uses: Use[] = [];
  let by: Use['by'] = 'nobody';
  let person: Person | undefined;
  let since = 0;
  let sentence = 0;
  for (let i = 0; i < marks.words.list.length; i++) {
    if (marks.words.list[i]?.sentence !== sentence) {
      sentence = marks.words.list[i]?.sentence ?? sentence;
      // A new sentence without a subject goes on with the one before ("Drikker hver dag").
      since = i;
    }
    const here = personAt.get(i);
    if (here) [by, person, since] = ['other', here, here.to];
    else if (persons.some((p) => p.from < i && i < p.to)) continue;
    else if (marks.startsAt('self', i)) [by, since] = ['self', i + 1];
    else if (marks.startsAt('we', i)) [by, since] = ['both', i + 1];
    else if (marks.startsAt('they', i) || marks.startsAt('client', i)) [by, since] = ['other', i + 1];
    else if (marks.startsAt('someoneWho', i)) [by, person, since] = ['nobody', undefined, i - FAR];
    if (!marks.startsAt('use.verb', i) || marks.covers('littleUse', i)) continue;
    const mark = longest(marks, 'use.verb', i);
    if (!mark || isDenied(marks, mark)) continue;
    const owner = ownerAfter(marks, mark, personAt);
    const near = by === 'nobody' ? since >= 0 && marks.startsAt('use.predicate', i) : i - since <= 4;
    if (owner === 'self') uses.push({ by: 'self', near: true });
    else if (owner) uses.push({ by: 'other', near: true, ...(typeof owner === 'object' ? { person: owner } : {}) });
    else
      uses.push({
        by: by === 'both' && !marks.has('bothSelf') ? (person ? 'both' : 'self') : by,
        near,
        ...(by === 'other' && person ? { person } : {}),
      });
  }
  return uses;
}

/** Whose drinking it is, where it says so: "drikkinga mi", "drikkinga hans", "rusen til broren min", "my drinking". */
function ownerAfter(
  marks: Marks,
  mark: Mark,
  personAt: ReadonlyMap<number, Person>,
): 'self' | 'other' | Person | undefined {
  if (marks.startsAt('my', mark.to) || precedes(marks, 'my', mark)) return 'self';
  if (marks.startsAt('their', mark.to) || precedes(marks, 'their', mark)) return 'other';
  if (!/^(til|hos|åt|te|i|rundt|som)$/.test(marks.words.list[mark.to]?.form ?? '')) return undefined;
  if (/^(i|rundt|som)$/.test(marks.words.list[mark.to]?.form ?? '')) return undefined;
  return (
    personAt.get(mark.to + 1) ??
    personAt.get(mark.to + 2) ??
    (marks.startsAt('they', mark.to + 1) ? 'other' : undefined)
  );
}

/** "my drinking", "min drikking"; but "mannen min drikker" has the word at its person. */
function precedes(marks: Marks, concept: string, mark: Mark): boolean {
  return marks.startsAt(concept, mark.from - 1) && !marks.covers('kin.any', mark.from - 2);
}

function longest(marks: Marks, concept: string, word: number): Mark | undefined {
  return marks
    .of(concept)
    .filter((mark) => mark.from === word)
    .sort((a, b) => b.to - a.to)[0];
}
