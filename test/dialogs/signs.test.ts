import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers } from '../../dialogs/flow/answers.ts';
import { callFor, dangerOf, type Signs, signsOf, toldOf, withDenied, withTold } from '../../dialogs/signs.ts';
import { CRISIS_KINDS } from '../../dialogs/understanding/types.ts';
import { understanding } from '../understanding/understanding.ts';

const KIND = 'suicide';
const DESPAIR = 0b1;
const FAREWELL = 0b10;
const THIRD = 0b100;

/** What each message of a conversation calls for. `no` answers the gentle question. */
function calls(messages: readonly ('no' | number | 'act')[]) {
  let signs: Signs = {};
  return messages.flatMap((said) => {
    if (said === 'no') {
      signs = withDenied(signs, KIND);
      return [];
    }
    const bits = said === 'act' ? DESPAIR : said;
    const call = callFor(toldOf(signs, KIND), said === 'act' ? 'act' : 'ask', bits);
    signs = withTold(signs, KIND, call, bits);
    return [call];
  });
}

const told = (text: string, signs: Signs = {}, answers: Answers = {}) =>
  dangerOf(understanding.understand(text), signs, answers);

describe('a body that shakes', () => {
  const stops: Answers = { substances: { options: ['alcohol'] }, goal: { options: ['quit'] } };

  it('is no danger by itself, and is asked about after stopping was told of', () => {
    for (const text of ['jeg skjelver på hendene', 'eg skjelv på hendene', 'my hands shake']) {
      assert.equal(told(text), undefined, text);
      const asks = { kind: 'withdrawalDanger', action: 'ask' } as const;
      assert.deepEqual(told(text, withTold({}, 'withdrawalDanger', 'ask', DESPAIR)), asks, text);
      assert.deepEqual(told(text, {}, stops), asks, text);
    }
  });

  it('is asked about as what was told before, and clear danger stays what it is', () => {
    const overdose = withTold({}, 'overdose', 'ask', DESPAIR);
    assert.deepEqual(told('han skjelver', overdose, stops), { kind: 'overdose', action: 'ask' });
    assert.deepEqual(told('han puster ikke', overdose, stops), { kind: 'overdose', action: 'act' });
    assert.equal(told('han jobber i Bergen', overdose, stops), undefined);
  });
});

describe('signs of danger', () => {
  const table: readonly [string, Parameters<typeof calls>[0], ReturnType<typeof calls>][] = [
    ['one is asked about', [DESPAIR], ['ask']],
    ['clear danger is acted on, however often', ['act', 'act'], ['act', 'act']],
    ['the same after "no" is not asked about again', [DESPAIR, 'no', DESPAIR, DESPAIR], ['ask', 'remind', 'remind']],
    ['another after "no" says more', [DESPAIR, 'no', FAREWELL], ['ask', 'ask']],
    ['two beside each other say more than one of them', [DESPAIR, 'no', DESPAIR | FAREWELL], ['ask', 'ask']],
    ['any while the question stands unanswered is enough', [DESPAIR, DESPAIR], ['ask', 'act']],
    ['a third kind after two denials is enough', [DESPAIR, 'no', FAREWELL, 'no', THIRD], ['ask', 'ask', 'act']],
    ['the same once the numbers were shown is reminded of', ['act', DESPAIR], ['act', 'remind']],
    ['another once the numbers were shown is acted on', ['act', FAREWELL], ['act', 'act']],
    ['one that no words of the lexicon tell counts as new', [0, 'no', 0, 'no', 0], ['ask', 'ask', 'act']],
  ];
  for (const [name, messages, expected] of table) it(name, () => assert.deepEqual(calls(messages), expected));

  it('of one kind of danger do not answer for another', () => {
    const signs = withDenied(withTold({}, 'violence', 'ask', DESPAIR), 'violence');
    assert.equal(callFor(toldOf(signs, KIND), 'ask', DESPAIR), 'ask');
  });

  const message = fc.constantFrom<'no' | number | 'act'>('no', 'act', 0, DESPAIR, FAREWELL, THIRD);

  it('never make clear danger less clear, whatever was said before', () => {
    fc.assert(
      fc.property(fc.array(message), (before) => {
        assert.equal(calls([...before, 'act']).at(-1), 'act');
      }),
    );
  });

  it('only add up: a sign that is new to the conversation is never passed over', () => {
    fc.assert(
      fc.property(fc.array(message), (before) => {
        assert.notEqual(calls([...before, 0b1000]).at(-1), 'remind');
      }),
    );
  });

  it('are asked about at most twice before the numbers are shown', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 60 }), (messages) => {
        const all = calls(messages);
        const shown = all.indexOf('act');
        const before = shown === -1 ? all : all.slice(0, shown);
        assert.ok(before.filter((call) => call === 'ask').length <= 2, all.join());
        assert.ok(shown === -1 || !all.slice(shown).includes('ask'), all.join());
      }),
    );
  });

  it('are kept as small numbers, of at most six kinds', () => {
    const named = fc.array(
      fc.string().map((name) => `danger.${name}`),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...CRISIS_KINDS), named), { maxLength: 1500 }), (told) => {
        const signs = told.reduce<Signs>((all, [kind, concepts]) => {
          const understood = { language: 'nb', slots: {}, both: false, childOfUnknownAge: false, places: [], concepts };
          return withTold(all, kind, 'ask', signsOf(understood));
        }, {});
        for (const one of Object.values(signs).flatMap((counters) => Object.values(counters)))
          assert.ok(Number.isInteger(one) && one >= 0 && one < 2 ** 30, `${one}`);
      }),
      { numRuns: 30 },
    );
  });
});
