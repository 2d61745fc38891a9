import assert from 'node:assert/strict';
import { fuzz } from '../faults/fuzz/fuzz.ts';
import { fuzzOverHttp } from '../faults/fuzz/overHttp.ts';
import { openFolder } from '../faults/guideProcess.ts';

/** The whole run is `npm run fuzz`. */
const ACTIVITIES = 8_000;
const REQUESTS = 3_000;

describe('a guide that is sent anything', function () {
  this.timeout(300_000);
  const seed = Math.floor(Math.random() * 1_000_000_000);

  it(`(${ACTIVITIES} activities) answers or refuses each`, async () => {
    const { turns, refused, slowestMs } = await fuzz(seed, ACTIVITIES);
    assert.equal(turns + refused, ACTIVITIES);
    assert.ok(slowestMs < 5_000, `the slowest took ${slowestMs} ms`);
    console.log(`      ${ACTIVITIES} activities: ${turns} turns, ${refused} refused, crashes 0`);
  });

  it(`(${REQUESTS} requests as they should not be) answers none with 5xx, and ends with 0`, async () => {
    const home = await openFolder();
    const guide = await home.start({ LOG_LEVEL: 'info' });
    const { answered, closed } = await fuzzOverHttp(guide.url, seed, REQUESTS);
    assert.equal(answered + closed, REQUESTS);
    assert.equal((await fetch(`${guide.url}/health`)).status, 200);
    assert.doesNotMatch(guide.output(), /"event":"(request|turn|process) failed"/);
    assert.equal((await guide.end()).code, 0);
    await home.remove();
    console.log(`      ${REQUESTS} requests: ${answered} answered, ${closed} closed, 5xx 0`);
  });
});
