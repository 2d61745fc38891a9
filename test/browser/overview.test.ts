import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { content } from '../support/real.ts';
import { describeInBrowser } from './support/inBrowser.ts';
import { PHONE, visit } from './support/visit.ts';

const shown = (page: Page) => page.locator('.organization:visible');
const ids = (page: Page) =>
  page.evaluate("[...document.querySelectorAll('.organization:not([hidden])')].map((item) => item.dataset.id)");
const count = (page: Page) => page.locator('#count').textContent();
const all = content.organizations.length;

/** What the server answers to the same form: both must agree, in the same order. */
async function fromServer(page: Page, query: string): Promise<readonly string[]> {
  const response = await page.request.get(`/oversikt?${query}`);
  return [...(await response.text()).matchAll(/data-id="([^"]+)"([^>]*)>/g)]
    .filter(([, , attributes = '']) => !/ hidden$/.test(attributes))
    .map(([, id = '']) => id);
}

describeInBrowser('The overview', (bench) => {
  it('narrows as one chooses and types, by the keyboard alone, and asks nobody', async () => {
    const { page, complaints, leave } = await visit(bench(), { viewport: PHONE });
    await page.goto('/oversikt');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    await page.locator('#q').focus();
    await page.keyboard.type('parorende');
    await page.waitForFunction(`document.querySelectorAll('.organization:not([hidden])').length < ${all}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate("document.activeElement.matches('#problem')"));
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await ids(page), await fromServer(page, 'q=parorende&problem=alcohol'));
    assert.equal(await count(page), `Viser ${await shown(page).count()} av ${all}`);

    await page.locator('#q').press('Enter');
    assert.ok(await page.evaluate("document.activeElement.matches('#tilbud')"), 'the focus is at the list');
    assert.equal(new URL(page.url()).search, '', 'nothing in the address');
    assert.deepEqual(
      asked.filter((url) => !new URL(url).pathname.startsWith('/assets/')),
      [],
    );

    await page.locator('#reset').press('Enter');
    await page.waitForFunction(`document.querySelectorAll('.organization:not([hidden])').length === ${all}`);
    assert.equal(await page.locator('#problem').inputValue(), '');
    assert.deepEqual(complaints, []);
    await leave();
  });

  it('says so where nothing fits, and prints what was chosen without the form', async () => {
    const { page, leave } = await visit(bench());
    await page.goto('/oversikt?county=55');
    assert.deepEqual(await ids(page), await fromServer(page, 'county=55'));
    await page.locator('#problem').selectOption('gambling');
    assert.deepEqual(await ids(page), await fromServer(page, 'county=55&problem=gambling'));
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#chosen').innerText(), 'Pengespill · Troms');
    for (const hidden of ['.finder', '.top', '.bottom']) assert.ok(await page.locator(hidden).isHidden(), hidden);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#q').fill('xqzwvk');
    await page.locator('#none').waitFor();
    assert.equal(await shown(page).count(), 0);
    await leave();
  });

  it('works as a plain form without JavaScript', async () => {
    const { page, complaints, leave } = await visit(bench(), { javaScriptEnabled: false });
    await page.goto('/oversikt');
    await page.locator('#who').selectOption('nextOfKin');
    await page.locator('#q').fill('Tromso');
    await page.locator('.finder button').click();
    assert.match(page.url(), /who=nextOfKin/);
    assert.equal(await page.locator('#who').inputValue(), 'nextOfKin');
    const found = await shown(page).count();
    assert.ok(found > 0 && found < all);
    await page.getByRole('link', { name: 'English' }).click();
    assert.equal(await shown(page).count(), found);
    assert.deepEqual(complaints, []);
    await leave();
  });
});

/** Chromium writes one such object for each sheet. */
const sheetsIn = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

describeInBrowser('On paper', (bench) => {
  it('the sheet to give away is one A4, in every language, and the overview a handful', async () => {
    const { page, leave } = await visit(bench());
    for (const path of ['/fagfolk/ark', '/nn/fagfolk/ark', '/en/professionals/sheet']) {
      await page.goto(path);
      assert.equal(sheetsIn(await page.pdf({ preferCSSPageSize: true })), 1, path);
    }
    await page.goto('/oversikt');
    const sheets = sheetsIn(await page.pdf({ preferCSSPageSize: true }));
    assert.ok(sheets > 2 && sheets < 9, `${sheets} sheets`);
    await leave();
  });
});
