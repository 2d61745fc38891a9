import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passagesOf } from '../../dialogs/understanding/passages.ts';
import { readWords } from '../../dialogs/understanding/words.ts';
import { understanding } from './understanding.ts';

/** The passages of a message, as they would be read aloud. */
function passages(text: string): readonly string[] {
  const words = readWords(text);
  const all = words.list.map((_, at) => at);
  return passagesOf(words, all).map((passage) => passage.map((at) => words.list[at]?.raw).join(' '));
}

const sentence = (first: string, count: number) =>
  `${first} ${Array.from({ length: count - 1 }, (_, i) => `${first.toLowerCase()}${'abcdefghij'[i % 10]}`).join(' ')}.`;

describe('passages of a long message', () => {
  it('are two neighbouring sentences each', () => {
    assert.deepEqual(passages('En to tre fire fem seks. Sju åtte ni ti elleve tolv. A b c d e f. G h i j k l m.'), [
      'En to tre fire fem seks Sju åtte ni ti elleve tolv',
      'Sju åtte ni ti elleve tolv A b c d e f',
      'A b c d e f G h i j k l m',
    ]);
  });

  it('are none where it is short, or has two sentences', () => {
    assert.deepEqual(passages('Hei. Mannen min drikker. Hva gjør jeg?'), []);
    assert.deepEqual(passages(`${sentence('Ja', 15)} ${sentence('Nei', 15)}`), []);
  });

  it('are pieces of a sentence that never ends', () => {
    const found = passages(sentence('Og', 60).slice(0, -1));
    assert.equal(found.length, 4);
    for (const passage of found) assert.equal(passage.split(' ').length, 24);
  });

  it('leave no word out, and are never many', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 }), (lengths) => {
        const words = readWords(lengths.map((length) => sentence('Da', length)).join(' '));
        const told = words.list.map((_, at) => at);
        const found = passagesOf(words, told);
        assert.ok(found.length < 60);
        if (found.length > 0)
          assert.deepEqual(
            [...new Set(found.flat())].sort((a, b) => a - b),
            told,
          );
      }),
      { numRuns: 200 },
    );
  });
});

describe('danger in the middle of a long story', () => {
  const STORIES: readonly (readonly [string, string, string])[] = [
    [
      'Hei, jeg er pensjonert lærer og bor i et lite hus ved sjøen. Kona og jeg har alltid tatt et glass vin til maten, og det har vært hyggelig.',
      'I kveld har hun svelget hele esken med sovetabletter, og jeg får ikke liv i henne.',
      'Vi har to voksne barn som bor langt unna. Finnes det grupper for oss som er eldre?',
    ],
    [
      'Eg er 34 og jobbar på eit verft. Eg har spelt på nett i fem år, og no er alt borte. Sjefen er snill, og kameratane veit ingenting.',
      'Eg har bestemt meg for å ta livet mitt før helga.',
      'Elles går det greitt på jobb. Kan de seie meg kvar det finst gjeldsrådgjeving?',
    ],
    [
      'I moved to Norway six years ago and work in a kitchen. My husband used to be kind, and we both like hiking. He started drinking more after he lost his job.',
      'Last night he held a knife to my throat.',
      'Today he is asleep on the sofa and the weather is nice. Are there any groups in English near Drammen?',
    ],
  ];

  for (const [before, danger, after] of STORIES)
    it(`is heard: ${danger}`, () => {
      assert.ok(understanding.understand(`${before} ${danger} ${after}`).crisis);
      assert.equal(understanding.understand(`${before} ${after}`).crisis, undefined);
    });
});
