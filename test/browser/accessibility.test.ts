import assert from 'node:assert/strict';
import { violations } from './support/axe.ts';
import { describeInBrowser } from './support/inBrowser.ts';
import { choose, open, toResults } from './support/talk.ts';
import { DESKTOP, PHONE, visit } from './support/visit.ts';

const MAIN_PAGES = ['/oversikt', '/organisasjoner/al-anon', '/personvern'];
const OTHER_PAGES = [
  '/artikler/egen-tolv-trinn',
  '/en/articles/akan-faq',
  '/artikler',
  '/fagfolk',
  '/fagfolk/ark',
  '/om',
  '/tilgjengelighet',
  '/fortsett',
  '/nn',
  '/finnes-ikke',
];

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, viewport] of [
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ] as const) {
    // Colours follow the scheme and layout the width: for the lesser pages one of each will do.
    const both = (colorScheme === 'light') === (viewport === DESKTOP);
    const pages = both ? [...MAIN_PAGES, ...OTHER_PAGES] : MAIN_PAGES;
    describeInBrowser(`axe finds nothing in ${colorScheme} on ${name}`, (bench) => {
      it('on the first page, from the welcome to the results', async () => {
        const { page, leave } = await visit(bench(), { viewport, colorScheme });
        const first = await open(page);
        assert.deepEqual(await violations(page), []);
        await toResults(first, () => choose(page));
        await page.locator('.acute summary').click();
        assert.deepEqual(await violations(page), []);
        await leave();
      });

      it(`on ${pages.join(', ')}`, async () => {
        const { page, leave } = await visit(bench(), { viewport, colorScheme });
        const found: string[] = [];
        for (const path of pages) {
          await page.goto(path);
          found.push(...(await violations(page)).map((violation) => `${path}: ${violation}`));
        }
        assert.deepEqual(found, []);
        await leave();
      });
    });
  }

describeInBrowser('Zoomed in four times', (bench) => {
  it('no page needs scrolling sideways', async () => {
    const { page, leave } = await visit(bench(), { viewport: { width: 320, height: 256 } });
    for (const path of ['/', '/oversikt', '/organisasjoner/al-anon', ...OTHER_PAGES, '/personvern']) {
      await page.goto(path);
      const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      assert.equal(over, 0, path);
    }
    await leave();
  });
});
