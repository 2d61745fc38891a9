import assert from 'node:assert/strict';
import { folded } from '../../dialogs/understanding/fold.ts';
import { numeralOf } from '../../dialogs/understanding/numbers.ts';

describe('words for numbers', () => {
  for (const [word, value] of [
    ['tretten', 13],
    ['søtten', 17],
    ['tjue', 20],
    ['tjueen', 21],
    ['tjueett', 21],
    ['enogtyve', 21],
    ['toogtjue', 22],
    ['femogførr', 45],
    ['førti', 40],
    ['fortyfive', 45],
    ['aattifem', 85],
    ['nittini', 99],
    ['tolv', undefined],
    ['for', undefined],
    ['førr', undefined],
    ['enog', undefined],
    ['tjuetretten', undefined],
    ['hus', undefined],
  ] as const)
    it(`${word} is ${value ?? 'none'}`, () => assert.equal(numeralOf(folded(word)), value));
});
