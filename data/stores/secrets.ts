import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SecretOptions {
  /** The value of GUIDE_SECRETS: comma-separated, newest first, each 32 bytes or more in base64 or hex. */
  readonly setting: string | undefined;
  readonly production: boolean;
  /** DATA_DIR, where a secret is made once outside production. */
  readonly folder: string;
}

const SHORTEST = 32;
const HOW = `make one with: node -e "console.log(require('crypto').randomBytes(32).toString('base64'))"`;

/**
 * The secrets that sessions are sealed with, newest first.
 * @throws Error that names the setting or the file, and never shows what is in it
 */
export function readSecrets({ setting, production, folder }: SecretOptions): readonly Uint8Array[] {
  if (setting?.trim()) return parseSecrets(setting, 'GUIDE_SECRETS');
  if (production) throw new Error(`GUIDE_SECRETS is required in production; ${HOW}`);
  const file = join(folder, 'secrets');
  makeOnce(folder, file);
  return parseSecrets(readFileSync(file, 'utf8'), file);
}

function parseSecrets(text: string, from: string): readonly Uint8Array[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.map((part, index) => {
    const bytes = decode(part);
    const which = `${from}: secret ${index + 1} of ${parts.length}`;
    if (!bytes) throw new Error(`${which} is neither base64 nor hex; ${HOW}`);
    if (bytes.length < SHORTEST)
      throw new Error(`${which} has ${bytes.length} bytes, at least ${SHORTEST} are needed; ${HOW}`);
    return bytes;
  });
}

/** Text of hex digits alone is hex, although it is base64 too. */
function decode(text: string): Buffer | undefined {
  if (/^([0-9a-f]{2})+$/i.test(text)) return Buffer.from(text, 'hex');
  return /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}

/** Linked into place whole: of two processes that start together, both read what one of them wrote. */
function makeOnce(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(SHORTEST).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
}
