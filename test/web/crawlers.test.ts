import assert from 'node:assert/strict';
import { LOCALES } from '../../data/schema.ts';
import { content } from '../support/real.ts';
import { open, PUBLIC_URL, pages } from './site.ts';

const text = (path: string) => pages.asset(path)?.body.toString() ?? '';
const listed = [...text('/sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);

const head = (html: string) => html.slice(0, html.indexOf('</head>'));
const alternatesIn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...head(html).matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tag = '', url = '']) => [
      tag,
      url,
    ]),
  );

describe('what search engines are told', () => {
  it('names every organization and every article of ours, in three languages, each once', () => {
    assert.equal(new Set(listed).size, listed.length);
    const own = content.articles.filter(({ body }) => body);
    for (const { id } of [...content.organizations, ...own])
      assert.equal(listed.filter((url) => url.endsWith(`/${id}`)).length, LOCALES.length, id);
  });

  it('names only pages that are there, each as its own address, with its other languages', () => {
    for (const url of listed) {
      const { status, html } = open(url);
      assert.equal(status, 200, url);
      assert.equal(/rel="canonical" href="([^"]+)"/.exec(head(html))?.[1], url);
      const alternates = alternatesIn(html);
      assert.deepEqual(Object.keys(alternates).sort(), ['en', 'nb', 'nn', 'x-default']);
      assert.equal(alternates['x-default'], alternates.nb);
      assert.ok(Object.values(alternates).includes(url));
    }
  });

  it('agrees between the languages of a page', () => {
    for (const url of listed) {
      const alternates = alternatesIn(open(url).html);
      for (const other of Object.values(alternates)) assert.deepEqual(alternatesIn(open(other).html), alternates);
    }
  });

  it('is XML with nothing left unescaped, and robots.txt leads there', () => {
    assert.doesNotMatch(text('/sitemap.xml'), /&(?!amp;)/);
    assert.match(text('/robots.txt'), new RegExp(`Sitemap: ${PUBLIC_URL}/sitemap.xml`));
    assert.match(text('/robots.txt'), /Disallow: \/api\//);
  });

  it('gives filtered lists and former addresses the canonical address of the whole', () => {
    for (const [path, canonical] of [
      ['/oversikt?who=nextOfKin', '/oversikt'],
      ['/en/artikler/egen-tolv-trinn', '/en/articles/egen-tolv-trinn'],
      ['/organisasjoner', '/oversikt'],
    ] as const)
      assert.match(head(open(path).html), new RegExp(`rel="canonical" href="${PUBLIC_URL}${canonical}"`));
  });
});
