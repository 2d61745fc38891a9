import assert from 'node:assert/strict';
import { type FeatureGroup, gather } from '../../dialogs/understanding/feature.ts';
import { hashOf } from '../../dialogs/understanding/hash.ts';
import { readWords } from '../../dialogs/understanding/words.ts';
import { alone, trainHead } from '../../scripts/training/head.ts';
import { UNKNOWN } from '../../scripts/training/network.ts';
import type { Sample } from '../../scripts/training/vectors.ts';

const TRAITS = 8;

/** Each word has several features, as real ones have, for many of them are left out while learning. */
const groupsOf = (text: string): readonly FeatureGroup[] =>
  readWords(text).list.map(({ form }, at) => {
    const group = gather();
    for (let trait = 0; trait < TRAITS; trait++) group.add(hashOf(form, trait), at, at + 1);
    return group;
  });

/** One or the other is danger; both or neither is none: no sum of weights can tell that. */
const ONE_OF_TWO = [
  ['alene', 'danger'],
  ['pillene', 'danger'],
  ['alene pillene', 'none'],
  ['', 'none'],
] as const;

const samples: readonly Sample[] = ONE_OF_TWO.flatMap(([text, label]) =>
  Array.from({ length: 200 }, (_, i) => ({ family: `${text} ${i}`, groups: groupsOf(text), label })),
);

/** How many of the four are told. */
function told(units: number): number {
  const { find, classifier } = alone(trainHead(samples, ['none', 'danger'], { units, features: 1000, leftOut: 0.4 }));
  return ONE_OF_TWO.filter(([text, label]) => classifier.predict(find(groupsOf(text))).label === label).length;
}

describe('a head that is learned', () => {
  it('needs hidden units for what a sum of weights cannot tell', () => {
    assert.equal(told(16), 4);
    assert.ok(told(0) < 4);
  });

  it('names the words that spoke for a class, the strongest first', () => {
    const plain = [
      ['han puster ikke', 'danger'],
      ['han drikker mye', 'none'],
    ] as const;
    const both = plain.flatMap(([text, label]) =>
      Array.from({ length: 50 }, (_, i) => ({ family: `${text} ${i}`, groups: groupsOf(text), label })),
    );
    const { find, classifier } = alone(trainHead(both, ['none', 'danger'], { units: 8, features: 1000, leftOut: 0.4 }));
    const words = readWords('han puster ikke mye');
    const spoke = classifier.because(find(groupsOf('han puster ikke mye')), words, 'danger');
    assert.deepEqual(spoke.slice(0, 2).sort(), ['ikke', 'puster']);
  });

  it('tells classes that do not exclude each other, and learns nothing of one that is not known', () => {
    const [YES, NO] = [1, 0];
    const rows = [
      ['alene', [YES, NO]],
      ['pillene', [NO, YES]],
      ['alene pillene', [YES, YES]],
      ['huset', [NO, NO]],
      ['hagen', [UNKNOWN, NO]],
    ] as const;
    const labelled = rows.flatMap(([text, says]) =>
      Array.from({ length: 60 }, (_, i) => ({
        family: `${text} ${i}`,
        groups: groupsOf(text),
        label: 'none',
        says: Int8Array.from(says),
      })),
    );
    const head = trainHead(labelled, ['first', 'second'], { units: 4, features: 1000, leftOut: 0.4 });
    const { find, classifier } = alone(head);
    const told = (text: string) => {
      const { probabilityOf } = classifier.predict(find(groupsOf(text)));
      return ['first', 'second'].map((name) => probabilityOf(name) > 0.5);
    };
    assert.deepEqual(told('alene'), [true, false]);
    assert.deepEqual(told('pillene'), [false, true]);
    assert.deepEqual(told('alene pillene'), [true, true]);
    assert.deepEqual(told('huset'), [false, false]);
  });

  it('keeps as many features as it may, in rising order', () => {
    const { keys, weights } = trainHead(samples, ['none', 'danger'], { units: 4, features: 10, leftOut: 0.4 });
    assert.equal(keys.length, 10);
    assert.equal(weights.length, 10 * (4 + 2));
    assert.deepEqual(
      [...keys],
      [...keys].sort((a, b) => a - b),
    );
  });
});
