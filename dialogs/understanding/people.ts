import { isDenied } from './denial.ts';
import type { Marks } from './marks.ts';
import { findPersons, type Person, type Relation } from './persons.ts';
import type { Slots } from './types.ts';
import { findUses, type Use } from './uses.ts';

/** Whom a message is about, and who the writer is to them. */
export interface People {
  readonly who?: NonNullable<Slots['who']>;
  readonly relation?: Relation;
  /** Who the writer is to the person who is named, also where the words tell of a death. */
  readonly named?: Relation | undefined;
  readonly both: boolean;
}

/** `weigh` may put right whom the rules take it to be about; `plain` where they say why. */
export function findPeople(
  marks: Marks,
  ageGroup: Slots['ageGroup'],
  weigh: (who: Slots['who'], relation: Relation | undefined, plain: boolean) => Slots['who'] = (who) => who,
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
  // Whom one mourns is not the one who uses.
  const living = bereaved ? persons.find(({ from }) => !marks.covers('bereaved', from)) : person;
  const named = relationOf(marks, living, ageGroup);
  const relation = bereaved ? 'bereaved' : named;
  const who = both || notSelf ? ruled : weigh(ruled, relation, bereaved || isPlain());
  const about = { both: both && who !== 'professional' };
  if (who !== 'nextOfKin' && !(about.both && person)) return { ...(who ? { who } : {}), ...about };
  return { ...(who ? { who } : {}), ...(relation ? { relation, named } : {}), ...about };

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

/** Whether who is somebody's child says that they are grown. */
export function isGrown(marks: Marks, ageGroup: Slots['ageGroup']): boolean {
  return marks.has('kin.grownChild') || (ageGroup !== undefined && ageGroup !== 'under18');
}
