import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/inBrowser.ts';
import { choose, open } from './support/talk.ts';
import { visit } from './support/visit.ts';

const AWAY = 'https://www.yr.no/';

/** The neutral page is not fetched in a test: an empty one stands in for it. */
async function standIn(page: Page): Promise<void> {
  await page.route(AWAY, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Været</title>' }));
}

describeInBrowser('«Lukk raskt»', (bench) => {
  for (const [name, leaveQuickly] of [
    ['the button', (page: Page) => page.getByRole('link', { name: 'Lukk raskt' }).click()],
    [
      'Esc twice',
      async (page: Page) => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      },
    ],
  ] as const)
    it(`by ${name} wipes the tab and the server, and leaves no way back`, async () => {
      const { page, leave } = await visit(bench());
      await standIn(page);
      await open(page);
      await choose(page, 1);
      const told = page.waitForRequest((request) => request.url().endsWith('/api/chat'));
      await leaveQuickly(page);
      await page.waitForURL(AWAY);
      assert.equal((await told).postDataJSON().activity.value.guide.command, 'deleteData');

      await page.goto('/personvern');
      assert.equal(await page.evaluate('sessionStorage.length'), 0);
      const first = await open(page);
      assert.equal(first.question, 'who');
      await leave();
    });

  it('is there on every page, and without a script', async () => {
    for (const path of ['/', '/oversikt', '/personvern', '/chat']) {
      const { page, leave } = await visit(bench(), { javaScriptEnabled: false });
      await page.goto(path);
      assert.equal(await page.getByRole('link', { name: 'Lukk raskt' }).getAttribute('href'), AWAY);
      await leave();
    }
  });

  it('is not set off by one Esc', async () => {
    const { page, leave } = await visit(bench());
    await standIn(page);
    await open(page);
    await page.keyboard.press('Escape');
    await choose(page);
    assert.equal(new URL(page.url()).origin, bench().guide.url);
    await leave();
  });
});
