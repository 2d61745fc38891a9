import assert from 'node:assert/strict';
import { LOCALES } from '../../data/schema.ts';
import { pathFor } from '../../web/routes.ts';
import { page } from './site.ts';

const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

describe('the pages for professionals', () => {
  for (const locale of LOCALES) {
    it(`lead to the sheet to give away, and to the articles with the sources, in ${locale}`, () => {
      const { html } = page(pathFor('professionals', locale));
      assert.ok(html.includes(`href="${pathFor('handover', locale)}"`));
      assert.match(html, /egen-for-fagfolk-og-kommuner"/);
      assert.match(html, /egen-starte-en-gruppe"/);
    });

    it(`have a sheet with three empty lines and numbers to ring, and no field for anything, in ${locale}`, () => {
      const sheet = main(page(pathFor('handover', locale)).html);
      assert.equal([...sheet.matchAll(/<span class="blank"><\/span>/g)].length, 3);
      for (const number of ['113', '116117', '116123']) assert.ok(sheet.includes(`href="tel:${number}"`), number);
      assert.doesNotMatch(sheet, /<(?:input|textarea|select|form)/);
      assert.doesNotMatch(sheet, /fødsel|born|journal|diagnose|pasient|patient/i);
    });
  }

  it('are found from every page', () => {
    for (const path of ['/', '/oversikt', '/organisasjoner/al-anon', '/finnes-ikke'])
      assert.ok(page(path).html.includes('href="/fagfolk"'), path);
  });
});

describe('the page about the guide', () => {
  for (const locale of LOCALES)
    it(`names whose work it stands on, with licences, in ${locale}`, () => {
      const { html } = page(pathFor('about', locale));
      assert.match(html, /erikbolstad\.no\/postnummer[^>]*>Erik Bolstad</);
      assert.match(html, /href="https:\/\/creativecommons\.org\/licenses\/by\/3\.0\/"[^>]*>CC BY 3\.0</);
    });
});
