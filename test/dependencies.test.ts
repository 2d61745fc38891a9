/** What our packages do when they are used the usual way, so that nobody uses them so again. The reasons: docs/operations.md. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['bots', 'data', 'dialogs', 'server', 'web'];

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: `${room}/${file}`, text: readFileSync(join(ROOT, room, file), 'utf8') })),
);
const packages = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Each matches what must stand nowhere in the rooms. */
const TRAPS: Readonly<Record<string, RegExp>> = {
  "natural's root, which loads clients of databases and reads .env": /from '(natural)'|import\('natural'\)/,
  "restify's root as a value, which loads every plugin": /import (?!type)[^;]*from 'restify'/,
  "restify's body parsers, which die of false gzip and write uploads to disk": /plugins\.\w*[pP]arser/,
  'BotState, whose saves let the last one win':
    /\b(BotState|ConversationState|UserState|MemoryStorage)\b(?![^\n]*\*\/)/,
  "CloudAdapter's own process, which tells causes to the caller": /\.process\(req/,
  'a value returned from a handler, which restify logs': /return (response|res)\.send/,
  "restify's compression, which holds event streams back": /\bgzipResponse\b/,
  "Bot Framework's streaming, which must authenticate by itself":
    /\b(StreamingConnection|NamedPipe|WebSocket|authenticateStreamingRequest|processUpgrade|useWebSocket)\b/,
  "natural's tokenizers for English, which split at æøå": /\b(WordTokenizer|WordPunctTokenizer|TfIdf|NGrams)\b/,
  'stop words: without "ikke", "jeg vil ikke leve" would be a wish to live': /stop_?words|removeStopwords/i,
  "natural's spell checker, which knows a to z only": /\bSpellcheck\b/,
  'a static import of the metrics, whose library everybody would load':
    /^import (?!type)[^;]*from '[^']*\/metrics\.ts'/m,
  'the console': /^\s*console\.\w+\(/m,
  'Math.random for an id or a secret': /(id|key|code|secret|conversation)\w* = [^;\n]*Math\.random/i,
};

describe('the traps of our packages', () => {
  for (const [what, pattern] of Object.entries(TRAPS))
    it(`(${what}) are nowhere in the rooms`, () => {
      const found = sources.filter(({ text }) => pattern.test(text.replaceAll(/\/\*\*?[\s\S]*?\*\//g, '')));
      assert.deepEqual(
        found.map(({ file }) => file),
        [],
      );
    });

  it('(botbuilder-dialogs, whose stack breaks when the guide is deployed anew) is not a dependency', () => {
    assert.ok(!('botbuilder-dialogs' in { ...packages.dependencies, ...packages.devDependencies }));
  });

  for (const [name, why] of Object.entries({
    'botbuilder-azure': 'caches a failed first connection',
    'botframework-webchat': 'brings 425 packages: its bundle is fetched by version and integrity',
    'botframework-directlinejs': 'stops asking for good after one 5xx',
    applicationinsights: 'sends what is said to another company',
    '@opentelemetry/sdk-node': 'costs a fifth of a second and 24 MB',
  }))
    it(`(${name}, which ${why}) is not a dependency`, () => {
      assert.ok(!(name in { ...packages.dependencies, ...packages.devDependencies }));
    });

  it('(a Node that cannot run TypeScript, where packages were installed without their scripts) end the start with what to do', () => {
    for (const command of ['start', 'test', 'test:slow'])
      assert.match(packages.scripts[command] ?? '', /^node scripts\/check-node\.cjs && /, command);
    const old = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' });`;
    const run = [
      '-e',
      `${old} process.argv[1] = require.resolve('./scripts/check-node.cjs'); require('node:module').runMain();`,
    ];
    const { status, stderr } = spawnSync(process.execPath, run, { cwd: ROOT, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /needs Node 22\.18 or newer; this is 20\.20\.2.*without --ignore-scripts/s);
  });

  it('are those of the versions that were looked at: every version is exact', () => {
    for (const [name, version] of Object.entries({ ...packages.dependencies, ...packages.devDependencies }))
      assert.match(version, /^\d+\.\d+\.\d+/, name);
  });
});
