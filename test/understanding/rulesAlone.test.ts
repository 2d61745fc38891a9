import assert from 'node:assert/strict';
import { loadUnderstanding } from '../../data/understanding.ts';
import { createPlaces } from '../../dialogs/understanding/places.ts';
import type { Explaining } from '../../dialogs/understanding/understand.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';
import { trainingExamples } from '../../scripts/training/examples.ts';

describe('where nothing was learned', () => {
  let rules: Explaining;
  before(async () => {
    const { lexicon, placeIndex } = await loadUnderstanding();
    const { model: _, ...written } = lexicon;
    rules = createUnderstanding(written, createPlaces(placeIndex));
  });

  const dangers: readonly (readonly [string, string])[] = [
    ['jeg vil ta livet mitt i kveld', 'suicide'],
    ['han tok en overdose og puster ikke', 'overdose'],
    ['samboeren min slår meg nå', 'violence'],
    ['babyen er alene hjemme, mamma er full', 'childAtRisk'],
    ['sluttet brått etter et halvt år, skjelver og ser ting som ikke er der', 'withdrawalDanger'],
  ];
  for (const [text, kind] of dangers)
    it(`the rules hear danger: ${text}`, () => assert.equal(rules.understand(text).crisis?.kind, kind));

  it('they hear none in a figure of speech', () => {
    for (const text of ['jeg må slå gresset', 'festen var dødsbra', 'dør av kjedsomhet'])
      assert.equal(rules.understand(text).crisis, undefined, text);
  });

  it('they know who, what and a command', () => {
    assert.deepEqual(rules.understand('broren min drikker for mye').slots, {
      who: 'nextOfKin',
      relation: 'sibling',
      substances: ['alcohol'],
    });
    assert.equal(rules.understand('start på nytt').command, 'restart');
  });

  it('they throw for nothing that people write', () => {
    for (const { text } of trainingExamples().filter((_, i) => i % 400 === 0))
      assert.doesNotThrow(() => rules.explain(text), text);
  });
});
