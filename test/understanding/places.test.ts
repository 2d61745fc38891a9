import assert from 'node:assert/strict';
import { loadPlaces } from '../../data/places/load.ts';
import { createPlaces } from '../../dialogs/understanding/places.ts';
import { readWords } from '../../dialogs/understanding/words.ts';
import { understanding } from './understanding.ts';

const places = createPlaces(loadPlaces());
const ids = (text: string) => [...new Set(places.find(readWords(text)).map((place) => place.id))];

describe('places', () => {
  const known: readonly (readonly [string, string])[] = [
    ['Bergen', '4601'],
    ['bergen', '4601'],
    ['Tromso', '5501'],
    ['Aalesund', '1508'],
    ['0550', '0301-02'],
    ['Løkka', '0301-02'],
    ['Grünerløkka', '0301-02'],
    ['Mo i Rana', '1833'],
    ['Kautokeino', '5612'],
    ['Snåsa', '5041'],
    ["Drammen'de", '3301'],
    ['Lillestrøm', '3205'],
    ['Vestland', '46'],
    ['bor i moss', '3103'],
    ['er fra horten', '3901'],
    ['Averøya', '1554'],
    ['Åsane', '4601-08'],
    ['Lillehammer', '3405'],
  ];
  for (const [text, id] of known)
    it(`"${text}" is ${id}`, () => {
      assert.deepEqual(ids(text), [id]);
    });

  it('gives every place of an ambiguous name', () => {
    assert.ok(ids('Herøy').length > 1);
  });

  it('finds no place in ordinary words', () => {
    for (const text of [
      'jeg er i nes',
      'det er bra å ha noen',
      'vi var på ski',
      'i 2019',
      'over 2000 kroner',
      'for ti år siden',
      'Begynte i fjor. Nå kjører jeg ikke lenger',
      'Alt går galt nå',
      'I stay at his place. His weekend starts on Wednesday',
    ])
      assert.deepEqual(ids(text), [], text);
  });

  it('finds one at the beginning of a sentence', () => {
    for (const [text, id] of [
      ['Ski, det er her jeg bor', '3207'],
      ['Moss. Nå er jeg hjemme', '3103'],
    ] as const)
      assert.deepEqual(ids(text), [id], text);
  });

  it('is not misled by the names of object parts', () => {
    for (const text of ['constructor', '__proto__', 'toString']) assert.deepEqual(ids(text), []);
  });

  it('reads no more than a place into the name of a municipality or district', () => {
    const { municipalities, districts } = loadPlaces();
    const told = [...municipalities, ...districts].flatMap(({ name }) => {
      const { slots, crisis, command } = understanding.understand(`jeg bor i ${name}`);
      const { place: _, who, ...more } = slots;
      return Object.keys(more).length > 0 || crisis || command || who === 'nextOfKin' ? [name] : [];
    });
    assert.deepEqual(told, []);
  });

  it('names the municipality of every postcode', () => {
    const data = loadPlaces();
    const named = new Set([...data.municipalities, ...data.districts].map((place) => place.id));
    const unnamed = Object.entries(data.postcodes).filter(([, id]) => !named.has(id));
    assert.deepEqual(unnamed, []);
    assert.ok(Object.keys(data.postcodes).length > 5000);
  });
});
