import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { LANGUAGES, packageFor } from '../../scripts/teams/package.ts';
import { BOT, type Channel, openChannel } from '../support/channel.ts';
import { content } from '../support/real.ts';
import { ROOT } from './image.ts';

const APP = {
  appId: '11111111-2222-3333-4444-555555555555',
  publicUrl: 'https://guiden.example.no',
  termsUrl: 'https://guiden.example.no/om',
  version: '1.0.0',
};
interface Command {
  readonly title: string;
  readonly description: string;
}
interface Manifest {
  readonly id: string;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly { readonly scopes: readonly string[]; readonly commands: readonly Command[] }[];
  }[];
  readonly localizationInfo: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages: readonly { readonly file: string }[];
  };
}

const zip = unzipSync(await packageFor(APP));
const json = <T>(name: string): T => JSON.parse(strFromU8(zip[name] ?? new Uint8Array()));
const manifest = json<Manifest>('manifest.json');
const lists = manifest.bots[0]?.commandLists ?? [];

/** The pixels of a PNG without interlacing whose rows are unfiltered, as ours are. */
function pixelsOf(png: Uint8Array) {
  const data = Buffer.from(png);
  assert.equal(data.subarray(1, 4).toString(), 'PNG');
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  const start = data.indexOf('IDAT') + 4;
  const rows = inflateSync(data.subarray(start, start + data.readUInt32BE(start - 8)));
  const at = (x: number, y: number) => [...rows.subarray(y * (4 * width + 1) + 1 + 4 * x).subarray(0, 4)];
  const all = Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width)));
  return { width, height, all, at };
}

describe('the Teams app', () => {
  it('is a zip with nothing but what Teams asks for', () => {
    assert.deepEqual(Object.keys(zip).sort(), ['color.png', 'en.json', 'manifest.json', 'nn.json', 'outline.png']);
  });

  it('is the same every time', async () => {
    assert.deepEqual(await packageFor(APP), await packageFor(APP));
  });

  it('leaves no hole and asks for no permission, domain or page of ours inside Teams', () => {
    const text = strFromU8(zip['manifest.json'] ?? new Uint8Array());
    assert.doesNotMatch(text, /\{\w+\}/);
    for (const key of [
      'permissions',
      'authorization',
      'webApplicationInfo',
      'validDomains',
      'staticTabs',
      'devicePermissions',
    ])
      assert.equal(key in manifest, false, key);
  });

  for (const [what, wrong] of [
    ['an app id that is none', { appId: '1' }],
    ['an address without https', { publicUrl: 'http://guiden.example.no' }],
    ['a version that is none', { version: 'first' }],
  ] as const)
    it(`is not made with ${what}`, async () => {
      await assert.rejects(packageFor({ ...APP, ...wrong }));
    });

  it('is for one person, a team and a group chat', () => {
    assert.deepEqual(manifest.bots[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.deepEqual(
      lists.map(({ scopes }) => scopes),
      [['personal'], ['team', 'groupChat']],
    );
    assert.equal(manifest.bots[0]?.botId, APP.appId);
  });

  it('has at most ten commands in a list, short enough for every client', () => {
    for (const { commands } of lists) {
      assert.ok(commands.length >= 1 && commands.length <= 10);
      for (const { title, description } of commands) assert.ok(title.length <= 32 && description.length <= 128, title);
    }
  });

  describe('in each language', () => {
    const words = Object.fromEntries(
      lists.flatMap(({ commands }, list) =>
        commands.flatMap((command, index) =>
          Object.entries(command).map(([key, value]) => [
            `bots[0].commandLists[${list}].commands[${index}].${key}`,
            value,
          ]),
        ),
      ),
    );
    const own: Readonly<Record<string, string>> = {
      'name.short': manifest.name.short,
      'name.full': manifest.name.full,
      'description.short': manifest.description.short,
      'description.full': manifest.description.full,
      ...words,
    };

    it('lists the others', () => {
      assert.equal(manifest.localizationInfo.defaultLanguageTag, 'nb');
      assert.deepEqual(
        manifest.localizationInfo.additionalLanguages.map(({ file }) => file),
        LANGUAGES.map((one) => `${one}.json`),
      );
    });

    for (const language of LANGUAGES)
      it(`says everything in ${language}, and nothing more`, () => {
        const { $schema: _, ...translated } = json<Record<string, string>>(`${language}.json`);
        assert.deepEqual(Object.keys(translated).sort(), Object.keys(own).sort());
        assert.notEqual(translated['description.full'], own['description.full']);
      });

    it('warns of the employer and says 113', () => {
      for (const text of [
        own['description.full'],
        ...LANGUAGES.map((one) => json<Record<string, string>>(`${one}.json`)['description.full']),
      ]) {
        assert.match(text ?? '', /arbeidsgive|arbeidsgivar|employer/);
        assert.match(text ?? '', /113/);
      }
    });
  });

  describe('has icons', () => {
    it('of 192 by 192 without holes, the mark within the middle', () => {
      const { width, height, all, at } = pixelsOf(zip['color.png'] ?? new Uint8Array());
      assert.deepEqual([width, height], [192, 192]);
      assert.ok(all.every(([, , , alpha]) => alpha === 255));
      const isMark = (x: number, y: number) => at(x, y).join() !== '13,122,95,255';
      const marked = all.flatMap((_, i) =>
        isMark(i % 192, Math.floor(i / 192)) ? [[i % 192, Math.floor(i / 192)]] : [],
      );
      assert.ok(marked.length > 1_000);
      assert.ok(marked.flat().every((place) => place >= 36 && place < 156));
    });

    it('of 32 by 32, white on nothing', () => {
      const { width, height, all } = pixelsOf(zip['outline.png'] ?? new Uint8Array());
      assert.deepEqual([width, height], [32, 32]);
      assert.ok(all.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
      assert.ok(all.filter(([, , , alpha]) => alpha === 0).length > 500);
      assert.ok(all.filter(([, , , alpha]) => alpha === 255).length > 100);
    });
  });

  it('is made by one command, which says so when it is not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-teams-'));
    const out = join(folder, 'app.zip');
    const run = (...given: string[]) =>
      execFileSync(process.execPath, [join(ROOT, 'scripts/teams.ts'), ...given], { stdio: 'pipe', encoding: 'utf8' });
    run('--app-id', APP.appId, '--url', `${APP.publicUrl}/`, '--out', out);
    assert.deepEqual(Object.keys(unzipSync(readFileSync(out))), Object.keys(zip));
    assert.throws(() => run('--app-id', 'x', '--url', APP.publicUrl, '--out', out), /botId must match/);
    assert.throws(() => run(), /--app-id ID/);
    rmSync(folder, { recursive: true });
  }).timeout(20_000);
});

/** What each command must be answered with: a text of ours. */
const ANSWERS = [
  'help',
  'restarted',
  'summary.',
  'read.intro',
  'human.intro',
  'emergency.intro',
  'language.ask',
  'deleted',
];
const TAGS = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-US' } as const;

function titlesIn(locale: keyof typeof TAGS): readonly string[] {
  if (locale === 'nb') return lists[0]?.commands.map(({ title }) => title) ?? [];
  const words = json<Record<string, string>>(`${locale}.json`);
  return ANSWERS.map((_, index) => words[`bots[0].commandLists[0].commands[${index}].title`] ?? '');
}

describe('a command of the Teams app', () => {
  for (const locale of ['nb', 'nn', 'en'] as const)
    describe(`in ${locale}`, () => {
      let channel: Channel;
      before(async () => {
        const conversation = { id: `c-${locale}`, conversationType: 'personal', isGroup: false, name: '' };
        channel = await openChannel({ channelId: 'msteams', locale: TAGS[locale], conversation });
      });
      after(() => channel.close());

      /** Whether it begins one of the texts under this id. */
      const isSaid = (id: string, shown: string) =>
        Object.entries(content.texts[locale])
          .filter(([key]) => key === id || (id.endsWith('.') && key.startsWith(id)))
          .some(([, words]) => shown.includes(words.split(/[{\n]/)[0]?.slice(0, 30) ?? ''));

      titlesIn(locale).forEach((title, index) => {
        it(`"${title}" is understood`, async () => {
          await channel.say('Mor');
          const { said } = await channel.say(title);
          const shown = JSON.stringify(said).replaceAll('\\\\', '');
          assert.ok(isSaid(ANSWERS[index] ?? '', shown), shown.slice(0, 600));
          assert.ok(
            said.every((one) => one.locale?.startsWith(locale)),
            `it answers in ${said[0]?.locale}`,
          );
        });
      });
    });

  for (const hello of ['hi', 'hello', 'help', 'hei', 'hjelp', '<at>Gruppeguiden</at> hello'])
    it(`is not needed: "${hello}" is answered`, async () => {
      const channel = await openChannel({ channelId: 'msteams', locale: 'en-US' });
      const mention = { type: 'mention', mentioned: { id: BOT.id }, text: '<at>Gruppeguiden</at>' };
      const { said } = await channel.send({
        type: 'message',
        text: hello,
        entities: hello.startsWith('<') ? [mention] : [],
      });
      assert.equal(said.length, 1);
      await channel.close();
    });
});
