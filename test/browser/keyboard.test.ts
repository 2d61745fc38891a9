import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/inBrowser.ts';
import { after as exchange, lastIsCard, open, toResults } from './support/talk.ts';
import { DESKTOP, PHONE, visit } from './support/visit.ts';

/** Presses a key until the focus is on something that fits; more than a page has stops is a trap. */
async function until(page: Page, key: string, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate(`Boolean(document.activeElement?.matches(${JSON.stringify(selector)}))`)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way to ${selector} with ${key}`);
}

/** Into the conversation, to its last message, into its card: box, then button. */
async function answerInCard(page: Page): Promise<void> {
  await until(page, 'Shift+Tab', '.webchat__basic-transcript');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await until(page, 'Tab', 'input[type=checkbox]');
  await page.keyboard.press('Space');
  await until(page, 'Tab', '.ac-pushButton');
  await page.keyboard.press('Enter');
}

async function answerWithButton(page: Page): Promise<void> {
  await until(page, 'Shift+Tab', '.webchat__suggested-action');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
}

for (const [name, viewport] of [
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
] as const) {
  describeInBrowser(`The keyboard alone on ${name}`, (bench) => {
    it('leads from the first key to results', async () => {
      const { page, complaints, leave } = await visit(bench(), { viewport });
      const first = await open(page);
      await until(page, 'Tab', '.webchat__send-box-text-box__html-text-area');
      const last = await toResults(first, () =>
        exchange(page, async () => ((await lastIsCard(page)) ? answerInCard(page) : answerWithButton(page))),
      );
      assert.equal(last.kind, 'recommendations');
      assert.deepEqual(complaints, []);
      await leave();
    });

    it('opens and closes the numbers, and skips to the content', async () => {
      const { page, leave } = await visit(bench(), { viewport });
      await open(page);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.hash'), '#innhold');
      await until(page, 'Tab', '.acute summary');
      await page.keyboard.press('Enter');
      await page.locator('.acute-panel a[href="tel:113"]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.acute-panel').waitFor({ state: 'hidden' });
      assert.ok(await page.evaluate("document.activeElement.matches('.acute summary')"), 'the focus is where it was');
      await leave();
    });
  });
}
