import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config.ts';
import { deploy, givenIn, template } from './arm/deploy.ts';
import { ROOT } from './image.ts';

const readme = readFileSync(join(ROOT, 'deployment/README.md'), 'utf8');
/** Each command on a line of its own. */
const commands = [...readme.matchAll(/```sh\n(.*?)```/gs)]
  .flatMap(([, block = '']) => block.replaceAll(/\\\n\s*/g, '').split('\n'))
  .filter(Boolean);
const beginningWith = (start: string) => commands.filter((command) => command.startsWith(start));

/** DESIGN 12. */
const DESIGNED = [
  'PORT',
  'HOST',
  'NODE_ENV',
  'DATA_DIR',
  'GUIDE_SECRETS',
  'PUBLIC_URL',
  'WIDGET_ORIGINS',
  'TRUSTED_PROXY',
  'ALLOWED_SERVICE_URLS',
  'LOG_LEVEL',
  'WORKERS',
  'SESSION_IDLE_MINUTES',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
  'COSMOS_ENDPOINT',
  'COSMOS_KEY',
  'COSMOS_DATABASE',
];

/** The names that config.ts asks the environment for. */
function settingsRead(): readonly string[] {
  const names = new Set<string>();
  const given: Readonly<Record<string, string>> = {
    GUIDE_SECRETS: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    COSMOS_ENDPOINT: 'https://x.documents.azure.com',
  };
  readConfig(
    new Proxy(given, {
      get(_, name) {
        names.add(String(name));
        return given[String(name)];
      },
    }),
  );
  return [...names];
}

describe('every setting', () => {
  const typed = { registryName: 'r', image: 'i:1', guideSecrets: 'x'.repeat(43) };
  const everything = {
    botIdentity: 'SingleTenant',
    microsoftAppPassword: 'p',
    metricsToken: 'x'.repeat(16),
    widgetOrigins: 'https://a.no',
    allowedServiceUrls: 'https://a.no',
  };
  const { resources } = deploy({ ...givenIn('azure.production.parameters.json'), ...typed, ...everything });
  const deployed = JSON.stringify(resources.find(({ type }) => type === 'Microsoft.App/containerApps')?.body);

  it('of the design is read', () => {
    const read = settingsRead();
    assert.deepEqual(
      DESIGNED.filter((name) => !read.includes(name)),
      [],
    );
  });

  for (const name of settingsRead()) {
    it(`is told of: ${name}`, () => {
      assert.match(readme, new RegExp(`^\\|.*\`${name}\`.*\\|.*\\|.*\\|$`, 'm'));
    });

    // The managed identity is what stands in its place.
    if (name !== 'COSMOS_KEY')
      it(`is given by the template: ${name}`, () => assert.ok(deployed.includes(`"name":"${name}"`)));
  }

  it('and no other is told of', () => {
    const table = readme.slice(readme.indexOf('| setting |')).split('\n\n')[0] ?? '';
    const told = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)]);
    assert.deepEqual(told.map(([, name]) => name).sort(), [...settingsRead()].sort());
  });
});

describe('the commands of the guide', () => {
  it('are there for all that must be done', () => {
    for (const start of ['az login', 'az group create', 'az acr create', 'az acr build', 'az deployment group create'])
      assert.ok(beginningWith(start).length > 0, start);
  });

  for (const command of commands.filter((one) => /az deployment group (create|what-if|validate)/.test(one))) {
    const file = /@deployment\/(\S+)/.exec(command)?.[1] ?? '';
    const typed = [...command.matchAll(/[\s](\w+)=("[^"]*"|\S+)/g)].map(([, name = '', value = '']) => ({
      name,
      value,
    }));

    it(`give what the template requires: …${command.slice(-60)}`, () => {
      const given = [...Object.keys(givenIn(file)), ...typed.map(({ name }) => name)];
      assert.ok(command.includes('--template-file deployment/azure.json'));
      for (const name of given) assert.ok(name in template.parameters, `no parameter ${name}`);
      for (const [name, { defaultValue }] of Object.entries(template.parameters))
        assert.ok(defaultValue !== undefined || given.includes(name), `${name} is not given`);
    });

    it(`write no secret out: …${command.slice(-60)}`, () => {
      for (const { name, value } of typed)
        if (template.parameters[name]?.type === 'secureString') assert.match(value, /^"\$(\w+"|\()/, name);
    });
  }

  it('name files that are there', () => {
    const files = commands.join('\n').match(/deployment\/[\w.-]+/g) ?? [];
    assert.ok(files.length > 5);
    for (const file of files) assert.ok(existsSync(join(ROOT, file)), file);
  });

  it('ask for outputs that the template has', () => {
    const asked = [...commands.join('\n').matchAll(/properties\.outputs\.(\w+)/g)].map(([, name = '']) => name);
    assert.ok(asked.length > 0);
    for (const name of asked) assert.ok(name in template.outputs, name);
  });

  it('name resources as the template does', () => {
    const { resources } = deploy({
      ...givenIn('azure.production.parameters.json'),
      registryName: 'r',
      image: 'i:1',
      guideSecrets: 'x'.repeat(43),
    });
    const names = resources.map(({ body }) => String(body.name));
    for (const command of commands) {
      const [, name] = /^az containerapp (?:env )?.* --name (\S+)/.exec(command) ?? [];
      const [, workspace] = /--workspace-name (\S+)/.exec(command) ?? [];
      for (const one of [name, workspace]) if (one) assert.ok(names.includes(one), `nothing is called ${one}`);
    }
  });

  it('register every provider that the template uses', () => {
    const [, listed = ''] = /for provider in (.*); do/.exec(readme) ?? [];
    const needed = template.resources.map(({ type }) => type.split(/[./]/)[1] ?? '');
    for (const name of new Set(needed)) if (name !== 'Authorization') assert.ok(listed.split(' ').includes(name), name);
  });

  it('build an image under the name that is deployed', () => {
    const [build = ''] = beginningWith('az acr build');
    const tag = /--image (\S+)/.exec(build)?.[1];
    for (const command of beginningWith('az deployment group create')) assert.ok(command.includes(`image=${tag} `));
  });
});

describe('the files of deployment/', () => {
  const files = readdirSync(join(ROOT, 'deployment'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|md)$|file/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  /** What secrets look like: keys of Azure, client secrets, tokens of Meta, JWTs, private keys, 32 bytes in base64. */
  const SECRETS =
    /AccountKey=|SharedAccessKey|[\w~.-]{3}8Q~[\w~.-]{30,}|\bEAA[A-Za-z0-9]{20,}|\beyJ[\w-]{20,}\.|BEGIN [A-Z ]*PRIVATE|(?<![\w+/=-])[A-Za-z0-9+/]{43}=/;

  for (const file of files)
    it(`hold no secret: ${file.slice(ROOT.length)}`, () => {
      assert.doesNotMatch(readFileSync(file, 'utf8'), SECRETS);
    });

  it('would be caught with one', () => {
    for (const secret of [
      `abc8Q~${'x'.repeat(34)}`,
      `EAA${'b'.repeat(60)}`,
      'AccountEndpoint=https://x;AccountKey=y',
      'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    ])
      assert.match(secret, SECRETS);
  });
});
