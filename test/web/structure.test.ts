import assert from 'node:assert/strict';
import { structureProblems } from './structure.ts';

const main = (inside: string) => `<main>${inside}</main>`;

describe('the reading of a page’s structure', () => {
  for (const [name, html, problem] of [
    ['a tag that is not closed', main('<h1>a</h1><p>b'), '</main> closes <p>'],
    ['two first headings', main('<h1>a</h1><h1>b</h1>'), '2 h1'],
    ['a level left out', main('<h1>a</h1><h3>b</h3>'), 'h3 comes too early'],
    ['the same id twice', main('<h1 id="a">a</h1><p id="a">b</p>'), 'two have the id a'],
    ['a label of nothing', main('<h1>a</h1><section aria-labelledby="b"></section>'), 'nothing has the id b'],
    ['a list in a paragraph', main('<h1>a</h1><p><ul></ul></p>'), '<ul> in <p>'],
    ['a hole', main('<h1>undefined</h1>'), 'says "undefined"'],
  ] as const)
    it(`sees ${name}`, () => assert.ok(structureProblems(html).includes(problem), structureProblems(html).join()));

  it('has nothing to say of a good page', () => {
    assert.deepEqual(structureProblems(main('<h1 id="a">a</h1><ul aria-labelledby="a"><li>b<br></li></ul>')), []);
  });
});
