import { isDenied } from './denial.ts';
import type { Mark, Marks } from './matcher.ts';
import type { Slots } from './types.ts';

type Relation = NonNullable<Slots['relation']>;

/** Whom a message is about, and who the writer is to them. */
export interface People {
  readonly who?: NonNullable<Slots['who']>;
  readonly relation?: Relation;
  readonly both: boolean;
  readonly childOfUnknownAge: boolean;
}

const KIN: readonly (readonly [string, Relation])[] = [
  ['kin.ofAnother', 'otherFamily'],
  ['kin.other', 'otherFamily'],
  ['kin.partner', 'partner'],
  ['kin.child', 'parent'],
  ['kin.parent', 'adultChild'],
  ['kin.sibling', 'sibling'],
  ['kin.friend', 'friend'],
  ['kin.colleague', 'colleague'],
];

interface Person extends Mark {
  readonly relation: Relation;
}

/** Who is said to use: the writer, or somebody else and, where named, which of the persons. */
interface Use {
  readonly by: 'self' | 'other' | 'both' | 'nobody';
  readonly person?: Person;
  /** The predicate stands right beside its subject ("jeg drikker"). */
  readonly near: boolean;
}

/** `weigh` may put right whom the rules take it to be about. */
export function findPeople(
  marks: Marks,
  ageGroup: Slots['ageGroup'],
  weigh: (who: Slots['who'], relation: Relation | undefined) => Slots['who'] = (who) => who,
): People {
  const persons = findPersons(marks);
  const uses = findUses(marks, persons);
  const notSelf = marks.has('notSelf');
  const selfUses = notSelf ? [] : uses.filter((use) => use.by === 'self' || use.by === 'both');
  const otherUses = uses.filter((use) => use.by === 'other' || use.by === 'both');
  const unnamed = uses.filter((use) => use.by === 'nobody');
  const implied = !notSelf && unnamed.some((use) => use.near);
  const impliedFirst = implied && otherUses.every((use) => !use.near);
  const bereaved = marks.has('bereaved');
  const both = !notSelf && (marks.has('bothSelf') || (selfUses.some((use) => use.near) && otherUses.length > 0));
  const person = chosenPerson(marks, persons, otherUses);
  const ruled = whoOf();
  const relation = bereaved ? 'bereaved' : relationOf(marks, person, ageGroup);
  const who = both || bereaved || notSelf || isPlain() ? ruled : weigh(ruled, relation);
  const about = { both: both && who !== 'professional' };
  if (who !== 'nextOfKin' && !(about.both && person))
    return { ...(who ? { who } : {}), ...about, childOfUnknownAge: false };
  return {
    ...(who ? { who } : {}),
    ...(relation ? { relation } : {}),
    ...about,
    childOfUnknownAge: relation === 'adultChild' && !isGrown(marks, ageGroup),
  };

  /** "Kona drikker", "jeg drikker": one subject right beside its verb. */
  function isPlain(): boolean {
    const kin = otherUses.some((use) => use.near && use.person);
    const own = selfUses.some((use) => use.near);
    return kin !== own && (kin || otherUses.length === 0);
  }

  function whoOf(): Slots['who'] {
    const own = selfUses.length > 0;
    const professional = marks.has('professional') && !marks.has('coworker');
    if (bereaved) return 'nextOfKin';
    // Another's membership beside a wish of one's own: "en i klassen går på NA, jeg vil prøve det samme".
    if (otherUses.length === 0 && !notSelf && marks.has('ownWish')) return 'ownUse';
    if (marks.has('kin.upbringing') && !selfUses.some((use) => use.near)) return 'nextOfKin';
    if (both) return person && !startsWithSelf(marks, person) ? 'nextOfKin' : 'ownUse';
    if (professional && marks.has('client')) return 'professional';
    if (professional && !selfUses.some((use) => use.near) && (!person || person.relation === 'colleague'))
      return 'professional';
    if (marks.has('curious') && !selfUses.some((use) => use.near) && otherUses.length === 0) return 'curious';
    if (otherUses.length > 0 && !selfUses.some((use) => use.near) && !impliedFirst) return 'nextOfKin';
    if (own || implied) return 'ownUse';
    if (otherUses.length > 0 || person || notSelf) return 'nextOfKin';
    if (['kin.spoken', 'kin.upbringing', 'fellowship.kin'].some((concept) => marks.has(concept))) return 'nextOfKin';
    if (marks.has('curious')) return 'curious';
    return tellsOfTrouble(marks) ? 'ownUse' : undefined;
  }
}

/** Who names a trouble and nobody who has it, speaks of themself; a word or two alone only names a topic. */
function tellsOfTrouble(marks: Marks): boolean {
  if (marks.has('asksAbout')) return false;
  if (TROUBLE.some((concept) => marks.has(concept))) return marks.words.list.length > 2;
  return (
    FELLOWSHIPS.some((concept) => marks.has(concept)) &&
    marks.words.list.length > 3 &&
    (marks.has('want') || marks.has('rejects'))
  );
}

const TROUBLE = [
  'substance.any',
  'goal.quit',
  'goal.cutDown',
  'goal.stayAbstinent',
  'goal.understand',
  'd.overdose',
  'd.stopped',
];
const FELLOWSHIPS = ['fellowship.alcohol', 'fellowship.drugs', 'fellowship.gambling', 'fellowship.food'];

const startsWithSelf = (marks: Marks, person: Person): boolean =>
  marks.of('self').some((self) => self.from < person.from && self.from < 2);

/** The longest reading at each place: "søsteren til kjæresten min" is one person. */
function findPersons(marks: Marks): readonly Person[] {
  const all = KIN.flatMap(([concept, relation]) => marks.of(concept).map((mark) => ({ ...mark, relation })));
  all.sort((a, b) => b.to - b.from - (a.to - a.from));
  const taken = new Set<number>();
  const persons = all.filter(({ from, to }) => {
    if (marks.covers('unseen', from) || isOwner(marks, to - 1)) return false;
    for (let i = from; i < to; i++) if (taken.has(i)) return false;
    for (let i = from; i < to; i++) taken.add(i);
    return true;
  });
  return persons
    .map((person) => (belongsToAnother(marks, person) ? { ...person, relation: 'otherFamily' as const } : person))
    .sort((a, b) => a.from - b.from);
}

const GENITIVE = /(mammas|pappas|mors|fars|bros|sters|ens|ets|nas|enes|anes)$/;

/** "barnebarnas gaver" names what somebody has; but "mammas drikking" is mamma's use. */
function isOwner(marks: Marks, word: number): boolean {
  const { list } = marks.words;
  const next = list[word + 1];
  if (!GENITIVE.test(list[word]?.form ?? '') || !next || next.clause !== list[word]?.clause) return false;
  return !marks.covers('use.verb', word + 1) && !marks.covers('kin.any', word + 1);
}

/** "broren hennes" is not the writer's brother. */
function belongsToAnother(marks: Marks, person: Person): boolean {
  return (
    /^(hans|hennes|hennar|deres|his|her|their)$/.test(marks.words.list[person.to]?.form ?? '') &&
    person.relation !== 'otherFamily'
  );
}

/** Before any word: who is spoken of is nobody in particular ("folk som drikker"). */
const FAR = 1000;

function findUses(marks: Marks, persons: readonly Person[]): readonly Use[] {
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

function chosenPerson(marks: Marks, persons: readonly Person[], uses: readonly Use[]): Person | undefined {
  const corrected = marks.of('nowMean').at(-1);
  if (corrected) {
    const meant = persons.find((person) => person.from >= corrected.to);
    if (meant) return meant;
  }
  return uses.find((use) => use.person)?.person ?? persons.find((person) => !isDenied(marks, person)) ?? persons[0];
}

function relationOf(marks: Marks, person: Person | undefined, ageGroup: Slots['ageGroup']): Relation | undefined {
  if (!person) return marks.has('kin.upbringing') ? 'adultChild' : undefined;
  if (
    person.relation === 'adultChild' &&
    !marks.has('kin.grownChild') &&
    (ageGroup === 'under18' || marks.has('kin.minor'))
  )
    return 'child';
  return person.relation;
}

function isGrown(marks: Marks, ageGroup: Slots['ageGroup']): boolean {
  return marks.has('kin.grownChild') || (ageGroup !== undefined && ageGroup !== 'under18');
}

function longest(marks: Marks, concept: string, word: number): Mark | undefined {
  return marks
    .of(concept)
    .filter((mark) => mark.from === word)
    .sort((a, b) => b.to - a.to)[0];
}
