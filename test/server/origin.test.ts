import assert from 'node:assert/strict';
import { newConversation } from '../../server/chatRequest.ts';
import { type RunningGuide, startGuide } from './guide.ts';

const ELSEWHERE = 'https://elsewhere.example.org';

describe('a page of another site', () => {
  let guide: RunningGuide;
  before(async () => {
    guide = await startGuide();
  });
  after(() => guide.close());

  it('is not told by a preflight that it may post to the chat', async () => {
    const response = await fetch(`${guide.url}/api/chat`, {
      method: 'OPTIONS',
      headers: {
        origin: ELSEWHERE,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    for (const name of ['access-control-allow-origin', 'access-control-allow-headers'])
      assert.equal(response.headers.get(name), null);
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    it(`cannot post what browsers send without asking first (${type})`, async () => {
      const body = JSON.stringify({ activity: { type: 'message', text: 'hei' } });
      const response = await guide.post('/api/chat', body, { origin: ELSEWHERE, 'content-type': type });
      assert.equal(response.status, 415);
    });

  it('cannot read an answer', async () => {
    const activity = { type: 'message', text: 'hei' };
    const response = await guide.post('/api/chat', { activity }, { origin: ELSEWHERE });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });
});

describe('the id of a conversation', () => {
  it('has 128 random bits: of 10,000 none comes twice, and each bit is set in about half', () => {
    const ids = Array.from({ length: 10_000 }, newConversation);
    assert.equal(new Set(ids).size, ids.length);
    const bytes = ids.map((id) => Buffer.from(id, 'base64url'));
    for (let bit = 0; bit < 128; bit++) {
      const set = bytes.filter((one) => ((one[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
      assert.ok(set > 4_700 && set < 5_300, `bit ${bit}: ${set}`);
    }
  });
});
