/** Microsoft's Web Chat: not in our repository, fetched once by scripts/fetch-webchat.ts into a folder git does not know. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../bots/log.ts';

const ROOT = join(import.meta.dirname, '..');

export const WEB_CHAT = {
  package: 'botframework-webchat',
  version: '4.18.1',
  /** Of the package as its registry hands it out; anything else is not used. */
  integrity: 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==',
  folder: join(ROOT, 'node_modules/.cache/gruppeguiden'),
} as const;

export const WEB_CHAT_FILE = join(WEB_CHAT.folder, `webchat-${WEB_CHAT.version}.js`);

/** Where the bundle lies; undefined until it has been fetched. */
export function webChatFile(): string | undefined {
  return existsSync(WEB_CHAT_FILE) ? WEB_CHAT_FILE : undefined;
}

/** Fetches it beside the running server where the install could not. Nothing waits for it; pages say so meanwhile. */
export function fetchWebChatIfMissing(log: Log): void {
  if (webChatFile()) return;
  const child = spawn(process.execPath, [join(ROOT, 'scripts/fetch-webchat.ts')], { stdio: 'ignore' });
  const told = (fetched: boolean) =>
    fetched ? log.info('web chat fetched') : log.warn('web chat missing', { hint: 'npm run postinstall' });
  child.on('error', () => told(false));
  child.on('exit', (code) => told(code === 0));
  child.unref();
}
