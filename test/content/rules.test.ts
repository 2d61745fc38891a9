import assert from 'node:assert/strict';
import { phoneNumbersIn } from './phoneNumbers.ts';
import { copiesIn, type Known, RULES } from './rules.ts';

const KNOWN: Known = { numbers: new Set(['113', '91508588']), helplines: new Set(['rusinfo']) };
const LONG = 'En setning som er lang nok til at den ville vært oversatt.';

/** rule → a value that breaks it, and what is then said. */
const BROKEN: readonly (readonly [rule: string, value: unknown, said: string])[] = [
  ['has the name of its file as id', { id: 'other' }, 'id: is not the name of the file'],
  ['has sources with an http or https address and an age', { sources: [] }, 'sources: there is none'],
  [
    'has sources with an http or https address and an age',
    { sources: [{ url: 'ftp://x.no/', date: '2026' }] },
    'sources.0.url: is no http or https address',
  ],
  [
    'has sources with an http or https address and an age',
    { sources: [{ url: 'http://x.no/', date: 'nylig' }] },
    'sources.0.date: says neither a year nor that it is undated',
  ],
  [
    'is confirmed only with initials and a date',
    { review: { status: 'confirmed', date: '2026-01-01' } },
    'review.by: confirmed needs initials and a date',
  ],
  [
    'names no phone number but those of the helplines',
    { contact: { phone: '22 33 44 55' } },
    "contact.phone: 22334455 is no helpline's number",
  ],
  [
    'links to no address without https',
    { contact: { website: 'http://x.no/' } },
    'contact.website: has an http address',
  ],
  [
    'says it in three languages, none a copy of another',
    { summary: { nb: LONG, nn: LONG, en: 'A sentence' } },
    'summary: nn is a copy of nb',
  ],
  ['names only helplines that exist', { helplines: ['nowhere'] }, 'helplines: "nowhere" is no helpline'],
  [
    'has no text with space around it or doubled within',
    { summary: { nb: 'to  rom', nn: 'to rom', en: 'two spaces' } },
    'summary.nb: has space too much',
  ],
];

describe('the rules of content', () => {
  for (const [rule, value, said] of BROKEN)
    it(`see that a file does not hold: ${said}`, () => {
      assert.deepEqual(RULES[rule]?.({ path: 'organizations/x.json', id: 'x', value }, KNOWN), [said]);
    });

  it('are all seen to fail here', () => {
    assert.deepEqual(new Set(BROKEN.map(([rule]) => rule)), new Set(Object.keys(RULES)));
  });

  it('let a short text be the same in two languages', () => {
    assert.deepEqual(copiesIn({ nb: 'Gratis.', nn: 'Gratis.', en: 'Free.' }), []);
  });
});

describe('phone numbers in a text', () => {
  const TEXTS: readonly (readonly [string, readonly string[]])[] = [
    ['Ring 113 nå.', ['113']],
    ['Ring 116 117, eller 116117.', ['116117', '116117']],
    ['Tlf. 915 08 588 eller +47 22 33 44 55', ['91508588', '22334455']],
    ['(800 33 321)', ['80033321']],
    ['Politiet har 02800.', ['02800']],
    ['Over 90 000 barn, 165 grupper i 2022, 13–19 år, 2026-10-08', []],
    ['kl. 11.00–14.30, 100 kroner i året, 22 sentre', []],
  ];
  for (const [text, numbers] of TEXTS)
    it(`are ${numbers.join(' and ') || 'none'} in «${text}»`, () => {
      assert.deepEqual(phoneNumbersIn(text), numbers);
    });
});
