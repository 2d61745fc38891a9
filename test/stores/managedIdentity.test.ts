import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { managedIdentity } from '../../data/stores/managedIdentity.ts';
import { closed, listening } from './stores.ts';

const IDENTITY = '11111111-2222-3333-4444-777777777777';
const SETTINGS = ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER'] as const;

describe('the managed identity', () => {
  let tokens: Server;
  let asked: URL[];
  const former = SETTINGS.map((name) => [name, process.env[name]] as const);

  // One server for all: the package remembers the address that it found first.
  before(async () => {
    // What Container Apps and App Service offer inside the container (protocol version 2019-08-01).
    tokens = createServer((request, response) => {
      asked.push(new URL(request.url ?? '', 'http://127.0.0.1'));
      response.setHeader('content-type', 'application/json');
      const expires = Math.floor(Date.now() / 1000) + 3600;
      response.end(JSON.stringify({ access_token: 't', expires_on: String(expires), token_type: 'Bearer' }));
    });
    process.env.IDENTITY_ENDPOINT = await listening(tokens);
    process.env.IDENTITY_HEADER = 'header';
  });
  beforeEach(() => {
    asked = [];
  });
  after(async () => {
    for (const [name, value] of former) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await closed(tokens);
  });

  for (const [name, clientId] of [
    ['is the one that was named', IDENTITY],
    ["is the machine's own where none was named", undefined],
  ] as const)
    it(name, async () => {
      const credential = await managedIdentity(clientId);
      assert.equal((await credential.getToken('https://cosmos.azure.com/.default'))?.token, 't');
      assert.deepEqual(
        asked.map(({ searchParams }) => [searchParams.get('resource'), searchParams.get('client_id')]),
        [['https://cosmos.azure.com', clientId ?? null]],
      );
    });
});
