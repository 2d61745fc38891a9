/**
 * Fetches Microsoft's Web Chat by version and integrity and keeps only its bundle and licences. As a dependency it would be
 * 486 MB and 425 packages. Run after every install and, where that failed, by the server at its start.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { WEB_CHAT, WEB_CHAT_FILE, webChatFile } from '../server/webChat.ts';
import { withPackage } from './npmPackage.ts';

const compress = promisify(brotliCompress);

const BUNDLE = 'package/dist/webchat.js';
const LICENCES = `${BUNDLE}.LICENSE.txt`;

/** The bundle appears last and whole: whoever sees it also finds its licences and its compressed copy. */
async function keep(unpacked: string): Promise<void> {
  await mkdir(WEB_CHAT.folder, { recursive: true });
  const bundle = await readFile(join(unpacked, BUNDLE));
  // 10 rather than 11: two per cent larger, and half the time.
  const smaller = await compress(bundle, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  await writeFile(`${WEB_CHAT_FILE}.LICENSE.txt`, await readFile(join(unpacked, LICENCES)));
  await writeFile(`${WEB_CHAT_FILE}.br`, smaller);
  const draft = `${WEB_CHAT_FILE}.${process.pid}`;
  await writeFile(draft, bundle);
  await rename(draft, WEB_CHAT_FILE);
}

if (webChatFile()) process.exit();
try {
  await withPackage(WEB_CHAT, [BUNDLE, LICENCES], keep);
  console.log(`Web Chat ${WEB_CHAT.version} is in place.`);
} catch (error) {
  const why = error instanceof Error ? error.message.split('\n')[0] : '';
  console.warn(
    `Web Chat ${WEB_CHAT.version} could not be fetched now (${why}). The server tries again when it starts.`,
  );
  process.exitCode = 1;
}
