/** What is answered to the gentle question, as people write it, with the real understanding and all its words. */
import assert from 'node:assert/strict';
import { synonymsByText } from '../../bots/synonymsByText.ts';
import { createWords, textsOf } from '../../data/texts.ts';
import { content, synonyms } from '../support/real.ts';
import { conversation } from '../support/turns.ts';
import { understanding } from '../understanding/understanding.ts';

const words = createWords(textsOf(content, []), synonymsByText(synonyms));

const talk = (...said: readonly string[]) => {
  const begun = conversation(understanding, { words });
  for (const one of said) begun.say(one);
  return begun;
};

const asked = (...said: readonly string[]) => {
  const begun = talk('jeg orker ikke mer');
  assert.equal(begun.last()?.kind, 'crisisQuestion');
  for (const one of said) begun.say(one);
  return begun;
};

const shown = (begun: ReturnType<typeof talk>) => {
  const reply = begun.last();
  return reply?.kind === 'crisis' ? reply.crisis : reply?.kind;
};

describe('an answer to the gentle question', () => {
  for (const said of [
    'nei men jeg har planlagt det',
    'nei, bare når jeg er full',
    'nei ikke ennå',
    'nei, men det hadde vært best for alle',
    'nei jeg er for feig',
    'nei, det er sønnen min',
    'nei men datteren min gjør det',
    'ikke meg, men broren min',
    'broren min',
    'jeg vet ikke, jeg drikker så mye',
    'jeg vil ikke snakke om det',
    'nei, ikke nå',
    'nei ikkje no',
    'nei, ikke i dag',
    'nei ikke akkurat nå',
    'nei vet ikke',
    'nei, ikke jeg',
    'nei sikkert ikke',
    'no, not yet',
    'no but my son is',
    'noen ganger',
    'i går',
    'i går kveld',
    'av og til',
    'to ganger i går',
    'ja jeg tenker på det',
    'jo',
    'nei, mannen min drikker',
  ])
    it(`"${said}" is no clear no: the numbers are shown`, () => assert.equal(shown(asked(said)), 'suicide'));

  for (const said of [
    'nei',
    'Nei.',
    'nei nei',
    'nei takk',
    'nei, tusen takk',
    'nei, men takk for at du spør',
    'nei, absolutt ikke',
    'nei, overhodet ikke',
    'nei, det gjør jeg ikke',
    'nei herregud',
    'nei, bare sliten',
    'nei, jeg er bare sliten',
    'bare sliten',
    'nei, jeg vil ikke dø',
    'nei, jeg tenker ikke på å ta livet mitt',
    'nei, det er ikke så ille',
    'nei ikkje i det heile',
    'neida',
    'no, not at all',
    'aldri',
  ])
    it(`"${said}" is a no`, () => assert.deepEqual(asked(said).about(), ['welcome', 'crisis.denied']));

  it('need not be one: what is told instead, and what is asked for, comes after the numbers', () => {
    for (const said of ['jeg spiller bort lønna på casino', 'start på nytt', 'hopp over']) {
      const lines = asked(said)
        .replies()
        .find(({ kind }) => kind === 'helplines');
      assert.deepEqual(lines?.kind === 'helplines' && lines.helplines, content.crises.suicide.helplines, said);
    }
  });
});

describe('what is not understood in danger', () => {
  it('is met with what the guide cannot do, in every language', () => {
    const said = words('miss.crisis');
    assert.equal(said.length, 3);
    for (const one of said) assert.match(one, /^(Jeg kan ikke varsle|Eg kan ikkje varsle|I cannot alert)/);
  });

  it('is no rebuke where a sign is told of again', () => {
    for (const one of words('crisis.reminder')) assert.doesNotMatch(one, /spør ikke|spør ikkje|not ask again/);
  });
});
