import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import type { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { Authentication } from '../../bots/adapters/authentication.ts';

const activity = { type: 'message', channelId: 'emulator', conversation: { id: 'c' }, from: { id: 'p' } } as Activity;
const AUDIENCE = 'https://api.botframework.com';

/** Bot Framework builds a connector, with all of its pipeline, for every turn. */
describe('the connectors that answers are sent with', () => {
  let authentication: Authentication;
  beforeEach(() => {
    authentication = new Authentication(undefined);
  });

  const factoryOf = async (): Promise<ConnectorFactory> => {
    const { connectorFactory } = await authentication.authenticateRequest(activity, '');
    assert.ok(connectorFactory);
    return connectorFactory;
  };
  /** As of one turn each. */
  const connectorFor = async (url: string, audience = AUDIENCE): Promise<ConnectorClient> =>
    (await factoryOf()).create(url, audience);

  it('are one for each service url and audience, however many turns', async () => {
    const first = await connectorFor('http://127.0.0.1:1/');
    for (let turn = 0; turn < 20; turn++) assert.equal(await connectorFor('http://127.0.0.1:1/'), first);
    assert.notEqual(await connectorFor('http://127.0.0.1:2/'), first);
    assert.notEqual(await connectorFor('http://127.0.0.1:1/', 'https://other.example.org'), first);
  });

  it('are one although many turns come at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => connectorFor('http://127.0.0.1:1/')));
    assert.equal(new Set(all).size, 1);
  });

  it('are not kept without end: those not used for longest go first', async () => {
    const first = await connectorFor('http://127.0.0.1:1/');
    const second = await connectorFor('http://127.0.0.1:2/');
    for (let port = 3; port <= 50; port++) await connectorFor(`http://127.0.0.1:${port}/`);
    assert.equal(await connectorFor('http://127.0.0.1:1/'), first);
    await connectorFor('http://127.0.0.1:51/');
    assert.equal(await connectorFor('http://127.0.0.1:1/'), first);
    assert.notEqual(await connectorFor('http://127.0.0.1:2/'), second);
  });

  it('try nothing again by themselves: the channel’s own request would be held open', async () => {
    const { client } = (await connectorFor('http://127.0.0.1:1/')) as unknown as {
      readonly client: { readonly pipeline: { getOrderedPolicies(): readonly { readonly name: string }[] } };
    };
    const names = client.pipeline.getOrderedPolicies().map(({ name }) => name);
    assert.ok(names.length > 2);
    assert.ok(!names.some((name) => /retry/i.test(name)), names.join());
  });

  it('are made anew where one could not be made', async () => {
    const { prototype } = Object.getPrototypeOf(Authentication);
    const usual = prototype.authenticateRequest;
    let tries = 0;
    const made = {} as ConnectorClient;
    prototype.authenticateRequest = async () => ({
      claimsIdentity: { getClaimValue: () => null },
      connectorFactory: {
        create: async () => {
          if (++tries === 1) throw new Error('no credentials just now');
          return Object.assign(made, { client: { pipeline: { removePolicy: () => [] } } });
        },
      },
    });
    try {
      await assert.rejects(connectorFor('http://127.0.0.1:1/'), /no credentials/);
      assert.equal(await connectorFor('http://127.0.0.1:1/'), made);
      assert.equal(tries, 2);
    } finally {
      prototype.authenticateRequest = usual;
    }
  });
});
