/** Messages that share words with what they do not mean. Each was once taken for it, or nearly. */
import assert from 'node:assert/strict';
import { slots } from './understanding.ts';

const none = (command: string) => (said: ReturnType<typeof slots>) => assert.notEqual(said.command, command);

describe('an order to delete', () => {
  for (const text of [
    'Jeg vil bare slette meg selv',
    'Når jeg først begynner å drikke kan du bare glemme alt jeg har lovet',
    'Når du drikker nok vil du glemme alt',
    'Mannen min spurte om kan du glemme det jeg gjorde i fylla',
    'Kan dere slette alt jeg skylder?',
    'Hvordan kan dere fjerne det jeg føler når suget kommer?',
    'Glem det jeg sa, jeg mener søsteren min',
    'Glem det jeg skrev i sted, det er mannen min som drikker',
    'Glem det jeg sa om datteren min. Det er meg.',
    'Skal jeg først innrømme at jeg er maktesløs kan dere glemme det. Jeg vil bare ha færre vinflasker til helga.',
  ])
    it(`is not heard in: ${text}`, () => none('deleteData')(slots(text)));

  for (const text of [
    'glem det jeg sa',
    'kan du slette alt jeg har skrevet',
    'kan dere slette dette',
    'slett alt, han kommer',
  ])
    it(`is heard in: ${text}`, () => assert.equal(slots(text).command, 'deleteData'));
});

describe('what shares words with something else', () => {
  it('to delete oneself is asked about', () => {
    for (const text of ['Jeg vil bare slette meg selv', 'skulle ønske jeg kunne slette livet mitt'])
      assert.equal(slots(text).crisis, 'suicide', text);
  });

  it('Stein is a name', () => assert.deepEqual(slots('Jeg er så bekymret for Stein').substances, []));
  it('"stein" is high where it tells how somebody is', () => {
    assert.deepEqual(slots('broren min kom på jobb stein').substances, ['drugs']);
    assert.equal(slots('broren min henter ungene i barnehagen stein').crisis, 'childAtRisk');
  });

  it('who drives a lorry drunk is no colleague', () => {
    for (const text of ['Jeg kjører lastebil med alkohol i blodet', 'Jeg kjører trailer med promille'])
      assert.notEqual(slots(text).relation, 'colleague', text);
  });
  it('who shares a lorry is one', () =>
    assert.equal(slots('han jeg deler lastebil med drikker').relation, 'colleague'));

  it('a sign on a wall is no divorce', () => assert.equal(slots('Jeg så et skilt fra AA på butikken').relation, null));
  it('a boy in class is no son', () =>
    assert.equal(slots('Gutten på 15 i klassen min tilbyr meg hasj').relation, null));
  it('to be powerless is no wish for twelve steps', () =>
    assert.equal(slots('Er det normalt å være maktesløs som mor?').twelveStep, null));
  it('to rather get it all out is no wish to quit', () =>
    assert.equal(slots('Jeg vil heller få ut alt i en gruppe').goal, null));
  it('to choose between her and the bottle is no mixed group', () =>
    assert.equal(slots('Kona sier jeg må velge en ting, henne eller flaska').mixedProblems, null));
  it('being high names no alcohol', () =>
    assert.ok(!slots('lillebror er rusa og svarer ikke når jeg ringer').substances.includes('alcohol')));
  it('what is at risk of something is not in danger', () => {
    for (const text of [
      'jeg er i fare for å sprekke',
      'ekteskapet er i fare',
      'barna er ikke i fare',
      'jeg føler meg ikke trygg på møter',
    ])
      assert.equal(slots(text).crisis, 'none', text);
  });
  it('to go where somebody went for help is no wish to follow the dead', () => {
    for (const text of [
      'han jeg bor med er på Blå Kors, jeg vil dit han er',
      'broren min døde i fjor. jeg vil gå i gruppa der han var',
    ])
      assert.equal(slots(text).crisis, 'none', text);
  });
  it('to throw somebody out is no blow', () =>
    assert.notEqual(slots('Jeg har kasta ham ut to ganger og tatt ham inn igjen').crisis, 'violence'));
  it('where one gambles is no form of meeting', () =>
    assert.equal(slots('Мій чоловік грає в казино онлайн').format, null));
  it('a packet of tablets swallowed is an overdose, however well he seems', () =>
    assert.equal(
      slots('guten på 15 svelgde heile pakka paracet etter ein krangel, han verkar heilt fin').crisis,
      'overdose',
    ));
});
