import assert from 'node:assert/strict';
import { ConflictError, StoreError } from '../../data/stores/contract.ts';
import type { Sessions } from '../../data/stores/sessions.ts';
import { addressOf, networkOf } from '../../server/caller.ts';
import { type RunningGuide, startGuide } from './guide.ts';

const message = (text: string) => ({ activity: { type: 'message', text, locale: 'nb' } });

describe('health', () => {
  it('says that the process lives', async () => {
    const guide = await startGuide();
    assert.deepEqual(await (await fetch(`${guide.url}/health`)).json(), { status: 'alive' });
    await guide.close();
  });

  it('says that it is ready, and which crisis texts nobody has signed', async () => {
    const guide = await startGuide();
    const response = await fetch(`${guide.url}/ready`);
    const body = (await response.json()) as {
      status: string;
      unsignedCrisisTexts: string[];
      content: { helplines: number };
    };
    assert.equal(response.status, 200);
    assert.equal(body.status, 'ready');
    assert.ok(body.unsignedCrisisTexts.includes('suicide'));
    assert.ok(body.content.helplines > 10);
    await guide.close();
  });

  it('says that it is not ready while the store cannot be used', async () => {
    const broken = () => Promise.reject(new StoreError('hemmelig'));
    const guide = await startGuide({ checkStore: broken });
    const response = await fetch(`${guide.url}/ready`);
    assert.equal(response.status, 503);
    assert.doesNotMatch((await response.text()) + guide.lines.join(''), /hemmelig/);
    await guide.close();
  });
});

describe('when something fails in the middle of a turn', () => {
  const SECRET_WORD = 'blåbærsyltetøy';
  const failing = (over: Partial<Sessions>): Sessions => ({
    load: async () => ({ session: undefined, eTag: 'new', expired: false, reason: 'unknown' }),
    save: async () => '1',
    remove: async () => {},
    ...over,
  });
  const broken: Record<string, Sessions> = {
    'the store cannot be read': failing({ load: () => Promise.reject(new StoreError(SECRET_WORD)) }),
    'the store cannot be written': failing({
      save: () => Promise.reject(new SyntaxError(`"${SECRET_WORD}" is no JSON`)),
    }),
    'somebody else always comes first': failing({ save: () => Promise.reject(new ConflictError()) }),
  };
  for (const [what, sessions] of Object.entries(broken))
    it(`(${what}) the person gets a calm answer with the emergency numbers, and the log gets none of their words`, async () => {
      const guide = await startGuide({ sessions });
      const response = await guide.post('/api/chat', message(SECRET_WORD));
      const { activities, conversation } = (await response.json()) as { activities: unknown[]; conversation: string };
      const shown = JSON.stringify(activities);
      assert.equal(response.status, 200);
      assert.match(shown, /113/);
      assert.match(shown, /116 ?117/);
      assert.doesNotMatch(shown, /StoreError|SyntaxError|undefined/);
      const logged = guide.lines.join('');
      assert.match(logged, /"event":"turn failed"/);
      assert.doesNotMatch(logged, new RegExp(SECRET_WORD));
      assert.ok(!logged.includes(conversation));
      assert.doesNotMatch(logged, /127\.0\.0\.1/);
      await guide.close();
    });

  it('danger is still met with its own text', async () => {
    const guide = await startGuide({ sessions: failing({ load: () => Promise.reject(new StoreError('x')) }) });
    const response = await guide.post('/api/chat', message('jeg vil dø'));
    const { activities } = (await response.json()) as { activities: { channelData: { guide: { kind: string } } }[] };
    assert.deepEqual(
      activities.map(({ channelData }) => channelData.guide.kind),
      ['crisis'],
    );
    await guide.close();
  });
});

describe('the log of a whole conversation', () => {
  it('holds kinds and durations, and nothing that was said or who said it', async () => {
    const guide = await startGuide();
    const response = await guide.post('/api/chat', message('Kari Nordmann på Storgata, ring 99887766'));
    const { conversation } = (await response.json()) as { conversation: string };
    await guide.post('/api/chat', { conversation, activity: { type: 'message', value: { guide: 'Nordmann' } } });
    await fetch(`${guide.url}/Nordmann?q=Nordmann`, { headers: { referer: 'https://example.org/Nordmann' } });
    const logged = guide.lines.join('');
    assert.match(logged, /"event":"turn","channel":"webchat","input":"text"/);
    assert.match(logged, /"event":"request","method":"POST","route":"\/api\/chat","status":200,"ms":\d+/);
    assert.doesNotMatch(logged, /Nordmann|Storgata|99887766|127\.0\.0\.1|example\.org/);
    assert.ok(!logged.includes(conversation));
    await guide.close();
  });
});

describe('every response', () => {
  let guide: RunningGuide;
  before(async () => {
    guide = await startGuide({ environment: { WIDGET_ORIGINS: 'https://kommune.example.org' } });
  });
  after(() => guide.close());
  const get = (path: string, init: RequestInit = {}) => fetch(guide.url + path, init);

  it('tells browsers to guess nothing, to send no referrer and to use no sensors; it sets no cookie', async () => {
    for (const path of ['/', '/health', '/widget.js', '/finnes-ikke', '/api/chat']) {
      const { headers } = await get(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.match(headers.get('permissions-policy') ?? '', /geolocation=\(\)/, path);
      assert.ok(headers.get('content-security-policy'), path);
      assert.equal(headers.get('set-cookie'), null, path);
      assert.equal(headers.get('server'), null, path);
    }
  });

  it('with data is kept by nobody, loads nothing, and can be loaded by no other site; the widget can', async () => {
    for (const path of ['/health', '/ready', '/api/chat', '/api/move', '/api/messages']) {
      const { headers } = await get(path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', path);
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'", path);
    }
    assert.equal((await get('/widget.js')).headers.get('cross-origin-resource-policy'), null);
  });

  it('of a page carries a policy with a nonce of its own', async () => {
    const policies = await Promise.all(
      [get('/'), get('/')].map(async (response) => (await response).headers.get('content-security-policy')),
    );
    assert.notEqual(policies[0], policies[1]);
    assert.match(policies[0] ?? '', /frame-ancestors 'none'/);
    assert.doesNotMatch(policies[0] ?? '', /unsafe-(inline|eval)/);
  });

  it('of the chat may be framed by the sites that embed it, and by no others', async () => {
    const policy = (await get('/chat')).headers.get('content-security-policy') ?? '';
    assert.match(policy, /frame-ancestors 'self' https:\/\/kommune\.example\.org(;|$)/);
  });

  it('at an unknown address is a page that says so', async () => {
    const response = await get('/finnes-ikke');
    assert.equal(response.status, 404);
    assert.match(response.headers.get('content-type') ?? '', /text\/html/);
  });

  it('to a method that is not taken names those that are', async () => {
    for (const [path, method] of [
      ['/', 'POST'],
      ['/api/chat', 'GET'],
      ['/api/chat', 'DELETE'],
      ['/health', 'PUT'],
    ]) {
      const response = await get(path ?? '', { method: method ?? '' });
      assert.equal(response.status, 405, `${method} ${path}`);
      assert.ok(response.headers.get('allow'), `${method} ${path}`);
    }
  });

  it('to an address that cannot be read is a plain refusal', async () => {
    for (const path of ['/%zz', '/assets/%00', '/assets/..%2f..%2fpackage.json', '/assets/../../package.json']) {
      const response = await get(path);
      assert.ok([400, 404].includes(response.status), `${path} ${response.status}`);
      assert.doesNotMatch(await response.text(), /dependencies/);
    }
    assert.equal((await get('/health')).status, 200);
  });

  it('to HEAD is the headers alone', async () => {
    const response = await get('/', { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.ok(Number(response.headers.get('content-length')) > 1_000);
    assert.equal(await response.text(), '');
  });

  it('with an asset is compressed, and not sent again to who has it', async () => {
    const first = await get('/widget.js', { headers: { 'accept-encoding': 'br' } });
    assert.equal(first.status, 200);
    assert.equal(first.headers.get('content-encoding'), 'br');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/widget.js', { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } });
    assert.equal(again.status, 304);
    const plain = await get('/widget.js', { headers: { 'accept-encoding': 'identity' } });
    assert.equal(plain.headers.get('content-encoding'), null);
  });

  it('over https tells browsers to stay there', async () => {
    const secure = await startGuide({ environment: { PUBLIC_URL: 'https://guide.example.org' } });
    assert.match((await fetch(`${secure.url}/`)).headers.get('strict-transport-security') ?? '', /max-age=\d+/);
    assert.equal((await get('/')).headers.get('strict-transport-security'), null);
    await secure.close();
  });
});

describe('the limit on requests', () => {
  const limits = { chat: 3, pages: 3 };
  const proxied = { TRUSTED_PROXY: '1' };
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('refuses one network for a while and lets others through', async () => {
    const guide = await startGuide({ limits, environment: proxied });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn++)
      statuses.push((await guide.post('/api/chat', message('hei'), from('203.0.113.7'))).status);
    assert.deepEqual(statuses, [200, 200, 200, 429]);
    assert.equal((await guide.post('/api/chat', message('hei'), from('203.0.113.8'))).status, 200);
    await guide.close();
  });

  it('says when to come back, and logs no address', async () => {
    const guide = await startGuide({ limits: { chat: 0, pages: 0 }, environment: proxied });
    const response = await guide.post('/api/chat', message('hei'), from('203.0.113.7'));
    assert.equal(response.status, 429);
    assert.ok(Number(response.headers.get('retry-after')) >= 1);
    assert.doesNotMatch(guide.lines.join(''), /203\.0/);
    await guide.close();
  });

  it('holds for what costs the store a write and for guesses at a token', async () => {
    const environment = { ...proxied, METRICS_TOKEN: 'let-me-see-the-numbers' };
    for (const path of ['/ready', '/metrics']) {
      const guide = await startGuide({ limits, environment });
      const statuses: number[] = [];
      for (let time = 0; time < 4; time++)
        statuses.push((await fetch(guide.url + path, { headers: from('203.0.113.7') })).status);
      assert.deepEqual(
        statuses.map((status) => status === 429),
        [false, false, false, true],
        path,
      );
      await guide.close();
    }
  });

  it('lets nobody begin conversations without end, made up or not, and those that were begun go on', async () => {
    const guide = await startGuide({ limits: { conversations: 2 }, environment: proxied });
    const post = async (conversation: string | undefined, address = '203.0.113.7') =>
      guide.post('/api/chat', { conversation, ...message('hei') }, from(address));
    const first = (await (await post(undefined)).json()) as { conversation: string };
    assert.equal((await post(undefined)).status, 200);
    for (const made of [undefined, 'A'.repeat(22), `${'A'.repeat(22)}.${'A'.repeat(22)}`]) {
      const refused = await post(made);
      assert.equal(refused.status, 429);
      assert.match(await refused.text(), /tooManyNew/);
      assert.ok(Number(refused.headers.get('retry-after')) > 60);
    }
    assert.equal((await post(first.conversation)).status, 200);
    assert.equal((await post(undefined, '203.0.113.8')).status, 200);
    assert.doesNotMatch(guide.lines.join(''), /203\.0/);
    await guide.close();
  });

  it('does not hold for this machine, except in production', async () => {
    for (const [mode, last] of [
      ['development', 200],
      ['production', 429],
    ] as const) {
      const guide = await startGuide({ limits, environment: { NODE_ENV: mode } });
      let status = 0;
      for (let turn = 0; turn < 4; turn++) status = (await guide.post('/api/chat', message('hei'))).status;
      assert.equal(status, last, mode);
      await guide.close();
    }
  });

  it('counts by the address that our own proxy saw, not by one that was made up', () => {
    const request = (forwarded: string) =>
      ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '::ffff:10.0.0.1' } }) as never;
    assert.equal(addressOf(request('1.1.1.1, 203.0.113.7'), 0), '10.0.0.1');
    assert.equal(addressOf(request('1.1.1.1, 203.0.113.7'), 1), '203.0.113.7');
    assert.equal(addressOf(request('203.0.113.7:50123'), 1), '203.0.113.7');
    assert.equal(addressOf(request('[2001:db8::7]:443'), 1), '2001:db8::7');
    assert.equal(addressOf(request(''), 1), '10.0.0.1');
  });

  it('counts all addresses of one IPv6 network as one', () => {
    assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), networkOf('2001:db8:1:2::9'));
    assert.equal(networkOf('2001:0db8:0001:0002::9'), networkOf('2001:db8:1:2::9'));
    assert.notEqual(networkOf('2001:db8:1:3::9'), networkOf('2001:db8:1:2::9'));
    assert.equal(networkOf('203.0.113.7'), '203.0.113.7');
  });
});
