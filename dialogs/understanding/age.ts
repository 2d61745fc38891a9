import type { Mark, Marks } from './marks.ts';
import { numeralOf } from './numbers.ts';
import type { Slots } from './types.ts';

const AGES = ['under18', 'youngAdult', 'adult', 'older'] as const;

/** The writer's own age: not a child's, and not how long something has lasted. */
export function findAge(marks: Marks): Slots['ageGroup'] {
  return AGES.find((age) => marks.of(`age.${age}`).some((mark) => isWriters(marks, mark))) ?? findBareAge(marks);
}

const YOUNGEST = 10;
const OLDEST = 99;

/** A number that stands alone between commas or at an end: "tante, 45, har en nevø", "bor ved Torshov, 26". */
function findBareAge(marks: Marks): Slots['ageGroup'] {
  const { list } = marks.words;
  for (const [at, { form, clause }] of list.entries()) {
    if (!/^\d\d$/.test(form) || list[at - 1]?.clause === clause || list[at + 1]?.clause === clause) continue;
    const age = Number(form);
    if (age < YOUNGEST || age > OLDEST || list.length === 1 || tellsOfAnother(marks, at)) continue;
    return age < 18 ? 'under18' : age <= 30 ? 'youngAdult' : age < 65 ? 'adult' : 'older';
  }
  return undefined;
}

/** "Far, 81, tar sovemedisin": the nearest person before it in the sentence is not the writer. */
function tellsOfAnother(marks: Marks, at: number): boolean {
  const { list } = marks.words;
  for (let i = at - 1; i >= 0 && list[i]?.sentence === list[at]?.sentence; i--) {
    if (marks.covers('self', i)) return false;
    if (marks.covers('kin.any', i) || marks.covers('they', i) || marks.covers('client', i)) return true;
  }
  return false;
}

const BEFORE_OTHER_NUMBERS =
  /^(i|for|etter|siste|om|hver|kvar|gjennom|over|under|in|for|after|every|last|past|kl|klokka|trinn|ca|omtrent)$/;
const AFTER_OTHER_NUMBERS =
  /^(siden|sidan|med|uten|utan|edru|rusfri|ago|sober|clean|without|sammen|saman|timer|timar|øl|kroner|kr|dager|uker|of|since|glass|mg|kilo|kg|meter|prosent|minutter|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|medlemmer|personer|elever|pasienter|000)$/;
/** "Jeg er i uke 14". */
const COUNTS_WEEKS = /^(uke|uka|veke|veka|week)$/;
/** Where a school or a study is a place of work, a time that is past, or somebody else's. */
const NOT_THE_WRITERS = /^(siden|sidan|fra|frå|en|ein|ei|one|bak|etter)$/;

function isWriters(marks: Marks, mark: Mark): boolean {
  const { list } = marks.words;
  const form = (i: number) => list[i]?.form ?? '';
  const isNumber = ({ form: word }: { form: string }) => /^\d+$/.test(word) || numeralOf(word) !== undefined;
  const number = list.slice(mark.from, mark.to).findIndex(isNumber);
  const numbered = number >= 0;
  if (numbered && COUNTS_WEEKS.test(form(mark.from + number - 1))) return false;
  if (numbered && !marks.covers('self', mark.from - 1) && BEFORE_OTHER_NUMBERS.test(form(mark.from - 1))) return false;
  if (numbered && AFTER_OTHER_NUMBERS.test(form(mark.to))) return false;
  if (!numbered && (marks.has('professional') || NOT_THE_WRITERS.test(form(mark.from - 1)))) return false;
  for (let i = mark.from; i >= 0 && list[i]?.sentence === list[mark.from]?.sentence; i--) {
    if (marks.covers('self', i)) break;
    if (i < mark.from && (marks.covers('kin.any', i) || marks.covers('they', i) || marks.covers('client', i)))
      return false;
  }
  for (let i = mark.to; i <= mark.to + 1 && list[i]?.clause === list[mark.from]?.clause; i++) {
    if (/^(og|å|men|and|but)$/.test(form(i))) break;
    if (marks.covers('kin.any', i) && !marks.covers('bereaved', i)) return false;
  }
  return true;
}
