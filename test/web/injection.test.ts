import assert from 'node:assert/strict';
import { LOCALES } from '../../data/schema.ts';
import { createPages } from '../../web/pages.ts';
import { entryPath, pathFor, VIEWS } from '../../web/routes.ts';
import { HOSTILE, MARK, withHostileWords } from '../support/hostile.ts';
import { content } from '../support/real.ts';
import { dataIn, given, PUBLIC_URL, page, pages } from './site.ts';

const { texts, ...said } = content;
const worst = createPages({
  ...given,
  content: { ...withHostileWords(said), texts },
  publicUrl: PUBLIC_URL,
  idleMinutes: 60,
});

const PATHS = LOCALES.flatMap((locale) => [
  ...VIEWS.map((view) => pathFor(view, locale)),
  ...content.organizations.map(({ id }) => entryPath('organization', locale, id)),
  ...content.articles.map(({ id }) => entryPath('article', locale, id)),
]);

const drawn = (from: typeof pages, address: string): string => {
  const [path = '', query] = address.split('?');
  return from.page({ path, query: new URLSearchParams(query), nonce: 'n0nce' }).html;
};

/** Every tag with the names of its attributes; whatever stands between tags is words. */
const TAG = /<(\/?[a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const tagsIn = (html: string): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(TAG)].flatMap(([, name = '', attributes = '']) => [
      name,
      ...[...attributes.matchAll(/([a-zA-Z-]+)(?:="[^"]*")?/g)].map(([, attribute]) => `${name} ${attribute}`),
    ]),
  );

const KNOWN = new Set([...PATHS, '/oversikt?q=finnes+ikke'].flatMap((path) => [...tagsIn(drawn(pages, path))]));

function problemsIn(html: string): readonly string[] {
  const addresses = [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address);
  return [
    ...[...tagsIn(html)].filter((tag) => !KNOWN.has(tag)),
    // What is left of the angle brackets is no tag, so it must not be there.
    ...[
      ...html
        .replace('<!doctype html>', '')
        .replaceAll(TAG, '')
        .matchAll(/<.{0,40}/g),
    ].map(([found]) => found),
    ...addresses.filter((address) => !/^(https:\/\/|tel:|sms:|mailto:|\/|#)/.test(address) || /^\/\//.test(address)),
    // Behind the question mark it is data.
    ...addresses.filter((address) => address.split('?')[0]?.includes(MARK)),
    ...[...html.matchAll(/<script([^>]*)>/g)]
      .filter(
        ([, attributes = '']) =>
          !/ src="\/assets\/[\w.]+"/.test(attributes) && attributes !== ' type="application/ld+json"',
      )
      .map(([found]) => found),
  ];
}

describe('content that is markup, on the pages', () => {
  it('is in them, so that what follows can fail', () => {
    for (const path of ['/', '/oversikt', '/artikler', '/fagfolk/ark'])
      assert.ok(drawn(worst, path).includes(MARK), path);
    for (const one of [
      '<script>x</script>',
      '<b>x</b>',
      '<p onclick="x">',
      '<p',
      '<a href="javascript:x">',
      '<a href="//x.no">',
    ])
      assert.notDeepEqual(problemsIn(one), [], one);
    assert.deepEqual(problemsIn(drawn(pages, '/')), []);
  });

  it(`makes no tag, no attribute and no address of its own on any of ${PATHS.length} pages`, () => {
    for (const path of PATHS) assert.deepEqual(problemsIn(drawn(worst, path)), [], path);
  });

  it('stays words in the data for search engines', () => {
    for (const path of PATHS)
      for (const data of dataIn(drawn(worst, path))) assert.equal(data['@context'], 'https://schema.org');
    const { id } = content.organizations[0] ?? { id: '' };
    assert.ok(JSON.stringify(dataIn(drawn(worst, entryPath('organization', 'nb', id)))).includes(MARK));
  });

  for (const name of ['entries', 'search', 'words'])
    it(`stays words in the module ${name} that the browser loads`, async () => {
      for (const locale of LOCALES) {
        const source = worst.asset(`/assets/${name}.${locale}.js`)?.body.toString('utf8') ?? '';
        const module = await import(`data:text/javascript,${encodeURIComponent(source)}`);
        assert.equal(JSON.stringify(module).includes(MARK), name !== 'words', locale);
      }
    });
});

describe('what somebody puts into an address', () => {
  const views = LOCALES.flatMap((locale) => VIEWS.map((view) => pathFor(view, locale).split('?')[0] ?? ''));

  it('comes back on no page but in the search field of the overview, as words', () => {
    for (const hostile of HOSTILE)
      for (const path of views) {
        const query = new URLSearchParams({
          q: hostile,
          who: hostile,
          county: hostile,
          lang: hostile,
          [hostile]: hostile,
        });
        const { html } = page(path, String(query));
        assert.deepEqual(problemsIn(html), [], `${path} ${hostile}`);
        const isOverview = /oversikt|overview/.test(path);
        assert.equal(html.replaceAll(/ href="[^"]*"/g, '').includes(MARK), isOverview, `${path} ${hostile}`);
        assert.doesNotMatch(html, /(?!\n)[\p{Cc}\p{Cf}]/u, path);
      }
  });

  it('goes along to another language as part of the query alone', () => {
    for (const hostile of HOSTILE) {
      const { html } = page('/oversikt', String(new URLSearchParams({ q: hostile })));
      const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
      for (const address of links.filter((one) => one.includes(MARK))) {
        const { origin, searchParams } = new URL(address, PUBLIC_URL);
        assert.equal(origin, PUBLIC_URL);
        assert.equal(searchParams.get('q'), hostile);
      }
    }
  });

  it('is not said back by the page that says there is none', () => {
    for (const hostile of HOSTILE)
      for (const path of [`/${encodeURIComponent(hostile)}`, `/organisasjoner/${hostile}`, `/en/articles/${hostile}`])
        assert.ok(!page(path).html.includes(MARK), path);
  });
});
