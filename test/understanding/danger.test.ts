import assert from 'node:assert/strict';
import type { CrisisKind } from '../../dialogs/understanding/types.ts';
import { understanding } from './understanding.ts';

/** Danger now, told plainly or between the lines, in Norwegian as it is written, in English and in the words of others. */
const DANGER: Readonly<Record<CrisisKind, readonly string[]>> = {
  suicide: [
    'mamma døde i fjor, vil bare være der hun er',
    'eg har gøymt reip i løa, ingen veit kor mykje eg har spelt bort',
    "I'm on the platform, standing too close, letting trains go by",
    'Jeg vil dø',
    'vil do',
    'orker ikke leve lenger',
    'Eg vil ikkje leve meir',
    'æ vil itj leve mer',
    'har lyst til å ta livet mitt',
    'tenker på selvmord hver dag',
    'jeg skal ta livet mitt i kveld',
    'alle hadde hatt det bedre uten meg',
    'familien klarer seg bedre uten meg',
    'jeg har skrevet avskjedsbrev til barna',
    'pillene ligger klare på bordet',
    'sitter på brua og vil hoppe',
    'sønnen min sier han vil ta livet sitt',
    'kjæresten truer med å ta livet sitt hvis jeg går',
    'redd for at søsteren min skal ta livet sitt',
    'livet er ikke verdt å leve',
    'håper jeg ikke våkner i morgen',
    'I want to kill myself',
    "i don't want to live anymore",
    'my brother says he wants to die',
    'chcę umrzeć',
    'хочу померти',
  ],
  overdose: [
    'kompisen min puster ikke',
    'han puster rart etter å ha tatt heroin',
    'får ikke liv i henne',
    'hun er blå på leppene',
    'broren min er bevisstløs',
    'Han vaknar ikkje, kva gjer eg',
    'jeg har tatt en overdose',
    'jeg har svelget 40 paracet',
    'har tatt alle pillene mine',
    'mamma har tatt for mange sovetabletter',
    'venninna mi svarer ikke og er helt kald',
    'han ligger på gulvet og snorker rart',
    'my friend is not breathing',
    'she overdosed just now',
    'i took the whole bottle of pills',
    'on nie oddycha',
  ],
  violence: [
    'er redd for at jeg gjør henne noe neste gang jeg drikker',
    'jeg er i fare',
    'I am in danger',
    'mannen min slår meg',
    'han slo meg i går',
    'pappa slår mamma når han er full',
    'samboeren truer med å drepe meg',
    'han står utenfor med kniv',
    'jeg har låst meg inne på badet, han er rasende',
    'kjæresten tok kvelertak på meg i natt',
    'eksen min truar meg',
    'jeg er livredd når han kommer hjem full',
    'sønnen min er voldelig når han har ruset seg',
    'my husband hits me when he drinks',
    'he has a knife and i am hiding in the bathroom',
    'mąż mnie bije',
  ],
  childAtRisk: [
    'eit barn er i fare',
    'my kids are not safe at home',
    'han kjører ungene når han er full',
    'mamma er full og babyen er alene',
    'jeg er gravid og drikker fortsatt',
    'kona røyker hasj og er gravid',
    'barna er alene hjemme mens hun er på fylla',
    'eksen passer barna i fylla',
    'faren min kjørte oss hjem med promille',
    'småsøsknene mine får ikke mat når mamma drikker',
    'i am pregnant and using heroin',
    'he drives the kids when he is drunk',
  ],
  withdrawalDanger: [
    'har drukket en flaske sprit om dagen i mange år, slutter tvert i morgen',
    'drikker daglig og skal kutte helt fra i morgen',
    'har gått på sobril i ti år og kaster alle pillene i dag',
    'sluttet å drikke for to dager siden, skjelver og ser ting',
    'jeg hallusinerer etter at jeg sluttet med alkohol',
    'mannen min sluttet å drikke i går og har kramper',
    'tar ghb hver dag, slutter brått nå',
    'eg skjelv heile tida etter at eg slutta å drikke',
    'i drink a bottle of vodka every day and quit cold turkey today',
    'shaking and seeing things since i stopped drinking',
  ],
  acuteIntoxication: [
    'kompisen min er så full at han ikke kan stå og spyr hele tiden',
    'har blandet alkohol og valium og hjertet hamrer',
    'tok noe på fest og ser syner nå',
    'noen har hatt noe i drinken min',
    'venninna er dritings nå og kaster opp blod',
    'drakk metanol tror jeg',
    'jeg har drukket og skal kjøre hjem nå',
    'datteren min har tatt mdma og er helt forvirret',
    'i mixed xanax and vodka and my heart is racing',
    'my friend is too drunk to stand and keeps throwing up',
  ],
};

describe('danger now', () => {
  for (const [kind, messages] of Object.entries(DANGER))
    for (const message of messages)
      it(`${kind}: ${message}`, () => {
        assert.equal(understanding.understand(message).crisis?.kind, kind);
      });

  it('acts where it is clear and asks where it is not', () => {
    assert.equal(understanding.understand('jeg skal ta livet mitt i kveld').crisis?.action, 'act');
    assert.equal(understanding.understand('jeg orker ikke mer').crisis?.action, 'ask');
  });

  it('is heard beside a danger that is denied', () => {
    for (const text of [
      'ikke selvmord, bare forsvinne for alltid',
      'har ikke tatt overdose bare hundre tabletter',
      'jeg vil ikke dø men orker ikke leve',
      'han slår ikke men låser meg inne',
    ])
      assert.ok(understanding.understand(text).crisis, text);
    assert.equal(understanding.understand('ikke noe selvmord her altså').crisis, undefined);
  });

  it('asks where danger is only supposed', () => {
    assert.equal(understanding.understand('hvis han puster rart, skal jeg ringe?').crisis?.action, 'ask');
  });

  it('is heard at both ends of a very long message', () => {
    const filler = 'det har vært en lang og vanskelig tid for oss alle sammen. '.repeat(170);
    assert.equal(understanding.understand(`jeg vil dø. ${filler}`).crisis?.kind, 'suicide');
    assert.equal(understanding.understand(`${filler} jeg vil dø`).crisis?.kind, 'suicide');
  });

  it('keeps what else was said', () => {
    const { slots } = understanding.understand('mannen min drikker og slår meg');
    assert.deepEqual([slots.who, slots.relation, slots.substances], ['nextOfKin', 'partner', ['alcohol']]);
  });
});
