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
/** "Førr" is forty as it ends in the old way of counting. */
const LAST_FORTY = 'førr';

const NUMERALS = numerals();

/** Each as it is folded: "tjueen" is "tjuen". */
function numerals(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const note = (value: number, word: string) => all.set(folded(word), value);
  for (const [i, words] of TEENS.entries()) for (const word of words) note(13 + i, word);
  for (const [value, tens] of Object.entries(TENS))
    for (const ten of tens) {
      note(Number(value), ten);
      for (const [i, units] of UNITS.entries())
        for (const unit of units) {
          note(Number(value) + i + 1, ten + unit);
          note(Number(value) + i + 1, `${unit}og${ten}`);
        }
    }
  for (const [i, units] of UNITS.entries()) for (const unit of units) note(40 + i + 1, `${unit}og${LAST_FORTY}`);
  return all;
}

/** What a number word from thirteen to ninety-nine, folded, means (twelve is of the steps); undefined for every other word. */
export const numeralOf = (word: string): number | undefined => NUMERALS.get(word);
