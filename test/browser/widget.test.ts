import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeInBrowser } from './support/inBrowser.ts';
import { visit } from './support/visit.ts';

/** Another site, as strict as the widget allows. */
function foreignSite(guide: string): Promise<Server> {
  const policy = `default-src 'none'; script-src ${guide}; frame-src ${guide}`;
  const body = `<!doctype html><html lang="nb"><title>En annen side</title><main><h1>En annen side</h1></main>
<script src="${guide}/widget.js" data-lang="nb" defer></script></html>`;
  const server = createServer((request, response) => {
    const known = request.url === '/';
    response.writeHead(known ? 200 : 204, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    });
    response.end(known ? body : undefined);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describeInBrowser('widget.js on another site', (bench) => {
  let site: Server;
  let address: string;
  before(async () => {
    site = await foreignSite(bench().guide.url);
    const { port } = site.address() as AddressInfo;
    address = `http://localhost:${port}`;
  });
  after(() => void site.close());

  it('asks for nothing but itself until it is opened', async () => {
    const { page, complaints, leave } = await visit(bench(), {}, [address]);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(address, { waitUntil: 'networkidle' });
    assert.deepEqual(
      asked.filter((path) => path !== '/favicon.ico'),
      ['/', '/widget.js'],
    );
    assert.deepEqual(complaints, []);
    await leave();
  });

  it('talks in a frame, closes with Escape and gives the focus back', async () => {
    const { page, complaints, leave } = await visit(bench(), {}, [address]);
    await page.goto(address);
    const framed = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const frame = await framed;
    await frame.locator('.webchat__suggested-action').first().click();
    await frame.locator('.webchat__bubble--from-user').waitFor();
    assert.deepEqual(complaints, []);

    await frame.locator('h1').press('Escape');
    await page.waitForFunction(
      "document.activeElement !== document.body && document.activeElement.tagName !== 'IFRAME'",
    );
    await leave();
  });

  it('leaves the other site too when «Lukk raskt» is pressed', async () => {
    const { page, leave } = await visit(bench(), {}, [address]);
    await page.route('https://www.yr.no/', (route) => route.fulfill({ contentType: 'text/html', body: 'Været' }));
    await page.goto(address);
    const framed = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const frame = await framed;
    await frame.locator('.webchat__suggested-action').first().waitFor();
    await frame.locator('[data-leave]').click();
    await page.waitForURL('https://www.yr.no/');
    await leave();
  });

  it('says whose frame it is in, after a change of language too, and leaving still leaves', async () => {
    const { page, complaints, leave } = await visit(bench(), {}, [address]);
    await page.route('https://www.yr.no/', (route) => route.fulfill({ contentType: 'text/html', body: 'Været' }));
    const posts: { host?: string }[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/chat') posts.push(request.postDataJSON());
    });
    await page.goto(address);
    const framed = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const frame = await framed;
    await frame.locator('.webchat__suggested-action').first().waitFor();
    const again = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/chat');
    await frame.locator('.languages a[lang=en]').click();
    await again;
    assert.deepEqual(
      posts.map(({ host }) => host),
      [address, address],
    );
    assert.deepEqual(complaints, []);
    await frame.locator('[data-leave]').click();
    await page.waitForURL('https://www.yr.no/');
    await leave();
  });

  it('listens to nobody but its own frame', async () => {
    const { page, leave } = await visit(bench(), {}, [address]);
    await page.goto(address);
    const framed = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const frame = await framed;
    await frame.locator('.webchat__suggested-action').first().waitFor();
    for (const what of ['close', 'leave']) await page.evaluate(`postMessage({ gruppeguiden: '${what}' }, '*')`);
    // Messages come in order: when this one has arrived, the others have been heard and left alone.
    await page.evaluate(
      "new Promise((heard) => { addEventListener('message', heard, { once: true }); postMessage('x', '*'); })",
    );
    assert.ok(await frame.locator('.webchat__suggested-action').first().isVisible());
    assert.ok(page.url().startsWith(address));
    await leave();
  });

  it('is small', async () => {
    const response = await fetch(`${bench().guide.url}/widget.js`);
    assert.ok((await response.arrayBuffer()).byteLength < 6_000);
  });
});
