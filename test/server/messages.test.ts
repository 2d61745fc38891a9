import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAllowedServiceUrl } from '../../server/serviceRequest.ts';
import { type RunningGuide, startGuide } from './guide.ts';

const activity = {
  type: 'message',
  id: 'a1',
  channelId: 'emulator',
  serviceUrl: 'http://127.0.0.1:9/',
  conversation: { id: 'c1' },
  from: { id: 'user' },
  recipient: { id: 'bot' },
  text: 'hei',
  locale: 'nb-NO',
};

interface Replies {
  readonly activities: readonly { readonly channelData?: { readonly guide: { readonly kind: string } } }[];
}

describe('Bot Framework over POST /api/messages', () => {
  describe('without an app id', () => {
    let guide: RunningGuide;
    before(async () => {
      guide = await startGuide();
    });
    after(() => guide.close());

    const send = (fields: Record<string, unknown>, headers: Record<string, string> = {}) =>
      guide.post('/api/messages', { ...activity, ...fields }, headers);

    it('answers in the response where expectReplies is asked for', async () => {
      const response = await send({ deliveryMode: 'expectReplies', serviceUrl: 'https://example.org' });
      assert.equal(response.status, 200);
      const { activities } = (await response.json()) as Replies;
      const kinds = activities.map(({ channelData }) => channelData?.guide.kind);
      assert.equal(kinds[0], 'message');
      assert.equal(kinds.at(-1), 'question');
    });

    it('takes a name of a conversation that the store has room for, and refuses a longer one by name of the field', async () => {
      const named = (id: string) => send({ deliveryMode: 'expectReplies', conversation: { id } });
      assert.equal((await named('æ'.repeat(345))).status, 200);
      const response = await named('æ'.repeat(346));
      assert.equal(response.status, 400);
      assert.match(JSON.stringify(await response.json()), /At fault: conversation/);
    });

    it('answers to a service url on this machine', async () => {
      const got: string[] = [];
      const channel = createServer((request: IncomingMessage, response) => {
        got.push(`${request.method} ${request.url}`);
        request.resume().on('end', () => response.end('{"id":"1"}'));
      });
      await new Promise<void>((resolve) => void channel.listen(0, '127.0.0.1', resolve));
      const { port } = channel.address() as AddressInfo;
      const response = await send({ serviceUrl: `http://127.0.0.1:${port}`, conversation: { id: 'c2' } });
      assert.equal(response.status, 200);
      assert.ok(got.length > 0);
      assert.ok(got.every((line) => line === 'POST /v3/conversations/c2/activities/a1'));
      channel.closeAllConnections();
      channel.close();
    });

    for (const serviceUrl of [
      'https://smba.trafficmanager.net/emea/',
      'http://10.0.0.1/',
      'http://127.0.0.1.example.org/',
      'file:///etc',
    ])
      it(`sends nothing to ${serviceUrl}`, async () => {
        assert.equal((await send({ serviceUrl })).status, 403);
      });

    it('sends nothing without a service url', async () => {
      assert.equal((await send({ serviceUrl: undefined })).status, 403);
    });

    for (const header of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'X-Forwarded-Proto'])
      it(`refuses a request that a proxy passed on (${header})`, async () => {
        const response = await send({ deliveryMode: 'expectReplies' }, { [header]: '203.0.113.7' });
        assert.equal(response.status, 403);
        assert.match(await response.text(), /forwarded/);
      });

    it('explains in a group, asks nothing and keeps nothing', async () => {
      const group = { isGroup: true, conversationType: 'groupChat', id: 'g1' };
      const response = await send({ deliveryMode: 'expectReplies', conversation: group });
      const { activities } = (await response.json()) as Replies;
      assert.deepEqual(
        activities.map(({ channelData }) => channelData?.guide.kind),
        ['message'],
      );
      const again = await send({ deliveryMode: 'expectReplies', conversation: group, id: 'g2' });
      assert.equal(((await again.json()) as Replies).activities.length, 1);
    });

    it('is silent when somebody types', async () => {
      const response = await send({ deliveryMode: 'expectReplies', type: 'typing' });
      assert.deepEqual(((await response.json()) as Replies).activities, []);
    });

    for (const [what, body] of [
      ['without a conversation', { ...activity, conversation: undefined }],
      ['whose sender is no account', { ...activity, from: 'hemmelig' }],
      ['that is a list', [activity]],
      ['with a text that is none', { ...activity, text: { hemmelig: true } }],
    ] as const)
      it(`refuses an activity ${what}`, async () => {
        const response = await guide.post('/api/messages', body);
        assert.equal(response.status, 400);
        assert.doesNotMatch(await response.text(), /hemmelig/);
      });

    it('refuses a GET and says what it takes', async () => {
      const response = await fetch(`${guide.url}/api/messages`);
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'POST');
    });
  });

  it('does not exist in production without an app id', async () => {
    const guide = await startGuide({ environment: { NODE_ENV: 'production' } });
    const response = await guide.post('/api/messages', { ...activity, deliveryMode: 'expectReplies' });
    assert.ok([404, 405].includes(response.status));
    await guide.close();
  });

  describe('with an app id', () => {
    let guide: RunningGuide;
    before(async () => {
      guide = await startGuide({
        environment: {
          NODE_ENV: 'production',
          PUBLIC_URL: 'https://guide.example.org',
          MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
          MicrosoftAppPassword: 'hemmelig',
          MicrosoftAppTenantId: '11111111-2222-3333-4444-666666666666',
        },
      });
    });
    after(() => guide.close());

    it('refuses a caller who is not Azure Bot Service', async () => {
      const serviceUrl = 'https://smba.trafficmanager.net/emea/';
      for (const headers of [
        {},
        { authorization: 'Bearer hemmelig.hemmelig.hemmelig' },
        { authorization: 'Basic aGVtbWVsaWc=' },
      ]) {
        const response = await guide.post('/api/messages', { ...activity, serviceUrl }, headers);
        assert.equal(response.status, 401);
        assert.match(await response.text(), /notAuthenticated/);
      }
    });

    it('refuses a service url that is not on the list, whoever asks', async () => {
      const response = await guide.post('/api/messages', { ...activity, serviceUrl: 'https://example.org/' });
      assert.equal(response.status, 403);
    });

    it('logs nothing of what was sent', () => {
      assert.doesNotMatch(guide.lines.join(''), /hemmelig|hei/);
    });
  });
});

describe('the list of service urls', () => {
  const allowed = ['https://smba.trafficmanager.net', 'https://*.botframework.com'];
  const cases: readonly [string, boolean][] = [
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://SMBA.trafficmanager.net/no/', true],
    ['https://directline.botframework.com/', true],
    ['https://europe.webchat.botframework.com/', true],
    ['http://smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net.example.org/', false],
    ['https://botframework.com.example.org/', false],
    ['https://evilbotframework.com/', false],
    ['https://botframework.com@example.org/', false],
    ['https://other.trafficmanager.net/', false],
    ['not an address', false],
  ];
  for (const [url, expected] of cases)
    it(`${expected ? 'has' : 'has not'} ${url}`, () => assert.equal(isAllowedServiceUrl(url, allowed), expected));
});
