import assert from 'node:assert/strict';
import { escapeMarkdown, link, toMarkdown } from '../../bots/channels/renderers/markdown.ts';
import { split } from '../../bots/channels/renderers/split.ts';
import { titleFor } from '../../bots/channels/renderers/title.ts';

describe('splitting text', () => {
  it('keeps short paragraphs in one message', () => {
    assert.deepEqual(split(['a', 'b'], 10), ['a\n\nb']);
  });

  it('breaks between paragraphs first', () => {
    assert.deepEqual(split(['aaaa', 'bbbb', 'cc'], 8), ['aaaa', 'bbbb\n\ncc']);
  });

  it('breaks a long paragraph at a line, else at a space, else hard', () => {
    assert.deepEqual(split(['aa\nbb cc'], 5), ['aa', 'bb cc']);
    assert.deepEqual(split(['aa bb cc'], 5), ['aa bb', 'cc']);
    assert.deepEqual(split(['aaaaabbb'], 5), ['aaaaa', 'bbb']);
  });

  it('says nothing for nothing', () => {
    assert.deepEqual(split([], 5), []);
    assert.deepEqual(split([''], 5), []);
  });

  for (const limit of [1, 7, 20, 160]) {
    it(`loses no word and never exceeds ${limit}`, () => {
      const words = Array.from({ length: 60 }, (_, index) => `ord${index}`.slice(0, limit));
      const messages = split([words.slice(0, 30).join(' '), words.slice(30).join('\n')], limit);
      assert.ok(messages.every((message) => message.length > 0 && message.length <= limit));
      assert.deepEqual(messages.join(' ').split(/\s+/), words);
    });
  }
});

describe('the title of a button', () => {
  const cases: readonly [string, string, string, boolean][] = [
    ['Venn', 'V', 'Venn', true],
    ['Kjæreste, ektefelle eller eks', 'Kjæreste eller eks', 'Kjæreste eller eks', true],
    ['Kjæreste, ektefelle eller eks', 'Kjæreste eller ektefelle', 'Kjæreste eller ekte…', false],
  ];
  for (const [label, short, title, whole] of cases) {
    it(`is "${title}" for "${label}" or "${short}" in twenty characters`, () => {
      assert.deepEqual(titleFor({ label, short }, 20), { title, whole });
    });
  }
});

describe('Markdown', () => {
  it('takes our words literally', () => {
    assert.equal(escapeMarkdown('*a* [b](c) `d` <e>'), '\\*a\\* \\[b\\](c) \\`d\\` \\<e\\>');
  });

  it('makes no link of an address that is only text', () => {
    assert.equal(escapeMarkdown('Se www.eksempel.no. Kl. 9.30. Ja.Nei'), 'Se www\\.eksempel\\.no. Kl. 9.30. Ja.Nei');
  });

  it('makes addresses in a text into links, without the full stop after them', () => {
    assert.equal(toMarkdown('Se https://a.no/b_c. Ha det'), 'Se [a\\.no/b\\_c](https://a.no/b_c). Ha det');
  });

  it('cannot be left by an address with brackets', () => {
    assert.equal(link('a', 'https://a.no/b)c('), '[a](https://a.no/b%29c%28)');
  });
});
