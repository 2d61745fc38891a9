import assert from 'node:assert/strict';
import type { Locale } from '../../data/schema.ts';
import { createSearch } from '../../web/overview/search.ts';
import { content, places, synonyms } from '../support/real.ts';
import { pages } from './site.ts';

const search = createSearch({ content, places: [...places.counties, ...places.municipalities], synonyms });

/** Words as people write them → one that must be among the first, of how many. */
const NB: readonly (readonly [string, string, number])[] = [
  ['Tromsø', 'link-tromso', 1],
  ['Tromso', 'link-tromso', 1],
  ['tromsö', 'link-tromso', 1],
  ['Bergn', 'link-bergen-og-omegn', 3],
  ['trondhjem', 'link-trondheim', 1],
  ['sandnes', 'celebrate-recovery-norge', 3],
  ['angst', 'angstringen', 1],
  ['angsten', 'angstringen', 1],
  ['ANGSTGRUPPER', 'angstringen', 1],
  ['pårørende', 'parorendesenteret', 5],
  ['parørende', 'parorendesenteret', 5],
  ['paarorende', 'parorendesenteret', 5],
  ['pårørendegruppe', 'parorendesenteret', 5],
  ['AA', 'anonyme-alkoholikere', 1],
  ['na', 'anonyme-narkomane', 1],
  ['anonyme alkoholikkere', 'anonyme-alkoholikere', 1],
  ['alanon', 'al-anon', 1],
  ['al anon', 'al-anon', 1],
  ['alkoholproblemer', 'anonyme-alkoholikere', 5],
  ['spilleavhengighet', 'spillavhengighet-norge', 3],
  ['spileavhengi', 'spillavhengighet-norge', 3],
  ['kasino', 'anonyme-gamblere', 3],
  ['hasjavvening', 'hap-hasjavvenning', 1],
  ['søsteren min', 'familievern', 30],
  ['mamma drikker', 'al-anon', 3],
  ['hjelp til mannen min som drikker', 'al-anon', 20],
  ['etterlatte', 'leve', 3],
  ['selvmord', 'leve', 1],
  ['fengsel', 'wayback', 1],
  ['bla kors', 'bla-kors-kompasset', 5],
  ['retreten', 'retretten', 1],
  ['smartrecovery', 'smart-recovery-norge', 1],
  ['likepersoner', 'a-larm', 12],
  ['ungdommer', 'alateen', 5],
  ['overspisning', 'anonyme-overspisere', 3],
];

const OTHERS: readonly (readonly [Locale, string, string, number])[] = [
  ['nn', 'pårørande', 'parorendesenteret', 5],
  ['nn', 'parorande', 'parorendesenteret', 5],
  ['nn', 'spel', 'anonyme-gamblere', 3],
  ['nn', 'medisinane', 'anonyme-narkomane', 20],
  ['en', 'anxiety', 'angstringen', 1],
  ['en', 'gamblers', 'anonyme-gamblere', 3],
  ['en', 'familes', 'al-anon', 5],
  ['en', 'prison', 'wayback', 1],
  ['en', 'Tromso', 'link-tromso', 1],
];

describe('the search of the overview', () => {
  for (const [locale, words, id, among] of [...NB.map((row) => ['nb', ...row] as const), ...OTHERS])
    it(`finds ${id} by “${words}” in ${locale}`, () => {
      const found = search.find(locale, words) ?? [];
      assert.ok(found.slice(0, among).includes(id), `found ${found.slice(0, among + 3).join(', ') || 'nothing'}`);
    });

  it('looks for nothing where the words say nothing of which one is meant', () => {
    for (const words of ['', '  ', 'gruppe', 'jeg vil ha et tilbud', '!?', 'å'])
      assert.equal(search.find('nb', words), undefined, words);
  });

  it('finds nothing for what is nothing', () => assert.deepEqual(search.find('nb', 'xqzwvk'), []));

  it('does not bring neighbours along where a word is spelled right', () => {
    assert.deepEqual(search.find('nb', 'angst'), ['angstringen']);
  });

  it('is quick, also with a hundred characters of nonsense', () => {
    const words = 'abcdefghij '.repeat(9);
    search.find('nb', words);
    const start = performance.now();
    search.find('nb', words);
    assert.ok(performance.now() - start < 100);
  });
});

describe('the search in the browser', () => {
  it('is the same index and the same stems, as modules', async () => {
    const moduleAt = (path: string) => {
      const body = pages.asset(path)?.body.toString('base64');
      return import(`data:text/javascript;base64,${body}`);
    };
    const [{ default: MiniSearch }, { stem }, { index }, { find, searchOptions }] = await Promise.all(
      ['/assets/minisearch.js', '/assets/stemmer.js', '/assets/search.nb.js', '/assets/find.js'].map(moduleAt),
    );
    const loaded = MiniSearch.loadJS(index, searchOptions(stem));
    for (const [words] of NB) assert.deepEqual(find(loaded, stem, words), search.find('nb', words), words);
  });
});
