import type { Mark, Marks } from './marks.ts';
import type { Slots } from './types.ts';

export type Relation = NonNullable<Slots['relation']>;

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

/** Somebody near the writer, where the words name them. */
export interface Person extends Mark {
  readonly relation: Relation;
}

/** The longest reading at each place: "søsteren til kjæresten min" is one person. */
export function findPersons(marks: Marks): readonly Person[] {
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
    .map((person) => {
      const ofAnother = belongsToAnother(marks, person);
      // "Jeg er mor til" says already whose.
      const isOneWord = person.to - person.from === 1 && marks.covers('self', person.from - 2);
      if (isWriter(marks, person) && (ofAnother || isOneWord))
        return { ...person, relation: mirrored(person.relation) };
      return ofAnother ? { ...person, relation: 'otherFamily' as const } : person;
    })
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

/** "Jeg er faren", "e mora hannes": then he is the writer's son. "Er mora hans syk?" asks of her. */
function isWriter({ words: { list }, covers }: Marks, { from }: Person): boolean {
  const [before, verb] = [list[from - 2], list[from - 1]];
  if (verb?.form === 'e' && before?.sentence !== verb.sentence) return true;
  return /^(er|e|æ)$/.test(verb?.form ?? '') && covers('self', from - 2);
}

/** What another is to whoever is this to them. */
const mirrored = (relation: Relation): Relation =>
  relation === 'parent' ? 'adultChild' : relation === 'adultChild' ? 'parent' : relation;

/** "broren hennes" is not the writer's brother. */
function belongsToAnother(marks: Marks, person: Person): boolean {
  return (
    /^(hans|hannes|hass|hennes|hennas|hennar|deres|his|her|their)$/.test(marks.words.list[person.to]?.form ?? '') &&
    person.relation !== 'otherFamily'
  );
}
