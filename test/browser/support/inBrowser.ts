import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { webChatFile } from '../../../server/webChat.ts';
import { type RunningGuide, startGuide } from '../../server/guide.ts';
import { findChromium } from './findChromium.ts';

/** One browser and one guide for every file: starting them costs more than the tests. */
let shared: Promise<Bench> | undefined;
let users = 0;

export interface Bench {
  readonly browser: Browser;
  readonly guide: RunningGuide;
}

const PATIENCE_MS = 90_000;
const NO_BROWSER = 'no Chromium was found. CHROMIUM_PATH may point to one.';
const NO_WEB_CHAT = 'Web Chat has not been fetched. npm run postinstall does that.';

/** A suite that needs a browser. Without one its tests do not exist, and a line says so. */
export function describeInBrowser(title: string, define: (bench: () => Bench) => void): void {
  const executablePath = findChromium();
  const lacking = executablePath ? webChatFile() === undefined && NO_WEB_CHAT : NO_BROWSER;
  if (!executablePath || lacking) {
    console.log(`"${title}" was not run: ${lacking}`);
    return;
  }
  describe(title, function () {
    this.timeout(PATIENCE_MS);
    let bench: Bench | undefined;
    before(async () => {
      users += 1;
      shared ??= setUp(executablePath);
      bench = await shared;
    });
    after(async () => {
      users -= 1;
      if (users > 0 || !bench) return;
      shared = undefined;
      await bench.browser.close();
      await bench.guide.close();
    });
    define(() => {
      if (!bench) throw new Error('the browser is there from the first test on');
      return bench;
    });
  });
}

async function setUp(executablePath: string): Promise<Bench> {
  const guide = await startGuide();
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, args });
  return { browser, guide };
}
