import assert from 'node:assert/strict';
import { loadLexicon } from '../../data/lexicon/load.ts';
import { compileLexicon } from '../../dialogs/understanding/compile.ts';
import { findDangers } from '../../dialogs/understanding/crisis.ts';
import { createReader } from '../../dialogs/understanding/reader.ts';
import { phraseExamples, trainingExamples } from '../../scripts/training/examples.ts';
import { understanding } from './understanding.ts';

const BEFORE = [
  'jeg er 14',
  'jeg er 45',
  'jeg er gravid',
  'jeg er skilt',
  'jeg er alkoholiker',
  'jeg sliter',
  'jeg har mistet alt',
  'jeg har mistet broren min',
  'jeg har drukket i ti år',
  'jeg bor i Bodø',
  'mamma drikker',
  'mannen min gikk fra meg i fjor',
  'jeg har prøvd behandling før',
  'jeg har det ganske fint på jobben',
];
const WISHES = ['vil dø', 'vil ta livet mitt', 'ønsker å dø', 'vil ikke leve lenger', 'har lyst til å dø'];

describe('a wish to die in plain words', () => {
  for (const wish of WISHES)
    it(`«${wish}» is acted on, whatever is told before it`, () => {
      const own = BEFORE.filter((before) => before.startsWith('jeg'));
      const told = [
        ...own.map((before) => `${before} og ${wish}`),
        ...BEFORE.flatMap((before) => [`${before} og jeg ${wish}`, `${before}. jeg ${wish}`, `${before}, jeg ${wish}`]),
        wish,
      ];
      const missed = told.filter((text) => {
        const { crisis } = understanding.understand(text);
        return crisis?.kind !== 'suicide' || crisis.action !== 'act';
      });
      assert.deepEqual(missed, []);
    });

  it('is none where it is denied, past, or a saying', () => {
    for (const text of [
      'jeg vil ikke dø',
      'det er ikke sånn at jeg vil dø',
      'jeg ville dø av skam',
      'jeg vil dø av latter',
      'vil ikke at han skal dø',
      'jeg har ingen planer om å ta livet mitt',
    ])
      assert.equal(understanding.understand(text).crisis, undefined, text);
  });
});

describe('thoughts of suicide now', () => {
  const THOUGHTS = [
    'tenker på selvmord hver dag',
    'jeg har selvmordstanker igjen',
    'eg tenkjer på sjølvmord kvar kveld',
    'I think about suicide every day',
  ];
  const AFTER = [
    'siden jeg slutta med hasjen',
    'etter at jeg ble rusfri',
    'nå som jeg er edru',
    'selv om jeg går i behandling',
    'og går på møter i Oslo',
    'siden kona dro',
  ];
  for (const thought of THOUGHTS)
    it(`«${thought}» is acted on, whatever is told after it`, () => {
      const told = [thought, ...AFTER.map((after) => `${thought} ${after}`)];
      assert.deepEqual(
        told.filter((text) => understanding.understand(text).crisis?.action !== 'act'),
        [],
      );
    });
});

describe('a month or a season', () => {
  for (const text of [
    'mannen slo meg sist jul, og i går igjen',
    'han tok kvelertak på meg i januar',
    'jeg ble voldtatt i mars',
    'han ble løslatt i mars og har truet meg på livet siden',
    'jeg ble gravid i juni, og ruser meg',
  ])
    it(`does not silence «${text}»`, () => {
      assert.ok(understanding.understand(text).crisis);
    });
});

describe('violence in plain words', () => {
  it('is acted on', () => {
    for (const text of [
      'jeg ble voldtatt',
      'jeg har kranglet med mannen og han vil drepe meg',
      'han truer med å drepe meg',
      'he is going to kill me',
    ])
      assert.deepEqual(understanding.understand(text).crisis, { kind: 'violence', action: 'act' }, text);
  });
});

describe('harm that is told of in plain words', () => {
  it('is at least asked about', () => {
    for (const text of [
      'jeg har rispet meg i armen',
      'æ kutter mæ på låret når mamma drikker',
      'stefaren min kommer inn til meg om natta',
      'onkel tafser på meg',
      'broren min vil hoppe',
      'han truer med å hoppe nå',
      'kutter all Xanor nå',
      'eg sluttar med all Sobril i morgon',
      'quitting all my valium tonight',
    ])
      assert.ok(understanding.understand(text).crisis, text);
  });

  it('is none where nobody jumps, and nobody stops with what makes ill to be without', () => {
    for (const text of [
      'jeg vil hoppe over dette spørsmålet',
      'broren min vil hoppe av skolen',
      'kutter all snus nå',
      'slutter med alt sukker i morgen',
    ])
      assert.equal(understanding.understand(text).crisis, undefined, text);
  });
});

describe('what is too plain to be doubted', () => {
  it('is hardly ever said where there is no danger', function () {
    this.timeout(30_000);
    const { dangers, ...lexicon } = loadLexicon();
    const narrow = dangers.filter(({ plain }) => plain);
    const reader = createReader(compileLexicon({ ...lexicon, dangers: narrow }));
    const all = [...trainingExamples(), ...phraseExamples('dev')].filter(({ crisis }) => crisis === 'none');
    // One in three is enough to tell one in 2,500, and reads as fast as before there were so many.
    const harmless = all.filter((_, i) => i % 3 === 0);
    const acted = harmless.filter(({ text }) =>
      findDangers(reader.read(text).marks, narrow).some(({ action }) => action === 'act'),
    );
    assert.ok(acted.length <= harmless.length / 2500, `${acted.length} of ${harmless.length}`);
  });
});
