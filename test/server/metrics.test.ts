import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { ConflictError, StoreError } from '../../data/stores/contract.ts';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createSessions } from '../../data/stores/sessions.ts';
import { type GuideOptions, type RunningGuide, startGuide } from './guide.ts';

const TOKEN = 'let-me-see-the-numbers';
const WITH_TOKEN = { METRICS_TOKEN: TOKEN };
const message = (text: string) => ({ activity: { type: 'message', text, locale: 'nb' } });
const press = { guide: { question: 'who', option: 'nextOfKin', flowVersion: 1 } };

describe('GET /metrics', () => {
  let guide: RunningGuide;
  const start = async (options: GuideOptions = {}) => {
    guide = await startGuide({ ...options, environment: { ...WITH_TOKEN, ...options.environment } });
    return guide;
  };
  afterEach(() => guide.close());

  const get = (authorization?: string) =>
    fetch(`${guide.url}/metrics`, { headers: { ...(authorization && { authorization }) } });
  const text = async (): Promise<string> => {
    const response = await get(`Bearer ${TOKEN}`);
    assert.equal(response.status, 200);
    return response.text();
  };
  /** The value of a series; 0 where there is none. Labels in the order they are declared. */
  const countOf = async (series: string): Promise<number> => {
    const line = (await text()).split('\n').find((one) => one.startsWith(`${series} `));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  const refused = (route: string, status: number | 'none', reason: string) =>
    countOf(`guide_refusals_total{route="${route}",status="${status}",reason="${reason}"}`);

  it('is not there without a setting, not even to whoever has a token', async () => {
    guide = await startGuide();
    const response = await get(`Bearer ${TOKEN}`);
    const page = await fetch(`${guide.url}/finnes-ikke`);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), page.headers.get('content-type'));
    assert.doesNotMatch(await response.text(), /guide_/);
  });

  for (const given of [
    undefined,
    TOKEN,
    'Bearer',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    `bearer ${TOKEN}`,
    `Basic ${btoa(TOKEN)}`,
  ])
    it(`tells nothing to who comes with ${given ?? 'no token'}`, async () => {
      await start();
      const response = await get(given);
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      assert.doesNotMatch(await response.text(), /guide_|let-me-see/);
    });

  it('is text as Prometheus reads it, is kept by nobody, and shows the token nowhere', async () => {
    await start();
    await guide.post('/api/chat', message('hei'));
    const response = await get(`Bearer ${TOKEN}`);
    assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const lines = (await response.text()).split('\n').filter(Boolean);
    for (const line of lines)
      assert.match(line, /^(# (HELP|TYPE) guide_\w+ .+|guide_\w+(\{(\w+="[^"\\]*",?)*\})? [\d.e+-]+)$/);
    assert.ok(lines.length > 20);
    assert.ok(!guide.lines.join('').includes(TOKEN));
  });

  it('counts turns by channel, input and end, and how long they took', async () => {
    await start();
    const { conversation } = (await (await guide.post('/api/chat', message('hei'))).json()) as { conversation: string };
    const sent = { type: 'message', id: 'once', value: press };
    for (let time = 0; time < 3; time++) await guide.post('/api/chat', { conversation, activity: sent });
    assert.equal(await countOf('guide_turns_total{channel="webchat",input="text",outcome="answered"}'), 1);
    assert.equal(await countOf('guide_turns_total{channel="webchat",input="press",outcome="answered"}'), 1);
    assert.equal(await countOf('guide_turns_total{channel="webchat",input="press",outcome="repeated"}'), 2);
    assert.equal(await countOf('guide_turn_seconds_count'), 4);
    assert.equal(await countOf('guide_turn_seconds_bucket{le="10"}'), 4);
    assert.equal(await countOf('guide_requests_total{route="/api/chat",status="200"}'), 4);
    assert.equal(await countOf('guide_request_seconds_count{route="/api/chat"}'), 4);
  });

  it('counts each refusal by its route, its status and the code the caller was told', async () => {
    await start({ environment: { WIDGET_ORIGINS: '' } });
    const activity = {
      type: 'message',
      id: '1',
      channelId: 'test',
      conversation: { id: 'c' },
      from: { id: 'p' },
      recipient: { id: 'b' },
    };
    const ask = (path: string, method: string) => fetch(guide.url + path, { method });
    const cases: readonly (readonly [
      route: string,
      status: number,
      reason: string,
      request: () => Promise<unknown>,
    ])[] = [
      ['/api/chat', 400, 'badJson', () => guide.post('/api/chat', '{')],
      ['/api/chat', 400, 'badBody', () => guide.post('/api/chat', {})],
      ['/api/chat', 413, 'tooLarge', () => guide.post('/api/chat', `"${'x'.repeat(70_000)}"`)],
      ['/api/chat', 415, 'mediaType', () => guide.post('/api/chat', '{}', { 'content-type': 'text/plain' })],
      ['none', 415, 'encoding', () => guide.post('/api/chat', '{}', { 'content-encoding': 'gzip' })],
      ['/api/chat', 405, 'methodNotAllowed', () => ask('/api/chat', 'GET')],
      ['none', 405, 'methodNotAllowed', () => ask('/api/chat', 'DELETE')],
      ['/api/move', 400, 'badBody', () => guide.post('/api/move', {})],
      ['/api/move', 410, 'gone', () => guide.post('/api/move', { code: 'x'.repeat(22) })],
      ['/api/messages', 400, 'badBody', () => guide.post('/api/messages', {})],
      ['/api/messages', 403, 'forwarded', () => guide.post('/api/messages', {}, { forwarded: 'for=x' })],
      [
        '/api/messages',
        403,
        'serviceUrl',
        () => guide.post('/api/messages', { ...activity, serviceUrl: 'https://x.example.org' }),
      ],
      [
        '/api/messages',
        501,
        'notImplemented',
        () =>
          guide.post('/api/messages', { ...activity, type: 'invoke', name: 'x', serviceUrl: 'http://127.0.0.1:9/' }),
      ],
      ['/*', 404, 'notFound', () => fetch(`${guide.url}/finnes-ikke`)],
      ['/assets/*', 404, 'notFound', () => fetch(`${guide.url}/assets/x.js`)],
      ['/metrics', 401, 'metrics', () => get()],
    ];
    for (const [route, status, reason, request] of cases) {
      assert.equal(await refused(route, status, reason), 0);
      await request();
      assert.equal(await refused(route, status, reason), 1, `${route} ${status} ${reason}`);
      assert.match(guide.lines.join(''), new RegExp(`"status":${status},"ms":\\d+,"reason":"${reason}"`));
    }
    assert.doesNotMatch(await text(), /reason="other"/);
  });

  it('counts who came too often, and who began too many conversations', async () => {
    await start({ limits: { chat: 2, conversations: 1 }, environment: { TRUSTED_PROXY: '1' } });
    for (let time = 0; time < 4; time++)
      await guide.post('/api/chat', message('hei'), { 'x-forwarded-for': '203.0.113.7' });
    assert.equal(await refused('/api/chat', 429, 'tooManyNew'), 1);
    assert.equal(await refused('/api/chat', 429, 'tooMany'), 2);
  });

  it('counts a caller that is not Azure Bot Service', async () => {
    const id = '11111111-1111-4111-8111-111111111111';
    await start({
      environment: {
        MicrosoftAppId: id,
        MicrosoftAppPassword: 'x',
        MicrosoftAppTenantId: id,
        PUBLIC_URL: 'https://guide.example.org',
      },
    });
    const activity = {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversation: { id: 'c' },
      from: { id: 'p' },
      recipient: { id: 'b' },
    };
    await guide.post('/api/messages', activity);
    assert.equal(await refused('/api/messages', 401, 'notAuthenticated'), 1);
  });

  for (const [reason, bytes] of [
    ['notHttp', 'hei\r\n\r\n'],
    ['headersTooLarge', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['upgrade', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['connect', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ] as const)
    it(`counts a connection that is ended for what comes over it (${reason})`, async () => {
      await start();
      const socket = createConnection(Number(new URL(guide.url).port), '127.0.0.1');
      socket.write(bytes);
      await once(socket.resume(), 'close');
      assert.equal(await refused('none', 'none', reason), 1);
    });

  it('counts turns that failed, conflicts, and other faults by the event in the log', async () => {
    const sessions = createSessions({ storage: createMemoryStore({ idleMinutes: 60, now: Date.now }) });
    let failing = 2;
    const now: typeof sessions.save = (...kept) =>
      failing-- > 0 ? Promise.reject(new ConflictError()) : sessions.save(...kept);
    await start({ sessions: { ...sessions, save: now }, checkStore: () => Promise.reject(new StoreError('x')) });
    await guide.post('/api/chat', message('hei'));
    assert.equal(await countOf('guide_store_conflicts_total'), 2);
    failing = Number.POSITIVE_INFINITY;
    await guide.post('/api/chat', message('hei'));
    await fetch(`${guide.url}/ready`);
    assert.equal(await countOf('guide_turns_total{channel="webchat",input="text",outcome="failed"}'), 1);
    assert.equal(await countOf('guide_faults_total{event="turn failed"}'), 1);
    assert.equal(await countOf('guide_faults_total{event="store not usable"}'), 1);
    assert.equal(await refused('/ready', 503, 'other'), 1);
  });

  it('counts answers that had to be sent again, and those that never arrived', async () => {
    const statuses = [429, 200, 403];
    const channel = createServer((request, response) => {
      request.resume().on('end', () => {
        // Not chained: restify has taken the return value from node's writeHead.
        response.writeHead(statuses.shift() ?? 200, { 'retry-after': '0' });
        response.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(channel, 'listening');
    try {
      await start();
      await guide.post('/api/messages', {
        ...{ type: 'message', text: 'hei', channelId: 'emulator', conversation: { id: 'c' } },
        ...{ from: { id: 'p' }, recipient: { id: 'b' } },
        serviceUrl: `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`,
      });
      assert.equal(await countOf('guide_answer_retries_total'), 1);
      assert.equal(await countOf('guide_faults_total{event="answer not delivered"}'), 1);
    } finally {
      channel.closeAllConnections();
      channel.close();
    }
  });

  it('knows no channel by a name that a caller made up, and no conversation, answer or place', async () => {
    await start();
    const answered = await guide.post('/api/chat', { activity: { type: 'message', value: press } });
    const { conversation } = (await answered.json()) as { conversation: string };
    const activity = {
      type: 'message',
      text: 'hei',
      channelId: 'hemmelig',
      deliveryMode: 'expectReplies',
      conversation: { id: 'c' },
      from: { id: 'p' },
      recipient: { id: 'b' },
    };
    await guide.post('/api/messages', activity);
    assert.equal(await countOf('guide_turns_total{channel="other",input="text",outcome="answered"}'), 1);
    const told = (await text()) + guide.lines.join('');
    for (const secret of ['hemmelig', 'nextOfKin', ...conversation.split('.')])
      assert.ok(!told.includes(secret), secret);
  });
});
