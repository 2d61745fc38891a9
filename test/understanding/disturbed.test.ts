import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phraseExamples } from '../../scripts/training/examples.ts';
import { understanding } from './understanding.ts';

/** The way it is typed must not change what a message means: held on every third of the dev phrases. */
const EXAMPLES = phraseExamples('dev').filter((_, i) => i % 3 === 0);

const before = new Map(EXAMPLES.map(({ text }) => [text, understanding.understand(text)]));

type Reading = ReturnType<typeof understanding.understand>;
const VIEWS: Readonly<Record<string, (reading: Reading) => unknown>> = {
  danger: ({ crisis }) => crisis,
  command: ({ command }) => command,
  question: ({ question }) => question,
  // The place stands as it was written.
  slots: ({ slots: { place: _, ...rest } }) => rest,
};

/** How many of the messages are read otherwise, by what is looked at. */
function changed(disturb: (text: string) => string): Readonly<Record<string, number>> {
  const counts = Object.fromEntries(Object.keys(VIEWS).map((name) => [name, 0]));
  for (const [text, reading] of before) {
    const after = understanding.understand(disturb(text));
    for (const [name, view] of Object.entries(VIEWS))
      if (JSON.stringify(view(after)) !== JSON.stringify(view(reading))) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const NOTHING = { danger: 0, command: 0, question: 0, slots: 0 };

const held = (text: string) => text.replace(/(\p{L}{3})(\p{L})(\p{L}{2})/u, '$1$2$2$2$3');

const HARMLESS: readonly (readonly [string, (text: string) => string])[] = [
  ['in capitals', (text) => text.toUpperCase()],
  ['with a full stop', (text) => `${text}.`],
  ['with an emoji after it', (text) => `${text} 😭`],
  ['with an emoji before it', (text) => `🙏 ${text}`],
  ['with an invisible character in it', (text) => `${text.slice(0, 5)}\u200B${text.slice(5)}`],
  ['turned from right to left', (text) => `\u202E${text}\u202C`],
  ['with blanks around it', (text) => `  \n ${text}\t `],
  ['with a letter held down', held],
];

describe('a message that somebody else wrote', () => {
  for (const [how, disturb] of HARMLESS) it(`means the same ${how}`, () => assert.deepEqual(changed(disturb), NOTHING));

  it('means the same with all of that at once, in any order', () => {
    const some = fc.shuffledSubarray([...HARMLESS], { minLength: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...before.keys()), some, (text, disturbances) => {
        const disturbed = disturbances.reduce((written, [, disturb]) => disturb(written), text);
        const after = understanding.understand(disturbed);
        for (const [name, view] of Object.entries(VIEWS))
          assert.deepEqual(view(after), view(before.get(text) as Reading), `${name}: ${disturbed}`);
      }),
      { numRuns: 200 },
    );
  });

  const WITHOUT = {
    'a, o': (text: string) => text.replace(/æ/gi, 'ae').replace(/ø/gi, 'o').replace(/å/gi, 'a'),
    'aa, oe': (text: string) => text.replace(/æ/gi, 'ae').replace(/ø/gi, 'oe').replace(/å/gi, 'aa'),
  };
  for (const [how, without] of Object.entries(WITHOUT))
    it(`means the same without æ, ø and å (${how}), but in 1 of 100 for danger and 3 of 100 for slots`, () => {
      const { danger = 0, command = 0, question, slots = 0 } = changed(without);
      const all = before.size;
      assert.ok(
        danger <= all / 100 && command <= all / 100 && slots <= (all * 3) / 100,
        `${danger} ${command} ${slots} of ${all}`,
      );
      assert.equal(question, 0);
    });

  it('is danger still between words that computers know', () => {
    const hostile = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '<script>',
      '{"who":"ownUse"}',
      "'; --",
      '\u0000',
    );
    const dangers = [...before].filter(([, { crisis }]) => crisis?.action === 'act').map(([text]) => text);
    fc.assert(
      fc.property(fc.constantFrom(...dangers), hostile, hostile, (text, one, other) => {
        assert.ok(understanding.understand(`${one} ${text} ${other}`).crisis, `${one} ${text} ${other}`);
      }),
      { numRuns: 200 },
    );
  });
});
