import assert from 'node:assert/strict';
import { type RunningGuide, startGuide } from '../server/guide.ts';

describe('the website as it is served', () => {
  let guide: RunningGuide;
  before(async () => {
    guide = await startGuide();
  });
  after(() => guide.close());

  it('answers the form of the overview, and logs nothing of what was chosen', async () => {
    for (const path of ['/oversikt', '/en/overview', '/finnes-ikke', '/assets/finnes-ikke', '/api/chat']) {
      const response = await fetch(`${guide.url}${path}?who=nextOfKin&problem=alcohol&q=mannen+min+drikker`);
      await response.text();
      if (path === '/oversikt') assert.equal(response.status, 200);
    }
    const logged = guide.lines.join('\n');
    assert.match(logged, /"event":"request"/);
    assert.doesNotMatch(logged, /nextOfKin|alcohol|mannen|drikker|\?/);
  });

  it('is not upset by a broken query', async () => {
    for (const query of ['%', 'q=%E0%A4%A', 'who=a&who=b', '?=&&', `q=${'å'.repeat(2_000)}`]) {
      const { status } = await fetch(`${guide.url}/oversikt?${query}`);
      assert.equal(status, 200, query);
    }
  });

  it('tells crawlers what there is', async () => {
    for (const [path, type] of [
      ['/sitemap.xml', 'application/xml; charset=utf-8'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
    ] as const) {
      const response = await fetch(guide.url + path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), type);
    }
  });
});
