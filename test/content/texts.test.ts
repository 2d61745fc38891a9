import assert from 'node:assert/strict';
import { LOCALES, type Locale } from '../../data/schema.ts';
import { textRooms } from './files.ts';
import { known } from './known.ts';
import { copiesIn, RULES } from './rules.ts';

const placeholdersOf = (words: unknown): readonly string[] =>
  [...new Set(String(words).match(/\{\w+\}/g) ?? [])].sort();

for (const { room, texts } of textRooms())
  describe(`data/texts/${room}`, () => {
    const ids = Object.keys(texts.nb);

    for (const locale of LOCALES.filter((one) => one !== 'nb')) {
      it(`has the same texts in ${locale} as in nb`, () => {
        assert.deepEqual(Object.keys(texts[locale]).sort(), [...ids].sort());
      });

      it(`has the same placeholders in ${locale} as in nb`, () => {
        const of = (language: Locale) => Object.fromEntries(ids.map((id) => [id, placeholdersOf(texts[language][id])]));
        assert.deepEqual(of(locale), of('nb'));
      });
    }

    for (const rule of ['names no phone number but those of the helplines', 'links to no address without https'])
      it(rule, () => {
        for (const locale of LOCALES)
          assert.deepEqual(RULES[rule]?.({ path: room, id: room, value: texts[locale] }, known), [], locale);
      });

    it('has no language that copies another', () => {
      const copies = ids.flatMap((id) => {
        const words = { nb: String(texts.nb[id]), nn: String(texts.nn[id]), en: String(texts.en[id]) };
        return copiesIn(words).map((copy) => `${id}: ${copy}`);
      });
      assert.deepEqual(copies, []);
    });
  });
