import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { HOSTILE, MARK } from '../support/hostile.ts';
import { describeInBrowser } from './support/inBrowser.ts';
import { after as exchange, open, transcript } from './support/talk.ts';
import { visit } from './support/visit.ts';

/** Whatever would be there if the words had been taken for markup. */
const madeOf = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].filter(({ name, value }) => /^on/.test(name) || (/^(href|src)$/.test(name) && value.includes('${MARK}') && new URL(value, location.href).origin !== location.origin))
      .map(({ name, value }) => element.localName + ' ' + name + '=' + value))`);

describeInBrowser('What a person writes as markup', (bench) => {
  it('is words in the conversation and in every reply', async () => {
    const { page, complaints, leave } = await visit(bench());
    await open(page);
    const box = page.locator('#chat textarea');
    for (const hostile of HOSTILE.filter((one) => !one.includes('https://'))) {
      await box.fill(hostile);
      await exchange(page, () => box.press('Enter'));
    }
    assert.ok((await transcript(page).textContent())?.includes(MARK));
    assert.deepEqual(await madeOf(page), []);
    assert.deepEqual(complaints, []);
    await leave();
  });

  for (const path of ['/fortsett#kode=', '/#svar=', '/chat#host='])
    it(`is nothing behind the # of ${path}`, async () => {
      const { page, complaints, leave } = await visit(bench());
      for (const hostile of HOSTILE.slice(0, 2)) {
        await page.goto('about:blank');
        await page.goto(`${bench().guide.url}${path}${hostile}`);
        const button = page.getByRole('button', { name: 'Fortsett' });
        if (path.startsWith('/fortsett')) {
          await button.click();
          await page.getByRole('heading', { name: 'Denne lenken virker ikke lenger' }).waitFor();
        }
        assert.ok(!(await page.locator('body').innerText()).includes(MARK), hostile);
        assert.deepEqual(await madeOf(page), [], hostile);
      }
      assert.deepEqual(
        complaints.filter((one) => !/40\d|410/.test(one)),
        [],
      );
      await leave();
    });
});
