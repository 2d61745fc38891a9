import assert from 'node:assert/strict';
import { createPhrases } from '../../bots/channels/phrase.ts';
import { loadLexicon } from '../../data/lexicon/load.ts';
import { textsOf } from '../../data/texts.ts';
import { otherLanguageReply } from '../../dialogs/otherLanguage.ts';
import { content } from '../support/real.ts';
import { contextWith, knowing } from '../support/turns.ts';

const say = createPhrases(textsOf(content, []));

function numbersFor(code: string): string {
  const reply = otherLanguageReply(code, contextWith(knowing({})));
  assert.ok(reply.kind === 'message' && reply.texts[0]);
  return say('en', reply.texts[0]);
}

describe('the numbers for one who writes another language', () => {
  it('stand in its own words, one on a line, where data/texts has them', () => {
    assert.equal(numbersFor('pl'), '113: karetka pogotowia\n\n112: policja\n\n116\u00a0117: lekarz');
  });

  it('stand in English and bokmål for a language that data/texts does not have', () => {
    assert.match(numbersFor('ka'), /^113: danger to life \/ fare for liv\n/);
  });

  for (const { code } of loadLexicon().spoken.filter(({ code }) => code !== 'sv' && code !== 'da'))
    it(`are there in ${code}, whose danger is understood`, () => {
      assert.doesNotMatch(numbersFor(code), /danger to life/);
    });
});
