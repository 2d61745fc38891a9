import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askFor } from '../../scripts/links/askFor.ts';
import { checkLinks } from '../../scripts/links/checkLinks.ts';
import { linksOf } from '../../scripts/links/linksOf.ts';
import { isGone, linkReport } from '../../scripts/links/report.ts';
import { content } from '../support/real.ts';

describe('the links of the content', () => {
  const links = linksOf(content);

  it('are all there: websites, meeting lists, chats, articles and sources, http too', () => {
    const places = links.flatMap((link) => link.places);
    for (const place of [
      'organizations/ivareta.json: contact.website',
      'organizations/spillavhengighet-norge.json: contact.meetingList',
      'helplines/rusinfo.json: chat',
      'articles/rusinfo-bror.json: url',
      'articles/rusinfo-bror.json: sources.0.url',
    ])
      assert.ok(places.includes(place), place);
  });

  it('are named once each, with every place they stand in', () => {
    assert.equal(new Set(links.map(({ url }) => url)).size, links.length);
    const brother = links.find(({ url }) => url.includes('hvordan-takle-fyll-i-hjemmet'));
    assert.deepEqual(brother?.places, ['articles/rusinfo-bror.json: url', 'articles/rusinfo-bror.json: sources.0.url']);
  });
});

describe('asking for a link', () => {
  let server: Server;
  let base: string;
  const asked: string[] = [];
  before(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const path = request.url ?? '';
      if (path === '/slow') return;
      if (path === '/moved') response.writeHead(301, { location: '/fine' });
      else if (path === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200);
      else if (path === '/head-lies') response.writeHead(request.method === 'HEAD' ? 404 : 200);
      else if (path === '/robots') response.writeHead(403);
      else if (path === '/gone') response.writeHead(404);
      else if (path === '/ill') response.writeHead(500);
      else response.writeHead(200);
      response.end(request.method === 'HEAD' ? undefined : 'x'.repeat(100_000));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => asked.splice(0));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (path: string, timeoutMs = 5_000) => askFor(`${base}${path}`, timeoutMs);

  it('is content with a HEAD that is answered', async () => {
    assert.deepEqual(await ask('/fine'), { kind: 'ok' });
    assert.deepEqual(asked, ['HEAD /fine']);
  });

  it('tries GET where HEAD is not answered well', async () => {
    assert.deepEqual(await ask('/no-head'), { kind: 'ok' });
    assert.deepEqual(await ask('/head-lies'), { kind: 'ok' });
    assert.deepEqual(asked, ['HEAD /no-head', 'GET /no-head', 'HEAD /head-lies', 'GET /head-lies']);
  });

  it('follows to another address, and says which', async () => {
    assert.deepEqual(await ask('/moved'), { kind: 'moved', to: `${base}/fine` });
  });

  it('tells a page that is gone from one that does not serve programs', async () => {
    assert.deepEqual(await ask('/gone'), { kind: 'broken', status: 404 });
    assert.deepEqual(await ask('/ill'), { kind: 'broken', status: 500 });
    assert.deepEqual(await ask('/robots'), { kind: 'refused', status: 403 });
  });

  it('does not wait for ever, and says when nobody is there', async () => {
    assert.deepEqual(await ask('/slow', 40), { kind: 'silent', why: 'TimeoutError' });
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    assert.deepEqual(await askFor(`http://127.0.0.1:${port}/`, 5_000), { kind: 'silent', why: 'ECONNREFUSED' });
  });
});

describe('checking many links', () => {
  const link = (url: string) => ({ url, places: [`somewhere: ${url}`] });

  it('asks a host for one at a time, with a pause between, and several hosts side by side', async () => {
    const open = new Map<string, number>();
    let most = 0;
    let hosts = 0;
    let pauses = 0;
    const ask = async (url: string) => {
      const { host } = new URL(url);
      open.set(host, (open.get(host) ?? 0) + 1);
      most = Math.max(most, ...open.values());
      hosts = Math.max(hosts, [...open.values()].filter((count) => count > 0).length);
      await new Promise((resolve) => setImmediate(resolve));
      open.set(host, (open.get(host) ?? 0) - 1);
      return { kind: 'ok' } as const;
    };
    const links = ['a', 'b', 'c'].flatMap((host) => [1, 2, 3].map((page) => link(`https://${host}.example/${page}`)));
    const pause = async () => {
      pauses++;
    };
    const checked = await checkLinks(links, { ask, pause, hostsAtOnce: 2 });
    assert.deepEqual([most, hosts, pauses], [1, 2, 6]);
    assert.deepEqual(
      checked.map(({ url }) => url),
      links.map(({ url }) => url),
    );
  });

  it('does not call every link dead where there is no network', async () => {
    const ask = async () => ({ kind: 'silent', why: 'ENOTFOUND' }) as const;
    const links = ['https://a.example/', 'https://b.example/'].map(link);
    const report = linkReport(await checkLinks(links, { ask, pause: async () => {}, hostsAtOnce: 1 }));
    assert.match(report, /Is this machine online/);
    const one = await checkLinks(links, {
      ask: async (url) => (url.includes('//a.') ? { kind: 'ok' } : ask()),
      pause: async () => {},
      hostsAtOnce: 1,
    });
    assert.match(linkReport(one), /1 of 2[\s\S]*No answer[^\n]*1\n/);
  });

  it('reports the gravest first, with the files, and says what is gone', async () => {
    const answers = {
      'https://a.example/': { kind: 'ok' },
      'https://b.example/': { kind: 'moved', to: 'https://b.example/new' },
      'https://c.example/': { kind: 'broken', status: 404 },
      'https://d.example/': { kind: 'refused', status: 403 },
    } as const;
    const links = Object.keys(answers).map(link);
    const ask = async (url: string) => answers[url as keyof typeof answers];
    const checked = await checkLinks(links, { ask, pause: async () => {}, hostsAtOnce: 1 });
    assert.match(
      linkReport(checked),
      /1 of 4[\s\S]*Broken[^\n]*1\n\n- https:\/\/c\.example\/ \(404\)\n {4}somewhere[\s\S]*programs[\s\S]*→ https:\/\/b\.example\/new/,
    );
    assert.deepEqual(
      checked.filter(isGone).map(({ url }) => url),
      ['https://c.example/'],
    );
  });
});
