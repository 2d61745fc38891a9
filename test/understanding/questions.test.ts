import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LOCALES, type Locale } from '../../data/schema.ts';
import { content } from '../support/real.ts';
import { ASKED_OTHERWISE } from './askedOtherwise.ts';
import { NOT_QUESTIONS } from './notQuestions.ts';
import { understanding } from './understanding.ts';

const { questions } = content;
const examples = questions.flatMap((question) =>
  LOCALES.flatMap((locale) => question.examples[locale].map((text) => ({ id: question.id, locale, text }))),
);
const asked = (text: string) => understanding.understand(text).question;

describe('a question in between', () => {
  it('has an answer for at least 45', () => {
    assert.ok(questions.length >= 45, `${questions.length}`);
  });

  for (const { id, examples: ways, tells } of questions)
    for (const locale of LOCALES)
      it(`${id} is heard in ${locale}, and no other`, () => {
        const heard = ways[locale].map((text) => [text, asked(text)]);
        assert.deepEqual(
          heard,
          ways[locale].map((text) => [text, id]),
        );
        // What only asks tells nothing of the person.
        const told = ways[locale].filter((text) => Object.keys(understanding.understand(text).slots).length > 0);
        if (!tells) assert.deepEqual(told, []);
      });

  it('is heard in other words than the examples', () => {
    const rows = Object.entries(ASKED_OTHERWISE).flatMap(([id, ways]) => ways.map((text) => ({ id, text })));
    assert.ok(rows.length >= 130);
    assert.deepEqual(
      rows.filter(({ id, text }) => asked(text) !== id),
      [],
    );
  });

  it('is not heard in what tells, wishes or answers', () => {
    assert.ok(NOT_QUESTIONS.length >= 120);
    const heard = NOT_QUESTIONS.flatMap((text) => (asked(text) ? [`${text} → ${asked(text)}`] : []));
    assert.deepEqual(heard, []);
  });

  it('alarms nobody, but where it asks of a danger itself', () => {
    const alarmed = examples.filter(({ text }) => understanding.understand(text).crisis).map(({ id }) => id);
    assert.deepEqual(
      alarmed.filter((id) => id !== 'is-it-safe-to-stop'),
      [],
    );
  });

  it('needs no question mark', () => {
    const missed = examples.filter(({ id, text }) => asked(text.replaceAll('?', '')) !== id);
    assert.deepEqual(missed, []);
  });

  it('stands first in its clause, or ends in a question mark', () => {
    for (const statement of ['der må jeg si navnet mitt', 'nå er det gratis', 'på jobben får sjefen vite det'])
      assert.deepEqual([asked(statement), asked(`${statement}.`)], [undefined, undefined], statement);
    assert.equal(asked('der må jeg si navnet mitt?'), 'say-my-name');
    assert.equal(asked('og nå er det gratis?'), 'is-it-free');
  });

  it('leaves the story beside it to be read', () => {
    const table = [
      ['mannen min drikker for mye, er det gratis å gå i Al-Anon?', 'is-it-free', { relation: 'partner' }],
      ['jeg drikker for mye. Får sjefen vite det?', 'boss-finds-out', { who: 'ownUse', substances: ['alcohol'] }],
      ['får sjefen vite at jeg drikker?', 'boss-finds-out', { who: 'ownUse', substances: ['alcohol'] }],
      ['Hva er tolv trinn? Broren min bruker kokain', 'what-are-twelve-steps', { relation: 'sibling' }],
      ['drikker jeg for mye?', 'is-it-too-much', { who: 'ownUse', substances: ['alcohol'] }],
      ['dotter mi rusar seg. Må eg seie namnet mitt?', 'say-my-name', { relation: 'parent' }],
      ['my husband drinks too much. Is it free?', 'is-it-free', { relation: 'partner', substances: ['alcohol'] }],
    ] as const;
    for (const [text, id, told] of table) {
      const { question, slots } = understanding.understand(text);
      assert.equal(question, id, text);
      assert.partialDeepStrictEqual(slots, told, text);
    }
  });

  it('is no wish for what it names', () => {
    for (const text of ['er AA religiøst?', 'må jeg tro på gud?', 'hva er LAR?', 'finnes det grupper på engelsk?'])
      assert.deepEqual(understanding.understand(text).slots, {}, text);
  });
});

describe('the same question', () => {
  const GREETINGS = {
    nb: ['Hei! ', 'hei, ', 'Men ', 'ok, '],
    nn: ['Hei! ', 'hei, ', 'Men ', 'ok, '],
    en: ['Hi! ', 'But '],
  };
  const ENDS = ['', '?', '.', '??', '?!', ' 🙂', '...'];
  const missed = (change: (text: string, locale: Locale) => readonly string[]) =>
    examples.flatMap(({ id, locale, text }) => change(text, locale).filter((changed) => asked(changed) !== id));

  it('is heard in capitals and in small letters', () => {
    assert.deepEqual(
      missed((text) => [text.toUpperCase(), text.toLowerCase()]),
      [],
    );
  });

  it('is heard with any end, and after a greeting', () => {
    const around = (text: string, locale: Locale) =>
      ['', ...GREETINGS[locale]].flatMap((before) => ENDS.map((end) => before + text.replace(/\?$/, end)));
    assert.deepEqual(missed(around), []);
  }).timeout(30_000);

  it('is heard without æ, ø and å', () => {
    const ascii = (text: string) => [
      text.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a'),
      text.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa'),
    ];
    assert.deepEqual(missed(ascii), []);
  });

  it('is heard with a vowel drawn out, in 97 of 100 cases', () => {
    const drawnOut = (text: string) =>
      [...text.matchAll(/(?<=\p{L})[aeiouyæøå](?=\p{L})/gu)].map(
        ({ 0: vowel, index }) => `${text.slice(0, index)}${vowel.repeat(3)}${text.slice(index + 1)}`,
      );
    const all = examples.flatMap(({ text }) => drawnOut(text)).length;
    const lost = missed(drawnOut);
    assert.ok(lost.length <= all * 0.03, `${lost.length} of ${all}: ${lost.join(', ')}`);
  });

  it('is heard after a sentence that asks nothing', () => {
    const before = fc.constantFrom(...NOT_QUESTIONS.slice(0, 60));
    const norwegian = fc.constantFrom(...examples.filter(({ locale }) => locale !== 'en'));
    fc.assert(
      fc.property(norwegian, before, ({ id, text }, told) =>
        assert.equal(asked(`${told}. ${text}`), id, `${told}. ${text}`),
      ),
      { numRuns: 300 },
    );
  });
});
