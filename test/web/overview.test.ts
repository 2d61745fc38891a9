import assert from 'node:assert/strict';
import { LOCALES } from '../../data/schema.ts';
import { pathFor } from '../../web/routes.ts';
import { content } from '../support/real.ts';
import { page, shownIn } from './site.ts';

const all = content.organizations.length;
const shown = (query: string) => shownIn(page('/oversikt', query).html);

/** What is chosen → some it must show, some it must not. */
const FILTERS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['who=ownUse', ['anonyme-alkoholikere', 'link-oslo'], ['al-anon', 'alateen', 'leve']],
  ['who=nextOfKin', ['al-anon', 'ivareta', 'leve'], ['anonyme-alkoholikere']],
  ['who=minors', ['alateen'], ['anonyme-alkoholikere', 'al-anon', 'anonyme-narkomane']],
  ['who=professional', ['akan'], ['anonyme-alkoholikere']],
  ['problem=gambling', ['anonyme-gamblere', 'spillavhengighet-norge'], ['anonyme-alkoholikere', 'leve']],
  ['problem=food', ['anonyme-overspisere'], ['anonyme-gamblere']],
  ['method=twelveStep', ['anonyme-alkoholikere', 'al-anon'], ['smart-recovery-norge', 'ivareta']],
  ['method=noTwelveStep', ['smart-recovery-norge', 'ivareta'], ['anonyme-alkoholikere', 'al-anon']],
  ['method=selfOrganized', ['angstringen', 'link-oslo'], ['anonyme-alkoholikere']],
  ['form=online', ['angstringen', 'akan'], ['al-anon']],
  ['county=55', ['link-tromso', 'anonyme-alkoholikere'], ['link-oslo', 'link-bergen-og-omegn']],
  ['county=03', ['link-oslo'], ['link-tromso']],
  ['who=nextOfKin&problem=alcohol', ['al-anon', 'ivareta'], ['anonyme-alkoholikere', 'spillavhengighet-norge']],
  ['who=ownUse&problem=alcohol&method=noTwelveStep&q=kurs', ['smart-recovery-norge'], ['anonyme-alkoholikere']],
];

describe('the overview’s form, answered by the server', () => {
  it('shows all where nothing is chosen', () => {
    assert.equal(shown('').length, all);
    assert.equal(shown('q=&who=&problem=&method=&form=&county=').length, all);
  });

  for (const [query, holds, lacks] of FILTERS)
    it(`narrows by ${query}`, () => {
      const ids = shown(query);
      for (const id of holds) assert.ok(ids.includes(id), `${id} is missing`);
      for (const id of lacks) assert.ok(!ids.includes(id), `${id} is there`);
      assert.ok(ids.length < all);
      assert.match(page('/oversikt', query).html, new RegExp(`>Viser ${ids.length} av ${all}<`));
    });

  it('puts what is in the county before what is everywhere', () => {
    const ids = shown('county=55');
    assert.ok(ids.indexOf('link-tromso') < ids.indexOf('al-anon'));
    assert.ok(ids.indexOf('link-tromso') < ids.indexOf('anonyme-alkoholikere'));
  });

  it('leaves out what no choice of the form could have sent, and writes no word into the page as markup', () => {
    assert.equal(shown('who=everyone&county=99&problem=%3Cb%3E').length, all);
    const { html } = page('/oversikt', `q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    assert.ok(!html.includes('<script>alert'));
    assert.match(html, /value="&quot;&gt;&lt;script&gt;/);
  });

  it('stands as it was sent, and goes with one to another language', () => {
    const { html } = page('/oversikt', 'who=nextOfKin&county=55&q=angst');
    assert.match(html, /<option value="nextOfKin" selected>/);
    assert.match(html, /<option value="55" selected>Troms</);
    assert.match(html, /name="q" value="angst"/);
    assert.match(html, /href="\/en\/overview\?who=nextOfKin&amp;county=55&amp;q=angst"/);
  });

  it('lists in no other county what a source says is in some', () => {
    const shownFor = (county: string) => shownIn(page('/oversikt', `county=${county}`).html);
    assert.ok(shownFor('50').includes('a-larm'));
    assert.ok(!shownFor('56').includes('a-larm'));
    assert.ok(shownFor('56').includes('frelsesarmeens-rusomsorg'));
  });

  it('says so where nothing fits, with a way on', () => {
    const { html } = page('/oversikt', 'who=minors&problem=gambling&county=56&form=chat&method=twelveStep');
    assert.deepEqual(shownIn(html), []);
    assert.match(html, /<div class="none" id="none">/);
    assert.doesNotMatch(page('/oversikt').html, /<div class="none" id="none">/);
  });

  it('is the same form in every language', () => {
    const valuesIn = (html: string) => [...html.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
    const [nb, ...others] = LOCALES.map((locale) => valuesIn(page(pathFor('overview', locale)).html));
    assert.ok((nb?.length ?? 0) > 40);
    for (const other of others) assert.deepEqual(other, nb);
  });

  it('has no choice that shows nothing by itself', () => {
    const { html } = page('/oversikt');
    for (const [, field, inside = ''] of html.matchAll(/<select[^>]* name="(\w+)">([\s\S]*?)<\/select>/g))
      for (const [, value] of inside.matchAll(/<option value="([^"]+)"/g))
        assert.ok(shown(`${field}=${value}`).length > 0, `${field}=${value}`);
  });
});
