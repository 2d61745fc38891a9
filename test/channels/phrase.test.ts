import assert from 'node:assert/strict';
import { createPhrases } from '../../bots/channels/phrase.ts';

const words = {
  hello: 'Hei {name}, {count} ganger',
  list: 'Velg {what}',
  a: 'alkohol',
  b: 'medisiner',
  c: 'pengespill',
  nested: '{what}!',
  page: 'Se {publicUrl}/oversikt',
};
const say = createPhrases(
  { nb: words, nn: words, en: { ...words, b: 'medication' } },
  { publicUrl: 'https://x.example' },
);

describe('phrases', () => {
  it('fill in words and numbers', () => {
    assert.equal(say('nb', { id: 'hello', params: { name: 'du', count: 2 } }), 'Hei du, 2 ganger');
  });

  const list = { id: 'list', params: { what: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } };
  for (const [locale, expected] of [
    ['nb', 'Velg alkohol, medisiner og pengespill'],
    ['nn', 'Velg alkohol, medisiner og pengespill'],
    ['en', 'Velg alkohol, medication and pengespill'],
  ] as const) {
    it(`join several texts as ${locale} does`, () => {
      assert.equal(say(locale, list), expected);
    });
  }

  it('put a text into a text', () => {
    assert.equal(
      say('nb', { id: 'nested', params: { what: { id: 'list', params: { what: [{ id: 'a' }] } } } }),
      'Velg alkohol!',
    );
  });

  it('know the address of our own pages', () => {
    assert.equal(say('nb', { id: 'page' }), 'Se https://x.example/oversikt');
  });

  it('do not read a parameter as a placeholder', () => {
    assert.equal(say('nb', { id: 'nested', params: { what: '{name}' } }), '{name}!');
  });

  for (const id of ['unknown', 'toString', '__proto__']) {
    it(`name the text "${id}" and the language when it is missing`, () => {
      assert.throws(() => say('nn', { id }), new RegExp(`text "${id}" is missing in nn`));
    });
  }

  it('name text, language and parameter when the parameter is missing', () => {
    assert.throws(() => say('en', { id: 'hello', params: { name: 'you' } }), /text "hello" in en lacks .*\{count\}/);
  });
});
