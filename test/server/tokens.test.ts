import assert from 'node:assert/strict';
import { type RunningGuide, startGuide } from './guide.ts';
import { ISSUER, type Key, newKey, type OpenId, serveKeys, signedWithPublicKey, tokenOf, unsigned } from './openId.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '11111111-2222-3333-4444-666666666666';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const MINUTE = 60;
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://guide.example.org',
  MicrosoftAppId: APP,
  MicrosoftAppPassword: 'hemmelig',
  MicrosoftAppTenantId: TENANT,
};

const activity = {
  type: 'message',
  id: 'a1',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  deliveryMode: 'expectReplies',
  conversation: { id: 'c1', conversationType: 'personal' },
  from: { id: 'user' },
  recipient: { id: 'bot' },
  text: 'hei',
};

describe("the Bot Connector's token", () => {
  const now = Math.floor(Date.now() / 1_000);
  const claims = { iss: ISSUER, aud: APP, serviceurl: SERVICE_URL, nbf: now - MINUTE, exp: now + 60 * MINUTE };
  let [key, other]: Key[] = [];
  let openId: OpenId;
  let guide: RunningGuide;
  before(async () => {
    key = newKey('one');
    other = newKey('one');
    openId = await serveKeys([key], ['msteams']);
    guide = await startGuide({ environment: production, cloud: openId.cloud });
  });
  after(async () => {
    await guide.close();
    openId.close();
  });

  const statusOf = async (authorization: string | undefined, fields = {}) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await guide.post('/api/messages', { ...activity, ...fields }, headers);
    const answer = await response.text();
    if (response.status !== 200) assert.match(answer, /"error":"notAuthenticated"/);
    for (const secret of authorization?.split('.') ?? []) assert.ok(!answer.includes(secret) || secret.length < 8);
    return response.status;
  };

  it('lets a message of a channel in', async () => {
    assert.equal(await statusOf(`Bearer ${tokenOf(claims, key as Key)}`), 200);
  });

  const refused: Readonly<Record<string, () => string | undefined>> = {
    'is missing': () => undefined,
    'is empty': () => 'Bearer ',
    'is of another scheme': () => 'Basic aGVtbWVsaWc=',
    'is no token': () => 'Bearer hemmelig',
    'was issued by somebody else': () => bearer({ iss: 'https://login.example.org' }),
    'was issued by nobody': () => bearer({ iss: undefined }),
    'is for another bot': () => bearer({ aud: TENANT }),
    'is for nobody': () => bearer({ aud: undefined }),
    'has expired': () => bearer({ nbf: now - 60 * MINUTE, exp: now - 6 * MINUTE }),
    'never expires': () => bearer({ exp: undefined }),
    'is not valid yet': () => bearer({ nbf: now + 60 * MINUTE, exp: now + 90 * MINUTE }),
    'is for another service url': () => bearer({ serviceurl: 'https://smba.trafficmanager.net/amer/' }),
    'names no service url': () => bearer({ serviceurl: undefined }),
    'is signed with another key under the same name': () => `Bearer ${tokenOf(claims, other as Key)}`,
    'is signed with a key that nobody published': () => `Bearer ${tokenOf(claims, newKey('two'))}`,
    'says that it needs no signature': () => `Bearer ${unsigned(claims, key as Key)}`,
    'is signed with the public key as a secret': () => `Bearer ${signedWithPublicKey(claims, key as Key)}`,
    'was changed after it was signed': () => {
      const [header, , signature] = tokenOf({ ...claims, aud: TENANT }, key as Key).split('.');
      return `Bearer ${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
    },
  };
  const bearer = (changed: Readonly<Record<string, unknown>>) =>
    `Bearer ${tokenOf({ ...claims, ...changed }, key as Key)}`;

  for (const [what, make] of Object.entries(refused))
    it(`is refused with 401 where it ${what}`, async () => {
      assert.equal(await statusOf(make()), 401);
    });

  it('is refused with 401 where its key is not endorsed for the channel', async () => {
    assert.equal(await statusOf(`Bearer ${tokenOf(claims, key as Key)}`, { channelId: 'facebook' }), 401);
  });

  it('is refused with 401 while nobody can be asked for the keys', async () => {
    const gone = await serveKeys([key as Key], ['msteams']);
    gone.close();
    const alone = await startGuide({ environment: production, cloud: gone.cloud });
    const response = await alone.post('/api/messages', activity, {
      authorization: `Bearer ${tokenOf(claims, key as Key)}`,
    });
    assert.equal(response.status, 401);
    await alone.close();
  });

  it('is in no line of the log', () => {
    assert.doesNotMatch(guide.lines.join(''), /eyJ|hemmelig|Bearer/);
  });
});
