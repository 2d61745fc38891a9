import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, loadContent } from '../../data/content.ts';
import { unsignedCrises } from '../../data/contentProblems.ts';
import { DATA } from '../support/real.ts';

type Json = Record<string, unknown>;

describe('the loader of content', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    for (const part of ['organizations', 'helplines', 'articles', 'crisis', 'questions', 'texts'])
      cpSync(join(DATA, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (file: string, edit: (entry: Json) => Json) => {
    const path = join(folder, file);
    writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as Json)));
  };
  const problems = (): string => {
    try {
      loadContent(folder);
    } catch (error) {
      assert.ok(error instanceof ContentError);
      return error.problems.join('\n');
    }
    return '';
  };
  const AA = 'organizations/anonyme-alkoholikere.json';

  it('reads what lies in data', () => {
    const content = loadContent(folder);
    assert.ok(content.organizations.some(({ id }) => id === 'anonyme-alkoholikere'));
    assert.equal(content.crises.suicide.id, 'suicide');
    assert.ok(content.texts.nn.welcome);
  });

  it('reads it in less than a tenth of a second', () => {
    const times = [0, 1, 2, 3, 4].map(() => {
      const started = performance.now();
      loadContent(folder);
      return performance.now() - started;
    });
    assert.ok(Math.min(...times) < 100, `${Math.min(...times)} ms`);
  });

  const mistakes: readonly [string, () => void, RegExp][] = [
    [
      'an unknown key',
      () => change(AA, (entry) => ({ ...entry, farge: 'blå' })),
      /^organizations\/anonyme-alkoholikere\.json: .*farge/m,
    ],
    [
      'an unknown criterion',
      () => change(AA, (entry) => ({ ...entry, suits: { ...(entry.suits as Json), who: ['nobody'] } })),
      /anonyme-alkoholikere\.json: suits\.who\.0: /,
    ],
    [
      'a missing language',
      () => change(AA, (entry) => ({ ...entry, summary: { nb: 'a', en: 'b' } })),
      /anonyme-alkoholikere\.json: summary\.nn: /,
    ],
    [
      'a text over its limit',
      () => change(AA, (entry) => ({ ...entry, summary: { nb: 'a'.repeat(81), nn: 'a', en: 'a' } })),
      /anonyme-alkoholikere\.json: summary\.nb: /,
    ],
    [
      'an id that another file has',
      () => change(AA, (entry) => ({ ...entry, id: 'al-anon' })),
      /anonyme-alkoholikere\.json: id: must be the name of the file/,
    ],
    ['a file that is no JSON', () => writeFileSync(join(folder, AA), '{'), /anonyme-alkoholikere\.json: is no JSON/],
    [
      'a number for danger that is no helpline',
      () => change('crisis/suicide.json', (entry) => ({ ...entry, helplines: ['finnes-ikke'] })),
      /crisis\/suicide\.json: helplines: "finnes-ikke" is no helpline/,
    ],
    [
      'a kind of danger without words',
      () => rmSync(join(folder, 'crisis/overdose.json')),
      /crisis\/overdose\.json: is missing/,
    ],
    [
      'a text that one language lacks',
      () => change('texts/conversation.nn.json', ({ welcome: _, ...rest }) => rest),
      /texts in nn: welcome: is missing/,
    ],
    [
      'a text that only a translation has',
      () => change('texts/conversation.en.json', (texts) => ({ ...texts, extra: 'x' })),
      /texts in nb: extra: is missing/,
    ],
    [
      'a placeholder that a translation lost',
      () => change('texts/conversation.en.json', (texts) => ({ ...texts, understood: 'I see' })),
      /texts in en: understood: its placeholders must be "\{what\}"/,
    ],
    [
      'a text that stands in two files',
      () => change('texts/ui.nb.json', (texts) => ({ ...texts, welcome: 'Hei' })),
      /texts\/ui\.nb\.json: welcome: is also in texts\/conversation\.nb\.json/,
    ],
    [
      'texts of an unknown language',
      () => writeFileSync(join(folder, 'texts/conversation.se.json'), '{}'),
      /texts\/conversation\.se\.json: is named after no language/,
    ],
    [
      'an option without words',
      () => {
        for (const locale of ['nb', 'nn', 'en'])
          change(`texts/conversation.${locale}.json`, ({ 'option.who.curious': _, ...rest }) => rest);
      },
      /texts in nb: option\.who\.curious: is missing/,
    ],
  ];
  for (const [what, make, expected] of mistakes)
    it(`stops at ${what}, and names file and field`, () => {
      make();
      assert.match(problems(), expected);
    });

  it('tells all mistakes at once', () => {
    for (const [, make] of mistakes.slice(0, 1)) make();
    rmSync(join(folder, 'crisis/overdose.json'));
    assert.equal(problems().split('\n').length, 2);
  });

  it('knows which crisis texts nobody has signed', () => {
    change('crisis/suicide.json', (entry) => ({
      ...entry,
      review: { ...(entry.review as Json), by: 'AB', date: '2026-11-23' },
    }));
    const unsigned = unsignedCrises(loadContent(folder).crises);
    assert.ok(!unsigned.includes('suicide'));
    assert.ok(unsigned.includes('overdose'));
  });
});
