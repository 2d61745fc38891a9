import assert from 'node:assert/strict';
import { LOCALES } from '../../data/schema.ts';
import { createPages } from '../../web/pages.ts';
import { pathFor, VIEWS } from '../../web/routes.ts';
import { content } from '../support/real.ts';
import { given, page, pages } from './site.ts';

describe('the pages', () => {
  for (const locale of LOCALES)
    for (const view of VIEWS)
      it(`has ${view} in ${locale}`, () => {
        const [path = '', query] = pathFor(view, locale).split('?');
        const { status, html, headers } = page(path, query);
        assert.equal(status, 200);
        assert.match(html, new RegExp(`<html lang="${locale}"`));
        assert.equal(headers['Content-Language'], locale);
      });

  for (const path of ['/', '/chat', '/oversikt', '/fagfolk', '/fagfolk/ark', '/om', '/personvern', '/finnes-ikke'])
    it(`has the emergency number, the way out and no script or style of its own on ${path}`, () => {
      const { html } = page(path);
      assert.match(html, /href="tel:113"/);
      assert.match(html, /data-leave/);
      assert.doesNotMatch(html, /<style| style="| on[a-z]+="/);
      for (const [, attributes = ''] of html.matchAll(/<script([^>]*)>/g)) assert.match(attributes, /src="\/assets\//);
    });

  it('names every organization in the overview, with how sure we are', () => {
    const { html } = page('/oversikt');
    for (const { name } of content.organizations) assert.ok(html.includes(name.replaceAll('&', '&amp;')), name);
    assert.match(html, /Ikke bekreftet av organisasjonen/);
  });

  it('answers an unknown path in the language of its beginning', () => {
    const { status, html } = page('/en/nothing');
    assert.equal(status, 404);
    assert.match(html, /<html lang="en"/);
  });

  it('says how long answers are kept, as it is set', () => {
    assert.match(page('/personvern').html, /én time etter siste melding/);
    const brief = createPages({ ...given, publicUrl: '', idleMinutes: 20 });
    assert.match(brief.page({ path: '/personvern', nonce: 'n' }).html, /20 minutter etter siste melding/);
  });

  it('lets only the chat be framed', () => {
    assert.equal(page('/chat').framable, true);
    for (const path of ['/', '/oversikt', '/finnes-ikke']) assert.equal(page(path).framable, false);
  });

  it('is never kept by a cache, as each has its own nonce', () => {
    assert.equal(page('/').headers['Cache-Control'], 'no-store');
  });
});

describe('the assets', () => {
  it('hold everything the pages ask for but Web Chat, which is not there yet', () => {
    const html = ['/', '/oversikt', '/organisasjoner/al-anon'].map((path) => page(path).html).join();
    const named = [...html.matchAll(/(?:href|src|data-index)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const asked = [...new Set(named)];
    assert.ok(asked.length > 7);
    const missing = asked.filter((path) => !pages.asset(path));
    assert.deepEqual(missing, ['/assets/webchat.js']);
  });

  it('hold nothing else, whatever the path', () => {
    for (const path of ['/assets/../package.json', '/assets/', '/assets/tsconfig.json', '/assets/%2e%2e/pages.ts'])
      assert.equal(pages.asset(path), undefined);
  });

  it('give the widget its words in three languages', () => {
    const script = pages.asset('/widget.js')?.body.toString() ?? '';
    for (const words of ['Finn en gruppe', 'Finn ei gruppe', 'Find a group']) assert.ok(script.includes(words));
    assert.ok(script.length < 6_000, 'small enough for any site');
  });

  it('ask for nothing at other hosts', () => {
    for (const path of [
      '/assets/designsystemet.css',
      '/assets/designsystemet-theme.css',
      '/assets/site.css',
      '/assets/chat.css',
    ])
      assert.doesNotMatch(pages.asset(path)?.body.toString() ?? '', /url\(["']?https?:|@import/);
  });
});
