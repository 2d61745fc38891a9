import assert from 'node:assert/strict';
import { createPhrases } from '../../bots/channels/phrase.ts';
import { articleBlock } from '../../bots/channels/sheets/article.ts';
import { compose } from '../../bots/channels/sheets/compose.ts';
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

    it('link to the page where one comes from Teams or Messenger, in that language', () => {
      const sheet = compose({ kind: 'move', texts: [], code: 'a'.repeat(22), actions: [] }, setting);
      const urls = sheet.blocks.map((block) => (block.kind === 'link' ? block.url : ''));
      assert.deepEqual(
        urls.map((url) => url.replace(/^[^#]+#/, '')),
        [`kode=${'a'.repeat(22)}`],
      );
      for (const url of urls) leadsHome(url.replace(/#.*/, ''));
    });

    it('link to our own articles in that language', () => {
      for (const { id } of content.articles.filter(({ body }) => body)) leadsHome(articleBlock(id, setting).url);
    });
  });
