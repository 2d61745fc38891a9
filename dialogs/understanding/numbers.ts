import { folded } from './fold.ts';

const ORDINALS: readonly (readonly string[])[] = [
  ['første', 'fyrste', 'first', 'øverste', 'en', 'ein', 'one', 'ett', 'eitt', '1st'],
  ['andre', 'second', 'to', 'two', 'nest', '2nd'],
  ['tredje', 'third', 'tre', 'three', '3rd'],
  ['fjerde', 'fourth', 'fire', 'four'],
  ['femte', 'fifth', 'fem', 'five'],
  ['sjette', 'sixth', 'seks', 'six'],
  ['sjuende', 'syvende', 'seventh', 'sju', 'syv', 'seven'],
  ['åttende', 'åttande', 'eighth', 'åtte', 'eight'],
  ['niende', 'niande', 'ninth', 'ni', 'nine'],
];
const LAST = ['siste', 'last', 'nederste', 'bakerste', 'nedste'];
/** Words that may stand around a number. */
const AROUND = [
  'nr',
  'nummer',
  'number',
  'no',
  'alternativ',
  'valg',
  'val',
  'option',
  'den',
  'det',
  'de',
  'dei',
  'the',
  'jeg',
  'eg',
  'vil',
  'ha',
  'tar',
  'tek',
  'velger',
  'vel',
  'take',
  'i',
  'choose',
  'og',
  'and',
  'pluss',
  'please',
  'takk',
  'svar',
  'svaret',
  'alternativet',
  'one',
  'da',
  'må',
  'bli',
  'blir',
  'kanskje',
  'think',
  'want',
  'ill',
];

const NUMBER_OF = new Map(ORDINALS.flatMap((words, i) => words.map((word) => [folded(word), i + 1] as const)));
const LAST_WORDS = new Set(LAST.map(folded));
const AROUND_WORDS = new Set(AROUND.map(folded));
/** "en", "to" and the like count only beside "nummer", or alone. */
const NEEDS_COMPANY = new Set(['en', 'ein', 'one', 'to', 'et', 'eit', 'ni', 'andre'].map(folded));

/** The numbers from 1 to `most` that a reply of folded words names, if it says nothing else. */
export function findNumbers(said: readonly string[], most: number): readonly number[] | undefined {
  const numbers: number[] = [];
  const counts =
    said.some((word) => ['nr', 'numer', 'number', 'den', 'det', 'the', 'alternativ'].includes(word)) ||
    said.length === 1;
  for (const [i, word] of said.entries()) {
    const number = /^\d{1,2}$/.test(word) ? Number(word) : LAST_WORDS.has(word) ? most : NUMBER_OF.get(word);
    if (number !== undefined && (!NEEDS_COMPANY.has(word) || (counts && !(word === 'one' && i > 1)))) {
      if (number < 1 || number > most) return undefined;
      if (!numbers.includes(number)) numbers.push(number);
    } else if (!AROUND_WORDS.has(word)) return undefined;
  }
  return numbers.length > 0 ? numbers : undefined;
}

const TENS: Readonly<Record<number, readonly string[]>> = {
  20: ['tjue', 'tyve', 'kjue', 'twenty'],
  30: ['tretti', 'tredve', 'thirty'],
  40: ['førti', 'fyrti', 'forty'],
  50: ['femti', 'fifty'],
  60: ['seksti', 'sixty'],
  70: ['sytti', 'søtti', 'seventy'],
  80: ['åtti', 'ætti', 'eighty'],
  90: ['nitti', 'ninety'],
};
const UNITS = [
  ['en', 'ein', 'ett', 'one'],
  ['to', 'two'],
  ['tre', 'three'],
  ['fire', 'four'],
  ['fem', 'five'],
  ['seks', 'sex', 'six'],
  ['sju', 'syv', 'seven'],
  ['åtte', 'eight'],
  ['ni', 'nine'],
];
const TEENS = [
  ['tretten', 'thirteen'],
  ['fjorten', 'fourteen'],
  ['femten', 'fifteen'],
  ['seksten', 'sixteen'],
  ['sytten', 'søtten', 'seventeen'],
  ['atten', 'eighteen'],
  ['nitten', 'nineteen'],
];
const TEEN_OF = valuesOf(TEENS.map((words, i) => [13 + i, words]));
const UNIT_OF = valuesOf(UNITS.map((words, i) => [1 + i, words]));
const UNIT_AND_OF = valuesOf(UNITS.map((words, i) => [1 + i, words.map((word) => `${word}og`)]));
const TEN_OF = valuesOf(Object.entries(TENS).map(([ten, words]) => [Number(ten), words]));
/** As it ends in the old way of counting. */
const LAST_TEN_OF = new Map([...TEN_OF, [folded('førr'), 40]]);

function valuesOf(written: readonly (readonly [value: number, words: readonly string[]])[]): Map<string, number> {
  return new Map(written.flatMap(([value, words]) => words.map((word) => [folded(word), value] as const)));
}

const anyOf = (words: ReadonlyMap<string, number>): string => `(${[...words.keys()].join('|')})`;
/** Folded, "tjueen" is "tjuen". */
const TENS_FIRST = new RegExp(`^${anyOf(TEN_OF)}(?:${anyOf(UNIT_OF)}|(?<=e)(n|in|t))?$`);
const UNITS_FIRST = new RegExp(`^${anyOf(UNIT_AND_OF)}${anyOf(LAST_TEN_OF)}$`);

/** What a number word from thirteen to ninety-nine means (twelve is of the steps); undefined for every other word. */
export function numeralOf(word: string): number | undefined {
  const form = folded(word);
  const [, ten = '', unit = '', one = ''] = TENS_FIRST.exec(form) ?? [];
  if (ten !== '') return (TEN_OF.get(ten) ?? 0) + (one === '' ? (UNIT_OF.get(unit) ?? 0) : 1);
  const [, unitAnd = '', lastTen = ''] = UNITS_FIRST.exec(form) ?? [];
  if (unitAnd !== '') return (LAST_TEN_OF.get(lastTen) ?? 0) + (UNIT_AND_OF.get(unitAnd) ?? 0);
  return TEEN_OF.get(form);
}
