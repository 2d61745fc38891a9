import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GROUND = ['dialogs/text.ts', 'dialogs/command.ts'];

interface Import {
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function roomOf(file: string): string {
  if (GROUND.includes(file)) return 'dialogs/ground';
  const [first = '', second = '', third] = file.split('/');
  if (third !== undefined && ['flow', 'understanding', 'recommender', 'stores', 'channels'].includes(second))
    return `${first}/${second}`;
  return second === '' ? first.replace(/\.ts$/, '') : first;
}

const files = ['bots', 'config.ts', 'data', 'dialogs', 'server', 'web']
  .flatMap((start) =>
    start.endsWith('.ts')
      ? [start]
      : readdirSync(join(ROOT, start), { recursive: true, encoding: 'utf8' }).map((name) => `${start}/${name}`),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*'([^']+)'|import\('([^']+)'\)/g;

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(IMPORT)].map(([, type, names, from, dynamic]) => {
    const target = from ?? dynamic ?? '';
    const each = (names ?? '')
      .replace(/[{}]/g, '')
      .split(',')
      .filter((name) => name.trim());
    const typeOnly = type !== undefined || (each.length > 0 && each.every((name) => name.trim().startsWith('type ')));
    return { from: file, target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target, typeOnly };
  });
}

/** The table of docs/architecture.md: room → what it may import. */
function table(): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split('\n');
  const start = lines.findIndex((line) => /^\| room +\| may import/.test(line));
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return new Map(
    rows.slice(0, end).map((line) => {
      const [, room = '', allowed = ''] = line.split('|').map((cell) => cell.trim());
      return [
        room,
        allowed
          .split(',')
          .map((entry) => entry.trim())
          .filter(Boolean),
      ] as const;
    }),
  );
}

const packageOf = (target: string) =>
  target.startsWith('node:')
    ? target
    : target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');

function isAllowed({ from, target, typeOnly }: Import, allowed: readonly string[]): boolean {
  const own = (/\.(ts|json)$/.test(target) && !target.startsWith('@')) || target.startsWith('web/client/');
  const name = own ? roomOf(target) : packageOf(target);
  if (own && name === roomOf(from)) return true;
  return allowed.some((entry) => {
    const [what, only] = entry.split(' ');
    const same = what === name || (what === 'node:*' && name.startsWith('node:'));
    return same && (only !== 'types' || typeOnly);
  });
}

describe('the rooms', () => {
  const rules = table();

  it('are all in the table', () => {
    const rooms = new Set(files.map(roomOf));
    assert.deepEqual(
      [...rooms].filter((room) => !rules.has(room)),
      [],
    );
  });

  for (const [room, allowed] of rules) {
    const mine = files.filter((file) => roomOf(file) === room);
    if (mine.length === 0) continue;
    it(`${room} imports only what it may`, () => {
      const broken = mine.flatMap(importsOf).filter((one) => !isAllowed(one, allowed));
      assert.deepEqual(
        broken.map(({ from, target, typeOnly }) => `${from} → ${target}${typeOnly ? ' (types)' : ''}`),
        [],
      );
    });
  }
});
