import assert from 'node:assert/strict';
import { html } from '../../web/html.ts';
import { createWords } from '../../web/words.ts';

describe('markup', () => {
  it('escapes what is put into it, in text and in attributes', () => {
    const { markup } = html`<a title="${'" onclick="x'}">${'<script>&'}</a>`;
    assert.equal(markup, '<a title="&quot; onclick=&quot;x">&lt;script&gt;&amp;</a>');
  });

  it('takes markup as it is, and leaves nothing for what is absent', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    assert.equal(html`<ul>${items}</ul>${undefined}${null}${false}`.markup, '<ul><li>a</li>\n<li>b</li></ul>');
  });
});

describe('words', () => {
  const words = createWords({ hello: 'Hei, {name}' }, 'nb');
  it('puts in what they are given', () => assert.equal(words('hello', { name: 'Kari' }), 'Hei, Kari'));
  it('never show a hole', () => {
    assert.throws(() => words('hello'), /texts\.nb: "hello" needs \{name\}/);
    assert.throws(() => words('goodbye'), /texts\.nb: no text "goodbye"/);
  });
});
