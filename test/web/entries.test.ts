import assert from 'node:assert/strict';
import { LOCALES, type Locale } from '../../data/schema.ts';
import { escaped } from '../../web/html.ts';
import { entryPath, pathFor, VIEWS } from '../../web/routes.ts';
import { content } from '../support/real.ts';
import { dataIn, open, page } from './site.ts';
import { structureProblems } from './structure.ts';

/** Links of a page to our own pages. */
const ownLinks = (html: string) =>
  [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

function isWhole(path: string, locale: Locale): string {
  const { status, html } = open(path);
  assert.equal(status, 200, path);
  assert.match(html, new RegExp(`<html lang="${locale}"`));
  assert.deepEqual(structureProblems(html), [], path);
  assert.deepEqual(
    ownLinks(html).filter((href) => open(href).status !== 200),
    [],
    `links of ${path}`,
  );
  return html;
}

for (const locale of LOCALES) {
  describe(`the pages in ${locale}`, () => {
    for (const view of VIEWS) it(`${view} is whole`, () => isWhole(pathFor(view, locale), locale));
  });

  describe(`the page in ${locale} of`, () => {
    for (const entry of content.organizations)
      it(`${entry.id} is whole, says how sure we are, and has data that can be read`, () => {
        const html = isWhole(entryPath('organization', locale, entry.id), locale);
        for (const words of [entry.name, entry.description[locale], ...Object.values(entry.firstContact ?? {})])
          if (words) assert.ok(html.includes(escaped(typeof words === 'string' ? words : words[locale])));
        assert.match(html, /<p class="status doubt">.+2026/);
        const [data] = dataIn(html);
        assert.equal(data?.['@type'], 'Organization');
        assert.equal(data?.name, entry.name);
        assert.equal(data?.description, entry.description[locale]);
      });

    for (const entry of content.articles)
      it(`${entry.id} is whole, leads to the text, and has data that can be read`, () => {
        const html = isWhole(entryPath('article', locale, entry.id), locale);
        assert.ok(html.includes(escaped(entry.summary[locale])));
        if (entry.body) assert.ok(html.includes(escaped(entry.body[locale].split('\n')[0] ?? '')));
        else assert.ok(html.includes(escaped(entry.url ?? entry.urlText ?? 'nowhere')));
        const [data] = dataIn(html);
        assert.equal(data?.['@type'], 'Article');
        assert.equal(
          data?.url,
          entry.body ? `https://guide.example${entryPath('article', locale, entry.id)}` : (entry.url ?? undefined),
        );
      });
  });
}

describe('an entry’s page', () => {
  it('links to no address without https', () => {
    for (const { id } of content.organizations)
      assert.doesNotMatch(open(entryPath('organization', 'nb', id)).html, /href="http:/, id);
    for (const { id } of content.articles)
      assert.doesNotMatch(open(entryPath('article', 'nb', id)).html, /href="http:/, id);
  });

  it('has the number of its own helpline, from the helplines', () => {
    assert.match(page(entryPath('organization', 'nb', 'ivareta')).html, /id="kontakt"[\s\S]*href="tel:80040567"/);
    assert.match(
      page(entryPath('organization', 'nn', 'barn-av-rusmisbrukere')).html,
      /id="kontakt"[\s\S]*barsnakk\.no/,
    );
  });

  it('says whom one meets only where there are others to meet', () => {
    const people = /Folk med samme problem/;
    assert.match(page(entryPath('organization', 'nb', 'anonyme-alkoholikere')).html, people);
    assert.doesNotMatch(page(entryPath('organization', 'nb', 'akan')).html, people);
  });

  it('shows nothing of what is noted for reviewers', () => {
    for (const { id, review, sources } of content.organizations) {
      const { html } = open(entryPath('organization', 'nb', id));
      for (const note of [...review.toConfirm, ...sources.map(({ fact }) => fact)].filter((one) => one.length > 20))
        assert.ok(!html.includes(escaped(note)), `${id}: ${note}`);
    }
  });

  it('is none for an id that is not there', () => {
    for (const path of ['/organisasjoner/finnes-ikke', '/artikler/finnes-ikke', '/organisasjoner/../al-anon'])
      assert.equal(page(path).status, 404, path);
  });
});
