/**
 * Draws the pages as they are now: `npm run screenshots` makes docs/screenshot.png for the README;
 * `npm run screenshots -- --all <folder>` makes every page, narrow and wide, light and dark, to look through.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/browser/support/findChromium.ts';
import { choose, open, toResults } from '../test/browser/support/talk.ts';
import { DESKTOP, PHONE } from '../test/browser/support/visit.ts';
import { startGuide } from '../test/server/guide.ts';

const README = join(import.meta.dirname, '../docs/screenshot.png');
const VIEWPORTS = { desktop: DESKTOP, phone: PHONE };
const PAGES = ['oversikt', 'personvern', 'tilgjengelighet', 'artikler/egen-tolv-trinn', 'finnes-ikke', 'chat'];

type Shoot = (name: string) => Promise<unknown>;

/** A conversation of somebody close to a person who drinks, with a picture at each stop. */
async function talk(page: Page, shoot: Shoot): Promise<void> {
  const first = await open(page);
  await shoot('welcome');
  await page.locator('.acute summary').click();
  await shoot('numbers');
  await page.keyboard.press('Escape');
  let asked = 0;
  await toResults(first, async () => {
    const next = await choose(page, asked === 0 ? 1 : 0);
    asked += 1;
    await shoot(next.kind === 'question' ? `question-${asked}` : 'results');
    return next;
  });
}

/** Waits until nothing on the page moves: pictures of a scroll in progress show nobody's view. */
const atRest = (page: Page) =>
  page.waitForFunction(
    `new Promise((resolve) => {
      const places = () => [scrollY, document.querySelector('.webchat__basic-transcript__scrollable')?.scrollTop].join();
      let before = places(), still = 0;
      const look = () => {
        still = places() === before ? still + 1 : 0;
        before = places();
        if (still > 20) resolve(true); else requestAnimationFrame(look);
      };
      look();
    })`,
  );

async function everything(browser: Browser, url: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [size, viewport] of Object.entries(VIEWPORTS))
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport, colorScheme, baseURL: url, locale: 'nb-NO' });
      const shoot = async (name: string, fullPage = false) => {
        if (viewport === DESKTOP) await page.evaluate('scrollTo(0, 0)');
        await atRest(page);
        await page.screenshot({ path: join(folder, `${size}-${colorScheme}-${name}.png`), fullPage });
      };
      await talk(page, shoot);
      await shoot('whole', true);
      for (const path of PAGES) {
        await page.goto(`/${path}`);
        await shoot(path.replaceAll('/', '-'));
      }
      await page.close();
    }
}

async function forReadme(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: DESKTOP, baseURL: url, locale: 'nb-NO' });
  await talk(page, async (name) => {
    if (name !== 'results') return;
    // Playwright scrolls what it presses into the middle; a person with this window sees the top.
    await page.evaluate('scrollTo(0, 0)');
    await atRest(page);
    await page.screenshot({ path: README });
  });
}

const { all } = parseArgs({ options: { all: { type: 'string' } } }).values;
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found. CHROMIUM_PATH may point to one.');
const guide = await startGuide();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
await (all ? everything(browser, guide.url, all) : forReadme(browser, guide.url));
await browser.close();
await guide.close();
