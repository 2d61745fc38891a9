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
/** As they end in the old way of counting. */
const SHORT: Readonly<Record<string, string>> = { førti: 'førr' };
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
const NUMERALS = new Map(
  [
    ...TEENS.map((words, i) => ({ words, value: 13 + i })),
    ...Object.entries(TENS).flatMap(([tens, words]) => [
      { words, value: Number(tens) },
      ...UNITS.map((units, i) => ({
        words: words.flatMap((ten) =>
          units.flatMap((unit) => [ten + unit, `${unit}og${ten}`, `${unit}og${SHORT[ten] ?? ten}`]),
        ),
        value: Number(tens) + i + 1,
      })),
    ]),
  ].flatMap(({ words, value }) => words.flatMap((word) => [word, folded(word)].map((form) => [form, value] as const))),
);

/** What a number word from thirteen to ninety-nine means (twelve is of the steps); undefined for every other word. */
export const numeralOf = (word: string): number | undefined => NUMERALS.get(word) ?? NUMERALS.get(folded(word));
