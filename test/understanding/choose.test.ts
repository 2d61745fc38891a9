import assert from 'node:assert/strict';
import type { Chosen } from '../../dialogs/understanding/types.ts';
import { understanding } from './understanding.ts';

const WHO = [
  { id: 'ownUse', words: ['Meg selv', 'Meg sjølv', 'Myself', 'meg'] },
  { id: 'nextOfKin', words: ['Noen jeg er glad i eller kjenner', 'Someone I care about or know', 'pårørende'] },
  { id: 'both', words: ['Både meg og noen andre', 'Both me and someone else', 'begge'] },
  { id: 'curious', words: ['Jeg bare lurer', 'I am just wondering', 'nysgjerrig'] },
];
const SUBSTANCES = [
  { id: 'alcohol', words: ['Alkohol', 'Alcohol', 'drikking', 'øl'] },
  { id: 'drugs', words: ['Andre rusmidler', 'Other drugs', 'hasj'] },
  { id: 'medication', words: ['Medisiner', 'Medication', 'piller'] },
  { id: 'gambling', words: ['Pengespill', 'Gambling', 'casino'] },
];
const RELATION = [
  { id: 'partner', words: ['Kjæreste, ektefelle eller eks', 'Partner or ex', 'kone'] },
  { id: 'parent', words: ['Mor eller far', 'Mother or father'] },
  { id: 'sibling', words: ['Søsken', 'Sibling', 'bror'] },
];
const STEPS = [
  { id: 'yes', words: ['Vil gjerne'] },
  { id: 'no', words: ['Vil ikke'] },
  { id: 'either', words: ['Åpen for begge'] },
];

const options = (chosen: Chosen | undefined) => (chosen && 'options' in chosen ? chosen.options : undefined);

describe('a reply to a question', () => {
  const single: readonly (readonly [string, typeof WHO, readonly string[] | undefined])[] = [
    ['Meg selv', WHO, ['ownUse']],
    ['meg selv!!', WHO, ['ownUse']],
    ['Kjæreste, ektefelle eller eks', RELATION, ['partner']],
    ['Både meg og noen andre', WHO, ['both']],
    ['jeg vil ikke ringe noen', STEPS, undefined],
    ['nei, vil ikke det', STEPS, ['no']],
    ['2', WHO, ['nextOfKin']],
    ['nr 3', WHO, ['both']],
    ['nummer 1 takk', WHO, ['ownUse']],
    ['number two', WHO, ['nextOfKin']],
    ['den første', WHO, ['ownUse']],
    ['den andre', WHO, ['nextOfKin']],
    ['den siste', WHO, ['curious']],
    ['the last one', WHO, ['curious']],
    ['9', WHO, undefined],
    ['pårorende', WHO, ['nextOfKin']],
    ['parørende', WHO, ['nextOfKin']],
    ['det er kona mi', RELATION, undefined],
    ['bror', RELATION, ['sibling']],
    ['jeg er bror', RELATION, ['sibling']],
    ['sibblng', RELATION, ['sibling']],
    ['ja', STEPS, ['yes']],
    ['nei takk', STEPS, ['no']],
    ['jau', STEPS, ['yes']],
    ['Vil ikke', STEPS, ['no']],
    ['alkohol og piller', SUBSTANCES, undefined],
    ['det var en fin dag', SUBSTANCES, undefined],
    ['', SUBSTANCES, undefined],
  ];
  for (const [reply, choices, chosen] of single)
    it(`"${reply}" chooses ${chosen ?? 'nothing'}`, () => {
      assert.deepEqual(options(understanding.read(reply).choose(choices, false)), chosen);
    });

  const several: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['Alkohol, Medisiner', ['alcohol', 'medication']],
    ['1 og 3', ['alcohol', 'medication']],
    ['1,4', ['alcohol', 'gambling']],
    ['alkohol og hasj', ['alcohol', 'drugs']],
    ['alle', ['alcohol', 'drugs', 'medication', 'gambling']],
    ['Alkohl', ['alcohol']],
    ['mest øl, litt casino', ['alcohol', 'gambling']],
    ['ikke alkohol, bare piller', ['medication']],
  ];
  for (const [reply, chosen] of several)
    it(`"${reply}" chooses ${chosen} where several may be`, () => {
      assert.deepEqual(options(understanding.read(reply).choose(SUBSTANCES, true)), chosen);
    });

  for (const reply of ['vet ikke', 'veit ikkje', "don't know", 'hopp over', 'usikker'])
    it(`"${reply}" skips the question as unknown`, () => {
      assert.deepEqual(understanding.read(reply).choose(SUBSTANCES, true), { skipped: 'dontKnow' });
    });

  for (const reply of ['samme for meg', 'spiller ingen rolle', 'no preference'])
    it(`"${reply}" skips the question without a preference`, () => {
      assert.deepEqual(understanding.read(reply).choose(SUBSTANCES, true), { skipped: 'noPreference' });
    });

  it('says whether it was a label or nearly one', () => {
    assert.deepEqual(understanding.read('Alkohol').choose(SUBSTANCES, true), { options: ['alcohol'], exact: true });
    assert.deepEqual(understanding.read('alkhol').choose(SUBSTANCES, true), { options: ['alcohol'], exact: false });
  });

  it('lets an exact label win over what it could also mean', () => {
    const choices = [
      { id: 'either', words: ['Det samme for meg'] },
      { id: 'unknown', words: ['Vet ikke'] },
    ];
    assert.deepEqual(options(understanding.read('det samme for meg').choose(choices, false)), ['either']);
    assert.deepEqual(options(understanding.read('vet ikke').choose(choices, false)), ['unknown']);
  });
});
