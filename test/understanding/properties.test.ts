import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slots, understanding } from './understanding.ts';

/** Messages whose meaning must survive the way they are typed. */
const MESSAGES = [
  'mannen min drikker for mye',
  'jeg vil slutte å drikke',
  'sønnen min røyker hasj',
  'søsteren min spiller bort alt på nettcasino',
  'jeg tar for mange sovetabletter',
  'jeg ønsker en kristen gruppe',
  'mannen min slår meg',
  'jeg har lyst til å ta livet mitt',
  'kompisen min puster ikke',
  'eg drikk for mykje og vil kutte ned',
  'kollegaen min drikker på jobben',
] as const;
const message = fc.constantFrom(...MESSAGES);

/** What is understood, without the place as written and the language, which follow the spelling. */
function meaning(text: string): unknown {
  const { lang: _, place: __, ...rest } = slots(text);
  return rest;
}

describe('the same message, typed otherwise', () => {
  it('means the same in capitals or small letters', () => {
    fc.assert(
      fc.property(message, (text) => {
        assert.deepEqual(meaning(text.toUpperCase()), meaning(text));
        assert.deepEqual(meaning(text[0]?.toUpperCase() + text.slice(1)), meaning(text));
      }),
    );
  });

  it('means the same with other punctuation and with emoji', () => {
    const tail = fc.constantFrom('.', '!', '!!!', ' …', ' 😭', ' 🍺🙏', '  ', ' :(', ' <3');
    fc.assert(
      fc.property(message, tail, tail, (text, before, after) => {
        assert.deepEqual(meaning(before + text + after), meaning(text));
      }),
    );
  });

  it('means the same without æ, ø and å', () => {
    const plainly = (text: string) => text.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
    const twofold = (text: string) => text.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
    for (const text of MESSAGES) {
      assert.deepEqual(meaning(plainly(text)), meaning(text), plainly(text));
      assert.deepEqual(meaning(twofold(text)), meaning(text), twofold(text));
    }
  });

  it('means the same with a letter held down', () => {
    fc.assert(
      fc.property(message, fc.nat(), fc.integer({ min: 2, max: 5 }), (text, seed, times) => {
        const long = [...text.matchAll(/\p{L}{5,}/gu)];
        const word = long[seed % long.length];
        if (!word) return;
        const at = word.index + (seed % word[0].length);
        const held = text.slice(0, at) + (text[at] ?? '').repeat(times) + text.slice(at + 1);
        assert.deepEqual(meaning(held), meaning(text), held);
      }),
    );
  });

  it('means the same with small talk around it', () => {
    const before = fc.constantFrom('hei! ', 'Hei, ', 'god kveld. ', 'hallo der, ');
    const after = fc.constantFrom('. takk', '. Hilsen en sliten en', ' 🙏 tusen takk', '. på forhånd takk');
    fc.assert(
      fc.property(message, before, after, (text, hello, thanks) => {
        assert.deepEqual(meaning(hello + text + thanks), meaning(text));
      }),
    );
  });

  it('means the same with invisible characters and direction marks in it', () => {
    const invisible = fc.constantFrom('\u200B', '\u200D', '\u202E', '\u2066', '\uFEFF', '\u00AD');
    fc.assert(
      fc.property(message, invisible, fc.nat(), (text, mark, seed) => {
        const at = seed % text.length;
        assert.deepEqual(meaning(text.slice(0, at) + mark + text.slice(at)), meaning(text));
      }),
    );
  });
});

/** Milliseconds of processor time in the best of a few readings: what else the machine does does not count. */
function quickest(text: string): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const begun = process.cpuUsage();
    understanding.understand(text);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('any input', () => {
  it('is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        understanding.understand(text);
        understanding.read(text).choose([{ id: 'a', words: ['Alkohol'] }], true);
      }),
    );
  });

  it('is not misled by the names of object parts', () => {
    for (const text of ['__proto__', 'constructor', 'hasOwnProperty', 'toString valueOf', '{"who":"ownUse"}'])
      assert.deepEqual(understanding.understand(text).slots, {}, text);
  });

  it('is read within 20 ms for 10,000 characters', () => {
    const hostile = [
      'a '.repeat(5000),
      'ikke '.repeat(2000),
      'mannen min drikker og slår '.repeat(371),
      'æ'.repeat(10_000),
      'jeg vil ta livet '.repeat(588),
      '0550 '.repeat(2000),
      'Bergen i Oslo på '.repeat(588),
      'drikkeer sluttee alkhol '.repeat(417),
    ];
    for (const text of hostile) understanding.understand(text);
    for (const text of hostile) assert.ok(quickest(text) <= 20, `${quickest(text)} ms for "${text.slice(0, 30)}…"`);
  });

  it('is read within 20 ms, whatever words and signs it is made of', () => {
    const words = fc.constantFrom(
      ...MESSAGES.flatMap((text) => text.split(' ')),
      'ikke',
      '0550',
      'Bergen',
      '😭',
      'а',
      '\u202E',
      '__proto__',
    );
    const part = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...MESSAGES));
    const text = fc
      .tuple(fc.array(part, { minLength: 1, maxLength: 40 }), fc.constantFrom(' ', '. ', ', ', '', '\n'))
      .map(([parts, between]) => `${parts.join(between)}${between}`.repeat(10_000).slice(0, 10_000));
    fc.assert(
      fc.property(text, (long) => {
        const time = quickest(long);
        assert.ok(time <= 20, `${time} ms`);
      }),
      { numRuns: 40 },
    );
  });
});
