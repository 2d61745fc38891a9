import { folded } from './fold.ts';
import type { Mark, Marks } from './marks.ts';
import { numeralOf } from './numbers.ts';
import type { Slots } from './types.ts';
import type { Word } from './words.ts';

const AGES = ['under18', 'youngAdult', 'adult', 'older'] as const;

type Age = (typeof AGES)[number];

/** The writer's own age: not a child's, and not how long something has lasted. A number says more than a word ("studerte"). */
export function findAge(marks: Marks): Slots['ageGroup'] {
  const told = AGES.flatMap((age) =>
    marks
      .of(`age.${age}`)
      .flatMap((mark) => (isWriters(marks, mark, age) ? [{ age, counts: numberAt(marks, mark) >= 0 }] : [])),
  );
  return (told.find(({ counts }) => counts) ?? told[0])?.age ?? findBareAge(marks);
}

const isNumber = ({ form, folded: bare }: Word): boolean => /^\d+$/.test(form) || numeralOf(bare) !== undefined;

/** Where in the mark a number stands, or -1. */
const numberAt = ({ words }: Marks, { from, to }: Mark): number => words.list.slice(from, to).findIndex(isNumber);

const YOUNGEST = 10;
const OLDEST = 99;

/** A number alone between commas or at an end: "tante, 45, har en nevø", "bor ved Torshov, 26"; or said of oneself: "er 18, og". */
function findBareAge(marks: Marks): Slots['ageGroup'] {
  const { list } = marks.words;
  for (const [at, { start }] of list.entries()) {
    const { value, to } = numberFrom(marks, at);
    const isAge = value >= YOUNGEST && value <= OLDEST && standsAlone(marks, at, to);
    // "0,19" and "kl. 10.30" are one number each.
    if (!isAge || /^\d[,.:]$/.test(marks.words.text.slice(Math.max(0, start - 2), start))) continue;
    if (!tellsOfAnother(marks, at, ageOf(value))) return ageOf(value);
  }
  return undefined;
}

const ageOf = (years: number): Age =>
  years < 18 ? 'under18' : years <= 30 ? 'youngAdult' : years < 65 ? 'adult' : 'older';

/** "sixty-eight" and "førti-to" are two words; NaN where none begins. */
function numberFrom({ words: { list } }: Marks, at: number): { readonly value: number; readonly to: number } {
  const { form = '', folded: bare = '' } = list[at] ?? {};
  const value = /^\d\d$/.test(form) ? Number(form) : (numeralOf(bare) ?? Number.NaN);
  const units = value % 10 === 0 && !/^\d/.test(form) ? numeralOf(folded(`${form}${list[at + 1]?.form}`)) : undefined;
  return { value: units ?? value, to: units === undefined ? at + 1 : at + 2 };
}

function standsAlone(marks: Marks, from: number, to: number): boolean {
  const { list } = marks.words;
  const isApart = (at: number) => list[at - 1]?.clause !== list[at]?.clause;
  if (isApart(from)) return isApart(to);
  if (!isSaidOfOneself() && !marks.covers('idiom.ownParenthood', from)) return false;
  return isApart(to) || goesOnAfterAge(marks, to);

  /** "Jeg er selv bare 34", "blir 17": nothing but the writer before the verb. */
  function isSaidOfOneself(): boolean {
    let at = from - 1;
    while (STRESSES_AGE.test(list[at]?.form ?? '')) at--;
    const before = list[at - 1]?.form ?? '';
    return IS.test(list[at]?.form ?? '') && (isApart(at) || AND.test(before) || marks.covers('self', at - 1));
  }
}

const STRESSES_AGE = /^(bare|berre|bærre|snart|nettopp|nesten|selv|sjøl|sjølv|alt|allerede|nå|no|only|just|now|over)$/;
/** Of now: "jeg ble 15 da …" tells of long ago. */
const IS = /^(er|e|am|im|blir|fyller)$/;
const AND = /^(og|å|and)$/;
const BUT = /^(men|but)$/;
const SEASONS = /^(høsten|hausten|sommeren|sommaren|våren|vinteren|jul|nyttår|påske)$/;
const MORE_THAN_A_NUMBER = /^(en|ei|ein|et|ett|eit|litt|halv\w*|noen|nokre|mer|meir|fler\w*|a|half|more)$/;

/** "34 og trebarnsmor", "17 til høsten"; not "10 og 20 øl", "8 og en halv". */
function goesOnAfterAge({ words: { list } }: Marks, at: number): boolean {
  const [word = '', next] = [list[at]?.form, list[at + 1]];
  if (word === 'til') return SEASONS.test(next?.form ?? '');
  if (!AND.test(word)) return BUT.test(word);
  return !next || !(isNumber(next) || MORE_THAN_A_NUMBER.test(next.form));
}

/** "Far, 81, tar sovemedisin": the nearest person before it in the sentence is not the writer. */
function tellsOfAnother(marks: Marks, at: number, age: Age): boolean {
  const { list } = marks.words;
  for (let i = at - 1; i >= 0 && list[i]?.sentence === list[at]?.sentence; i--) {
    if (marks.covers('self', i) || isWith(marks, i)) return false;
    if (isAnother(marks, i, age, list[at]?.clause)) return true;
  }
  return false;
}

/** "Jeg og bestevenninna mi er 15." */
const isWith = (marks: Marks, at: number): boolean =>
  marks.covers('self', at - 2) && AND.test(marks.words.list[at - 1]?.form ?? '');

/** Children as others speak of them. */
const CHILDREN =
  /^(ungen|ungene|unger|ungane|barnet|barna|borna|gutten|guten|guttene|gutane|jenta|jento|jentene|jentane|sønnene|døtrene|kids|children|sons|daughters)$/;

/** Whoever stands here is not the writer. A minor's parents are older ("mamma på behandling, er 15"); "elev" may begin what one is. */
function isAnother(marks: Marks, at: number, age: Age, clause: number | undefined): boolean {
  const { list } = marks.words;
  // "Jeg er kjæresten hans, 20": that is the writer.
  // "Jeg er kjæresten, 20" is the writer, "jeg er søsteren til Kari, 15" is not.
  const isWriter = marks.covers('kin.any', at) && IS.test(list[at - 1]?.form ?? '') && marks.covers('self', at - 2);
  if (isWriter) return list[at + 1]?.clause === list[at]?.clause;
  if (marks.covers('idiom.ownParenthood', at)) return false;
  if (CHILDREN.test(list[at]?.form ?? '')) return true;
  if (age === 'under18' && marks.covers('kin.parent', at) && list[at]?.clause !== clause) return false;
  return marks.covers('kin.any', at) || marks.covers('they', at) || (at > 0 && marks.covers('client', at));
}

const BEFORE_OTHER_NUMBERS =
  /^(i|for|etter|siste|om|hver|kvar|gjennom|over|under|in|for|after|every|last|past|kl|klokka|trinn|ca|omtrent)$/;
const AFTER_OTHER_NUMBERS =
  /^(siden|sidan|med|uten|utan|edru|rusfri|ago|sober|clean|without|sammen|saman|timer|timar|øl|kroner|kr|dager|uker|of|since|glass|mg|kilo|kg|meter|prosent|minutter|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|medlemmer|personer|elever|pasienter|000|tusen|hundre|tals|ganger|gonger|times|stykker|stykk|stk|trinn|steg|mye|mykje|mange|for|much|many|too)$/;
/** "Jeg er i uke 14". */
const COUNTS_WEEKS = /^(uke|uka|veke|veka|week)$/;
/** Where a school or a study is a place of work, a time that is past, or somebody else's. */
const NOT_THE_WRITERS = /^(siden|sidan|fra|frå|en|ein|ei|one|bak|etter)$/;

/** "15-åringen" is one who is known, as one speaks of others. */
const KNOWN = /^(åringen|aringen|åringene|åringane)$/;
const YEARS = /^(års?|ars?|years?)$/;
/** After "26 år" and "he is 26 years"; else so many years are how long something has lasted. */
const AFTER_AGE = /^(gammel|gammal|gamle|old|og|å|and|men|but|nå|no|fra|frå|her|snart|student|mann|kvinne|jente|gutt)$/;
const BEFORE_AGE =
  /^(er|e|fyller|fylt|fylte|blir|ble|blei|vart|bare|berre|bærre|på|am|turned|only|just|nearly|almost|nesten|snart|aged|jeg|eg|æ)$/;

function isWriters(marks: Marks, mark: Mark, age: Age): boolean {
  const { list } = marks.words;
  const form = (i: number) => list[i]?.form ?? '';
  const number = numberAt(marks, mark);
  const numbered = number >= 0;
  const years = list.slice(mark.from, mark.to).findIndex(({ form: word }) => YEARS.test(word)) + mark.from;
  if (list.slice(mark.from, mark.to).some(({ form: word }) => KNOWN.test(word))) return false;
  if (numbered && years >= mark.from && lasts(years)) return false;
  if (numbered && COUNTS_WEEKS.test(form(mark.from + number - 1))) return false;
  if (numbered && !marks.covers('self', mark.from - 1) && BEFORE_OTHER_NUMBERS.test(form(mark.from - 1))) return false;
  const goesOn = list[mark.to]?.clause === list[mark.to - 1]?.clause;
  if (numbered && goesOn && AFTER_OTHER_NUMBERS.test(form(mark.to))) return false;
  if (!numbered && (marks.has('professional') || NOT_THE_WRITERS.test(form(mark.from - 1)))) return false;
  for (let i = mark.from; i >= 0 && list[i]?.sentence === list[mark.from]?.sentence; i--) {
    if (form(i) === 'am' || marks.covers('self', i) || isWith(marks, i)) break;
    if (i < mark.from && isAnother(marks, i, age, list[mark.from]?.clause)) return false;
  }
  for (let i = mark.to; i <= mark.to + 1 && list[i]?.clause === list[mark.from]?.clause; i++) {
    if (/^(og|å|men|and|but)$/.test(form(i))) break;
    if (marks.covers('kin.any', i) && !marks.covers('bereaved', i)) return false;
  }
  return true;

  function lasts(at: number): boolean {
    const isLast = list[at + 1]?.clause !== list[at]?.clause;
    const before = list.slice(Math.max(0, mark.from - 1), mark.from + number);
    return !isLast && !AFTER_AGE.test(form(at + 1)) && !before.some(({ form: word }) => BEFORE_AGE.test(word));
  }
}
