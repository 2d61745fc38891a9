import assert from 'node:assert/strict';
import { LOCALES } from '../../data/schema.ts';
import { pathOf, type Route, routeFor, VIEWS } from '../../web/routes.ts';
import { content } from '../support/real.ts';

const pages: readonly Route[] = LOCALES.flatMap((locale) => [
  ...VIEWS.filter((view) => view !== 'chat').map((view) => ({ view, locale })),
  ...content.organizations.map(({ id }) => ({ view: 'organization' as const, locale, id })),
  ...content.articles.map(({ id }) => ({ view: 'article' as const, locale, id })),
]);

describe('the addresses', () => {
  it('lead back to the page they were made for, with or without a slash at the end', () => {
    for (const page of pages) {
      assert.deepEqual(routeFor(pathOf(page), null), page);
      if (pathOf(page) !== '/') assert.deepEqual(routeFor(`${pathOf(page)}/`, null), page);
    }
  });

  it('are each of one page in one language', () => {
    const paths = pages.map(pathOf);
    assert.equal(new Set(paths).size, paths.length);
  });

  it('begin with their language, bokmål with none', () => {
    for (const page of pages) {
      const begins = /^\/(nn|en)(\/|$)/.exec(pathOf(page))?.[1] ?? 'nb';
      assert.equal(begins, page.locale, pathOf(page));
    }
  });

  it('of articles that chats of before link to still hold', () => {
    for (const locale of ['nn', 'en'] as const)
      assert.deepEqual(routeFor(`/${locale}/artikler/egen-tolv-trinn`, null), {
        view: 'article',
        locale,
        id: 'egen-tolv-trinn',
      });
  });

  it('of a folder lead to the list of what is in it', () => {
    assert.deepEqual(routeFor('/nn/organisasjonar', null), { view: 'overview', locale: 'nn' });
    assert.deepEqual(routeFor('/artikler', null), { view: 'articles', locale: 'nb' });
  });

  it('that mix the languages are none', () => {
    for (const path of ['/en/oversikt', '/nn/articles', '/organizations/al-anon', '/en/organisasjonar/al-anon'])
      assert.equal(routeFor(path, null), undefined, path);
  });
});
