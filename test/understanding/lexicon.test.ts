import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOptionSynonyms, loadRules } from '../../data/lexicon/load.ts';
import { compileMatcher, createMatcher } from '../../dialogs/understanding/matcher.ts';
import { parsePattern } from '../../dialogs/understanding/pattern.ts';
import { readWords } from '../../dialogs/understanding/words.ts';

const FOLDER = join(import.meta.dirname, '../../data/lexicon');

describe('a pattern', () => {
  const matches = (pattern: string, text: string) =>
    createMatcher(compileMatcher({ kin: { nb: ['broren', 'søster*'] }, found: { nb: [pattern] } }, []))
      .read(readWords(text), false)
      .has('found');

  const table: readonly (readonly [string, string, boolean])[] = [
    ['drikker', 'han drikker', true],
    ['drikk*', 'drikkinga', true],
    ['*problem', 'rusproblem', true],
    ['<kin> drikker', 'broren drikker', true],
    ['<kin> drikker', 'broren min drikker', false],
    ['<kin> ..2 drikker', 'broren min alltid drikker', true],
    ['<kin> ..2 drikker', 'broren. Han drikker', false],
    ['drikker|ruser mye', 'ruser mye', true],
    ['drikker for? mye', 'drikker mye', true],
    ['slår !gresset|av', 'slår gresset', false],
    ['slår !gresset|av', 'slår meg', true],
    ['^ hei', 'og hei', false],
    ['slutt $', 'det er slutt', true],
    ['#10-17 år', '16 år', true],
    ['#10-17 år', '18 år', false],
    ['for alltid|lang_tid', 'borte for lang tid', true],
    ['drikker', 'driker', true],
    ['sovetabletter', 'sovetabeltter', true],
  ];
  for (const [pattern, text, expected] of table)
    it(`"${pattern}" ${expected ? 'is' : 'is not'} in "${text}"`, () => {
      assert.equal(matches(pattern, text), expected);
    });

  it('does not turn an ordinary word into another', () => {
    const matcher = createMatcher(compileMatcher({ found: { nb: ['gambler'] } }, ['gamle']));
    assert.equal(matcher.read(readWords('gamle'), false).has('found'), false);
  });

  it('must begin with a word and be readable', () => {
    for (const wrong of ['..3 dø', '!av', 'a?', '<', 'dø,', '']) assert.throws(() => parsePattern(wrong), Error, wrong);
  });

  it('may not be made of itself', () => {
    const concepts = { a: { nb: ['<b>'] }, b: { nb: ['<a>'] } };
    assert.throws(() => compileMatcher(concepts, []), /made of itself/);
  });

  it('may not name what does not exist', () => {
    assert.throws(() => compileMatcher({ a: { nb: ['<nothing> her'] } }, []), /nothing/);
  });
});

describe('the lexicon', () => {
  it('has option synonyms for the questions', () => {
    assert.ok(loadOptionSynonyms().substances?.alcohol?.includes('øl'));
  });

  it('names file and field where an entry is wrong', () => {
    withBroken('goal.json', '"about"', '"abuot"', /data\/lexicon\/goal\.json: .*about/s);
    withBroken(
      'crisis.json',
      '"kind": "suicide"',
      '"kind": "sucide"',
      /data\/lexicon\/crisis\.json: dangers\.\d+\.kind/,
    );
    withBroken('age.json', '{', '[', /data\/lexicon\/age\.json: /);
  });
});

/** Loads a copy of the lexicon in which one thing is wrong. */
function withBroken(file: string, right: string, wrong: string, message: RegExp): void {
  const data = mkdtempSync(join(tmpdir(), 'lexicon-'));
  try {
    cpSync(FOLDER, join(data, 'lexicon'), { recursive: true });
    cpSync(join(FOLDER, '../questions'), join(data, 'questions'), { recursive: true });
    const path = join(data, 'lexicon', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(right, wrong));
    assert.throws(() => loadRules(join(data, 'lexicon')), message);
  } finally {
    rmSync(data, { recursive: true });
  }
}
