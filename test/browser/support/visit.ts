import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Bench } from './inBrowser.ts';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to other hosts, errors of the console and of scripts, violations of the security policy. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

/** A person's own window, with an eye on what no page of ours may do. `allowed` are further hosts of this test. */
export async function visit(
  { browser, guide }: Bench,
  options: BrowserContextOptions = {},
  allowed: readonly string[] = [],
): Promise<Visit> {
  // Without motion nothing has to be waited for.
  const usual = { viewport: DESKTOP, locale: 'nb-NO', baseURL: guide.url, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...usual, ...options });
  const complaints: string[] = [];
  const hosts = [guide.url, ...allowed];
  const isOurs = (url: string) => /^(data|blob|about):/.test(url) || hosts.some((host) => url.startsWith(`${host}/`));
  await context.route(
    (url) => !isOurs(url.href),
    (route) => {
      complaints.push(`asks for ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`script: ${error.error().message}`));
  const page = await context.newPage();
  return { page, context, complaints, leave: () => context.close() };
}
