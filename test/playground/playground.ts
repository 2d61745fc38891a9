import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WEB_CHAT } from '../../server/webChat.ts';

/** Microsoft's local client for bots. docs/decisions/tests.md says why it is no dependency. */
export const PLAYGROUND = {
  package: '@microsoft/m365agentsplayground',
  version: '0.2.28',
  integrity: 'sha512-EevhYW8xtEATwNg5eiFqTgZT0P5gjfCsLBwBWESSrB6+0lr9Yi9R27HJwjNGUlT3JQlxoWMgnvEQunUuyI/+2Q==',
} as const;

export const PLAYGROUND_FOLDER = join(WEB_CHAT.folder, `agentsplayground-${PLAYGROUND.version}`);

/** Its command; undefined until scripts/fetch-playground.ts has been run. */
export function playgroundCommand(): string | undefined {
  const command = join(PLAYGROUND_FOLDER, 'cli.js');
  return existsSync(command) ? command : undefined;
}
