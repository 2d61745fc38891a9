import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../config.ts';

const SECRET = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const APP = '11111111-2222-3333-4444-555555555555';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
  return [];
}

describe('the settings', () => {
  it('are sensible where none is given, with a secret of its own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-'));
    const config = readConfig({ DATA_DIR: folder });
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.port, 3978);
    assert.equal(config.publicUrl, 'http://localhost:3978');
    assert.equal(config.production, false);
    assert.equal(config.sessionIdleMinutes, 60);
    assert.equal(config.secrets.length, 1);
    assert.ok(readFileSync(join(folder, 'secrets'), 'utf8').length > 40);
    rmSync(folder, { recursive: true });
  });

  it('count as absent where they are empty', () => {
    assert.equal(readConfig({ GUIDE_SECRETS: SECRET, PORT: '', MicrosoftAppId: ' ' }).port, 3978);
  });

  it('in production need secrets, and say so by name', () => {
    assert.match(problemsOf({ NODE_ENV: 'production' }).join(), /GUIDE_SECRETS/);
    assert.deepEqual(problemsOf({ NODE_ENV: 'production', GUIDE_SECRETS: SECRET }), []);
  });

  it('in production let no other site frame the chat unless it is named', () => {
    assert.deepEqual(readConfig({ NODE_ENV: 'production', GUIDE_SECRETS: SECRET }).widgetOrigins, []);
    const named = readConfig({
      GUIDE_SECRETS: SECRET,
      WIDGET_ORIGINS: 'https://a.example.org/, https://*.b.example.org',
    });
    assert.deepEqual(named.widgetOrigins, ['https://a.example.org', 'https://*.b.example.org']);
  });

  const wrong: readonly [string, Record<string, string>, RegExp][] = [
    ['a misspelt mode', { NODE_ENV: 'prod' }, /^NODE_ENV must be one of/],
    ['a port that is no number', { PORT: 'åtti' }, /^PORT must be a whole number from 0 to 65535/],
    ['a port out of range', { PORT: '70000' }, /^PORT/],
    ['a time out of range', { SESSION_IDLE_MINUTES: '0' }, /^SESSION_IDLE_MINUTES/],
    ['a token for the metrics that could be guessed', { METRICS_TOKEN: 'kort' }, /^METRICS_TOKEN must be 16/],
    ['a token that no header can hold', { METRICS_TOKEN: 'lang nok, men med ord' }, /^METRICS_TOKEN/],
    ['an unknown level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of silent/],
    ['an address without a protocol', { PUBLIC_URL: 'guide.example.org' }, /^PUBLIC_URL/],
    [
      'an origin that would let a policy be rewritten',
      { WIDGET_ORIGINS: "https://a.no; script-src 'unsafe-inline'" },
      /^WIDGET_ORIGINS/,
    ],
    ['a service url of any host', { ALLOWED_SERVICE_URLS: '*' }, /^ALLOWED_SERVICE_URLS/],
    [
      'a service url without https',
      { ALLOWED_SERVICE_URLS: 'http://smba.trafficmanager.net' },
      /^ALLOWED_SERVICE_URLS/,
    ],
    ['a password without an app id', { MicrosoftAppPassword: 'x' }, /^MicrosoftAppId is missing/],
    [
      'an app id that is none',
      { MicrosoftAppId: 'bot', MicrosoftAppPassword: 'x', MicrosoftAppTenantId: APP, PUBLIC_URL: 'https://a.no' },
      /^MicrosoftAppId must be/,
    ],
    [
      'an app id without a password',
      { MicrosoftAppId: APP, MicrosoftAppTenantId: APP, PUBLIC_URL: 'https://a.no' },
      /^MicrosoftAppPassword is required/,
    ],
    [
      'an app id without a tenant',
      { MicrosoftAppId: APP, MicrosoftAppPassword: 'x', PUBLIC_URL: 'https://a.no' },
      /^MicrosoftAppTenantId is required/,
    ],
    [
      'an app id without our own address',
      { MicrosoftAppId: APP, MicrosoftAppPassword: 'x', MicrosoftAppTenantId: APP },
      /^PUBLIC_URL is required/,
    ],
    ['an app of an unknown type', { MicrosoftAppType: 'Any' }, /^MicrosoftAppType must be one of/],
    ['a Cosmos DB key without an endpoint', { COSMOS_KEY: 'x' }, /^COSMOS_ENDPOINT is missing/],
    ['a secret that is too short', { GUIDE_SECRETS: 'AAEC' }, /^GUIDE_SECRETS/],
  ];
  for (const [what, environment, expected] of wrong)
    it(`name ${what}`, () => {
      const problems = problemsOf({ GUIDE_SECRETS: SECRET, ...environment });
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', expected);
    });

  it('name all that is wrong at once, and show no value', () => {
    const problems = problemsOf({ PORT: 'hemmelig', LOG_LEVEL: 'hemmelig', GUIDE_SECRETS: 'hemmelig' });
    assert.equal(problems.length, 3);
    assert.doesNotMatch(problems.join(), /hemmelig/);
  });

  it('without a password are enough for a managed identity', () => {
    const identity = {
      MicrosoftAppId: APP,
      MicrosoftAppTenantId: APP,
      MicrosoftAppType: 'UserAssignedMSI',
      PUBLIC_URL: 'https://a.no',
    };
    assert.deepEqual(problemsOf({ GUIDE_SECRETS: SECRET, ...identity }), []);
  });

  it('name the managed identity that Cosmos DB is reached with, unless there is a key', () => {
    const settings = { GUIDE_SECRETS: SECRET, COSMOS_ENDPOINT: 'https://x.documents.azure.com', AZURE_CLIENT_ID: APP };
    assert.equal(readConfig(settings).cosmos?.identity, APP);
    assert.equal(readConfig({ ...settings, COSMOS_KEY: 'k' }).cosmos?.identity, undefined);
    assert.match(problemsOf({ ...settings, AZURE_CLIENT_ID: 'x' }).join(), /^AZURE_CLIENT_ID must be/);
  });
});
