import assert from 'node:assert/strict';
import { describeInBrowser } from './support/inBrowser.ts';
import { visit } from './support/visit.ts';

describeInBrowser('Without JavaScript', (bench) => {
  it('numbers, helplines and the way to the list are there', async () => {
    const { page, complaints, leave } = await visit(bench(), { javaScriptEnabled: false });
    await page.goto('/');
    await page.locator('.acute summary').click();
    await page.locator('.acute-panel a[href="tel:113"]').waitFor();
    assert.ok(await page.getByText('trenger JavaScript').isVisible());
    assert.ok((await page.locator('.helpline').count()) > 5);
    await page.locator('.fallback a').click();
    assert.ok((await page.locator('.organization').count()) > 5);
    assert.deepEqual(complaints, []);
    await leave();
  });
});

describeInBrowser('While Web Chat is missing', (bench) => {
  it('the page says so and still helps', async () => {
    const { page, leave } = await visit(bench());
    await page.route('**/assets/webchat.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('/');
    await page.getByText('Samtalen er ikke klar akkurat nå').waitFor();
    assert.ok(await page.locator('.fallback a').isVisible());
    await leave();
  });
});
