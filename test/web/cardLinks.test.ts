import assert from 'node:assert/strict';
import { createPhrases } from '../../bots/channels/phrase.ts';
import { articleBlock } from '../../bots/channels/sheets/article.ts';
import { organizationBlock } from '../../bots/channels/sheets/organization.ts';
import { createSetting } from '../../bots/channels/sheets/setting.ts';
import { LOCALES } from '../../data/schema.ts';
import { content } from '../support/real.ts';
import { open, PUBLIC_URL } from './site.ts';

const say = createPhrases(content.texts, { publicUrl: PUBLIC_URL });

for (const locale of LOCALES)
  describe(`the cards of the chat in ${locale}`, () => {
    const setting = createSetting(content, say, locale, { release: false, publicUrl: PUBLIC_URL });
    const leadsHome = (url = '') => {
      assert.ok(url.startsWith(PUBLIC_URL), url);
      const { status, html } = open(url);
      assert.equal(status, 200, url);
      assert.match(html, new RegExp(`<html lang="${locale}"`));
      // Not a former address: the page says this one is its own.
      assert.ok(html.includes(`rel="canonical" href="${url}"`), url);
    };

    it('link to the page of each organization in that language', () => {
      for (const { id } of content.organizations)
        leadsHome(organizationBlock({ id, reasons: [], alternative: false }, setting).links.at(-1)?.url);
    });

    it('link to our own articles in that language', () => {
      for (const { id } of content.articles.filter(({ body }) => body)) leadsHome(articleBlock(id, setting).url);
    });
  });
