import assert from 'node:assert/strict';
import { at } from '../../bots/channels/reading/at.ts';
import { readConfig } from '../../config.ts';
import { type Deployment, deploy, type Given, givenIn, IDENTITY, TENANT, template } from './arm/deploy.ts';
import { namesIn } from './arm/expression.ts';
import { problemsOf } from './arm/types.ts';

const SECRET = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const APP = '11111111-2222-3333-4444-555555555555';
/** What the guide gives on the command line. */
const TYPED = { registryName: 'guideregistry', image: 'gruppeguiden:2026-12-01', guideSecrets: SECRET };
const FILES = ['azure.trial.parameters.json', 'azure.production.parameters.json'] as const;

const production = { ...givenIn('azure.production.parameters.json'), ...TYPED };
const WAYS: Readonly<Record<string, Given>> = {
  'for a trial': { ...givenIn('azure.trial.parameters.json'), ...TYPED },
  'in production': production,
  'with both channels': {
    ...production,
    teamsChannel: true,
    messengerChannel: true,
    facebookAppId: '1',
    facebookPageId: '2',
    facebookAppSecret: '3',
    facebookPageToken: '4',
  },
  'with an app registration': {
    ...production,
    botIdentity: 'SingleTenant',
    microsoftAppId: APP,
    microsoftAppPassword: 'only typed',
  },
  'while a domain waits for its certificate': { ...production, customDomain: 'guiden.example.no' },
  'on a domain of its own': { ...production, customDomain: 'guiden.example.no', certificateId: '/certificates/c' },
  'with sites of others': {
    ...production,
    widgetOrigins: 'https://www.example.no',
    allowedServiceUrls: 'https://smba.infra.gov.teams.microsoft.us',
  },
};

const find = ({ resources }: Deployment, type: string): unknown => resources.find((one) => one.type === type)?.body;
const app = (deployment: Deployment): unknown => find(deployment, 'Microsoft.App/containerApps');
const container = (deployment: Deployment): unknown => at(app(deployment), 'properties', 'template', 'containers', '0');

/** What the guide finds in its environment, secrets included. */
function environmentOf(deployment: Deployment): Readonly<Record<string, string>> {
  const secrets = at(app(deployment), 'properties', 'configuration', 'secrets') as { name: string; value: string }[];
  const given = at(container(deployment), 'env') as { name: string; value?: string; secretRef?: string }[];
  return Object.fromEntries(
    given.map(({ name, value, secretRef }) => [
      name,
      value ?? secrets.find((secret) => secret.name === secretRef)?.value ?? assert.fail(`no secret ${secretRef}`),
    ]),
  );
}

describe("Azure's template", () => {
  for (const [way, given] of Object.entries(WAYS))
    describe(way, () => {
      const deployment = deploy(given);

      it("is what Azure's published types allow", () => {
        assert.deepEqual(deployment.resources.flatMap(problemsOf), []);
      });

      it('waits only for what is there', () => {
        const ids = new Set(deployment.resources.map(({ id }) => id));
        for (const { type, dependsOn } of deployment.resources)
          for (const id of dependsOn) assert.ok(ids.has(id), `${type} waits for ${id}`);
      });

      it('asks only about what is there before it', () => {
        const byId = new Map(deployment.resources.map((one) => [one.id, one]));
        const earlier = (id: string): string[] =>
          (byId.get(id)?.dependsOn ?? []).flatMap((one) => [one, ...earlier(one)]);
        // The registry stands already: it holds the image.
        for (const { id, type, referenced } of deployment.resources)
          for (const asked of referenced)
            if (!asked.includes('/registries/')) assert.ok(earlier(id).includes(asked), `${type} asks about ${asked}`);
      });

      it('gives settings that the guide starts with in production', () => {
        const environment = environmentOf(deployment);
        const names = Object.keys(environment);
        const config = readConfig(environment);
        assert.equal(new Set(names).size, names.length);
        assert.equal(config.production, true);
        assert.equal(config.cosmos?.key, undefined);
        assert.equal(config.cosmos?.identity, IDENTITY);
        assert.equal(config.botService?.tenantId, TENANT);
        assert.equal(config.trustedProxies, 1);
        assert.equal(config.host, '0.0.0.0');
        assert.match(config.publicUrl, /^https:\/\//);
      });

      it('sends messages to the address where people reach the guide', () => {
        const { publicUrl } = readConfig(environmentOf(deployment));
        const bot = find(deployment, 'Microsoft.BotService/botServices');
        assert.equal(at(bot, 'properties', 'endpoint'), `${publicUrl}/api/messages`);
        assert.equal(deployment.outputs.publicUrl, publicUrl);
      });

      it('shows a secret nowhere but among the secrets', () => {
        const settings = JSON.stringify([at(container(deployment), 'env'), deployment.outputs]);
        for (const secret of [SECRET, 'only typed']) assert.ok(!settings.includes(secret));
      });
    });

  it('has the password only for an app registration, and then the id of it', () => {
    const managed = readConfig(environmentOf(deploy(production))).botService;
    assert.deepEqual(managed, { appId: IDENTITY, appType: 'UserAssignedMSI', tenantId: TENANT });
    const registered = readConfig(environmentOf(deploy(WAYS['with an app registration'] ?? {}))).botService;
    assert.deepEqual(registered, {
      appId: APP,
      appType: 'SingleTenant',
      password: 'only typed',
      tenantId: TENANT,
    });
  });

  it('opens no channel until the owner turns it on', () => {
    const channels = (given: Given) =>
      deploy(given).resources.filter(({ type }) => type === 'Microsoft.BotService/botServices/channels').length;
    assert.deepEqual(Object.values(WAYS).map(channels), [0, 0, 2, 0, 0, 0, 0]);
  });

  it('runs two at least, none of which a person is tied to', () => {
    for (const given of Object.values(WAYS)) {
      const deployed = app(deploy(given));
      assert.ok(Number(at(deployed, 'properties', 'template', 'scale', 'minReplicas')) >= 2);
      assert.equal(at(deployed, 'properties', 'configuration', 'ingress', 'stickySessions', 'affinity'), 'none');
      assert.equal(at(deployed, 'properties', 'configuration', 'ingress', 'allowInsecure'), false);
    }
  });

  it('asks the guide for its health where it answers', () => {
    const deployed = container(deploy(production));
    const probes = at(deployed, 'probes') as { type: string; httpGet: { path: string; port: number } }[];
    assert.deepEqual(
      probes.map(({ type, httpGet }) => [type, httpGet.path, httpGet.port]),
      [
        ['Startup', '/health', 3978],
        ['Liveness', '/health', 3978],
        ['Readiness', '/ready', 3978],
      ],
    );
  });

  it('keeps sessions in one region of the EU, as strictly as compare-and-set needs, without keys', () => {
    for (const given of Object.values(WAYS)) {
      const deployment = deploy(given);
      const account = at(find(deployment, 'Microsoft.DocumentDB/databaseAccounts'), 'properties');
      assert.equal(at(account, 'enableMultipleWriteLocations'), false);
      assert.equal(at(account, 'disableLocalAuth'), true);
      assert.match(String(at(account, 'consistencyPolicy', 'defaultConsistencyLevel')), /^(BoundedStaleness|Strong)$/);
      const sessions = find(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers');
      assert.equal(at(sessions, 'properties', 'resource', 'defaultTtl'), -1);
      assert.deepEqual(at(sessions, 'properties', 'resource', 'partitionKey', 'paths'), ['/id']);
    }
    const regions = new Set(template.parameters.location?.allowedValues);
    for (const region of regions) assert.match(region, /^(sweden|northeurope|westeurope|germany|france)/);
  });

  it('keeps no log of requests, which hold the addresses of people', () => {
    const logs = at(find(deploy(production), 'Microsoft.Insights/diagnosticSettings'), 'properties', 'logs');
    assert.deepEqual(
      (logs as { category: string }[]).map(({ category }) => category),
      ['ContainerAppConsoleLogs', 'ContainerAppSystemLogs'],
    );
  });

  it('gives the identity two roles and no more: to fetch the image, to read and write sessions', () => {
    const roles = deploy(production)
      .resources.filter(({ type }) => /[rR]oleAssignments$/.test(type))
      .map(({ body }) =>
        String(at(body, 'properties', 'roleDefinitionId'))
          .split('/')
          .at(-1),
      );
    assert.deepEqual(roles, ['7f951dda-4ed3-4680-a7ca-43fe172d538d', '00000000-0000-0000-0000-000000000002']);
  });

  it('uses all its parameters and variables', () => {
    const { parameters, variables } = template;
    const { parameters: _, ...rest } = template;
    assert.deepEqual([...namesIn(rest, 'parameters')].sort(), Object.keys(parameters).sort());
    assert.deepEqual([...namesIn(rest, 'variables')].sort(), Object.keys(variables).sort());
  });

  it('has a default in plain sight for nothing that is secret', () => {
    for (const [name, { type, defaultValue }] of Object.entries(template.parameters)) {
      if (/secret|password|token/i.test(name)) assert.equal(type, 'secureString', name);
      if (type === 'secureString') assert.ok(defaultValue === undefined || defaultValue === '', name);
    }
  });
});

describe('the parameters', () => {
  for (const file of FILES) {
    const given = givenIn(file);

    it(`of ${file} are the template's, and values that it takes`, () => {
      for (const [name, value] of Object.entries(given)) {
        const known = template.parameters[name] ?? assert.fail(`the template has no ${name}`);
        const kinds = { string: 'string', secureString: 'string', int: 'number', bool: 'boolean' } as const;
        assert.equal(typeof value, kinds[known.type], name);
        assert.ok(!known.allowedValues || known.allowedValues.includes(String(value)), `${name}: ${value}`);
        if (typeof value !== 'number') continue;
        assert.ok(value >= (known.minValue ?? value) && value <= (known.maxValue ?? value), name);
      }
    });

    it(`of ${file} hold no secret`, () => {
      for (const name of Object.keys(given)) assert.notEqual(template.parameters[name]?.type, 'secureString', name);
    });

    it(`of ${file} leave to the command line only what must be typed`, () => {
      const required = Object.entries(template.parameters).filter(([, known]) => known.defaultValue === undefined);
      const missing = required.map(([name]) => name).filter((name) => !(name in given));
      assert.deepEqual(missing.sort(), Object.keys(TYPED).sort());
    });

    it(`of ${file} give twice as much memory as processor`, () => {
      assert.equal(Number.parseFloat(String(given.memory)), 2 * Number.parseFloat(String(given.cpu)));
    });

    it(`of ${file} make names that Azure takes`, () => {
      const name = String(given.name);
      assert.match(name, /^[a-z](-?[a-z0-9])+$/);
      // A container app: at most 32. Cosmos DB and the bot get a hyphen and thirteen characters more: at most 44 and 42.
      assert.ok(`${name}-0123456789abc`.length <= 42 && name.length <= 20);
    });
  }
});
