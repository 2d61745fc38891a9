import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as ask, createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningGuide, startGuide } from './guide.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const PUBLIC = 'guide.example.org';

/** What a proxy makes of the headers it was sent. `address` is the caller's, `to` where the guide listens. */
type Headers = (sent: OutgoingHttpHeaders, address: string, to: string) => OutgoingHttpHeaders;

const PROXIES: Readonly<Record<string, Headers>> = {
  'adds X-Forwarded-For': (sent, address, to) => ({ ...sent, host: to, 'x-forwarded-for': address }),
  'adds Forwarded (RFC 7239)': (sent, address, to) => ({
    ...sent,
    host: to,
    forwarded: `for="${address}";proto=https`,
  }),
  'adds Via (RFC 9110)': (sent, _, to) => ({ ...sent, host: to, via: '1.1 proxy' }),
  'adds X-Real-IP, as nginx is often told to': (sent, address, to) => ({ ...sent, host: to, 'x-real-ip': address }),
  'adds its own mark, as Cloudflare does': (sent, address, to) => ({ ...sent, host: to, 'cf-connecting-ip': address }),
  'marks nothing and passes the host on, as Apache with ProxyPreserveHost': (sent) => sent,
};
const UNSEEN: Headers = (sent, _, to) => ({ ...sent, host: to });

const activity = {
  ...{ type: 'message', id: 'a1', channelId: 'emulator', text: 'hei', conversation: { id: 'c1' } },
  ...{ from: { id: 'user' }, recipient: { id: 'bot' } },
};
const INLINE = { deliveryMode: 'expectReplies' };
/** A host of the cloud's own metadata, and one inside the network: what a forged service url would be after. */
const INSIDE = ['http://169.254.169.254/metadata', 'http://10.0.0.1/', 'https://smba.trafficmanager.net/emea/'];

describe('/api/messages behind a proxy on the same machine', () => {
  let guide: RunningGuide;
  let proxy: Server;
  let asked: number;

  /** Passes everything on to the guide, as a proxy in front of it does. */
  async function start(headers: Headers, environment: Readonly<Record<string, string>> = {}): Promise<void> {
    guide = await startGuide({ environment });
    const to = new URL(guide.url);
    asked = 0;
    proxy = createServer((incoming, outgoing) => {
      asked++;
      const { method, url, headers: sent, socket } = incoming;
      const options = { host: to.hostname, port: to.port, method, path: url };
      const passedOn = ask({ ...options, headers: headers(sent, socket.remoteAddress ?? '', to.host) }, (answer) => {
        outgoing.statusCode = answer.statusCode ?? 502;
        answer.pipe(outgoing);
      });
      incoming.pipe(passedOn);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
  }
  afterEach(async () => {
    proxy.closeAllConnections();
    proxy.close();
    await guide.close();
  });

  /** Somebody far away, who knows the guide by its public name. fetch would not let the host be chosen. */
  function post(
    body: unknown,
    extra: OutgoingHttpHeaders = {},
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { port } = proxy.address() as AddressInfo;
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
    const headers = { host: PUBLIC, 'content-type': 'application/json', ...extra };
    const sent = ask({ port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers }, async (response) => {
      const text = (await response.toArray()).join('');
      resolve({ status: response.statusCode ?? 0, text });
    });
    sent.on('error', reject).end(JSON.stringify(body));
    return promise;
  }

  for (const [what, headers] of Object.entries(PROXIES)) {
    it(`that ${what}: without an app id nothing is taken, whatever it asks for`, async () => {
      await start(headers);
      for (const fields of [INLINE, { serviceUrl: 'http://127.0.0.1:9/' }, { serviceUrl: INSIDE[0] }]) {
        const { status, text } = await post({ ...activity, ...fields });
        assert.equal(status, 403);
        assert.match(text, /"forwarded"/);
      }
      assert.equal(asked, 3);
      assert.doesNotMatch(guide.lines.join(''), /"event":"turn"|127\.0\.0\.1|example/);
    });

    it(`that ${what}: with an app id it is asked who it is, as anybody is`, async () => {
      const azure = { MicrosoftAppId: APP, MicrosoftAppPassword: 'x', MicrosoftAppTenantId: APP };
      await start(headers, { ...azure, NODE_ENV: 'production', PUBLIC_URL: `https://${PUBLIC}`, TRUSTED_PROXY: '1' });
      const { status } = await post({ ...activity, channelId: 'msteams', serviceUrl: INSIDE[2] });
      assert.equal(status, 401);
    });
  }

  it('that cannot be told from a program on this machine: it is answered in the response, and nothing goes elsewhere', async () => {
    await start(UNSEEN);
    const answered = await post({ ...activity, ...INLINE, serviceUrl: INSIDE[0] });
    assert.equal(answered.status, 200);
    assert.match(answered.text, /"activities":\[\{/);
    for (const serviceUrl of INSIDE) {
      const { status, text } = await post({ ...activity, serviceUrl });
      assert.equal(status, 403);
      assert.match(text, /"serviceUrl"/);
    }
  });

  it('is not there in production without an app id', async () => {
    for (const headers of [UNSEEN, ...Object.values(PROXIES)]) {
      await start(headers, { NODE_ENV: 'production' });
      assert.equal((await post({ ...activity, ...INLINE })).status, 405);
      proxy.close();
      await guide.close();
    }
    await start(UNSEEN);
  });

  it('takes what a program on this machine sends by any of its names', async () => {
    await start(UNSEEN);
    const { port } = new URL(guide.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'localhost']) {
      const { promise, resolve } = Promise.withResolvers<number>();
      const headers = { host, 'content-type': 'application/json' };
      ask({ port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).end(JSON.stringify({ ...activity, ...INLINE }));
      assert.equal(await promise, 200, host);
    }
  });

  it('takes nothing from a page of another site that had its name lead to this machine', async () => {
    await start((sent) => ({ ...sent, host: 'rebound.example.org:3978' }));
    assert.equal((await post({ ...activity, ...INLINE }, { origin: 'http://rebound.example.org:3978' })).status, 403);
  });
});
