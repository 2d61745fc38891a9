import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Value } from './contract.ts';
import { parseValue } from './parseValue.ts';
import { createRandoms } from './randoms.ts';

/** What one secret can do: hide a key, seal a value to that key, open it again. */
export interface Keyring {
  hash(key: string): string;
  /** `place` is the hashed key: a value moved to another place does not open. */
  seal(value: Value, place: string): string;
  /** Undefined where it was sealed with another secret, for another place, or is damaged. */
  open(sealed: string, place: string): Value | undefined;
}

const CIPHER = 'aes-256-gcm';
const ID_BYTES = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A sealed value is base64url of: key id, iv, tag, ciphertext. The iv is random, which is safe for 2^32 values a secret
 * (NIST SP 800-38D, 8.3): a million turns a day for ten years.
 */
export function createKeyring(secret: Uint8Array): Keyring {
  const derived = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `gruppeguiden sessions ${purpose}`, bytes));
  // As key objects, which node:crypto uses several times faster than bytes.
  const hashKey = createSecretKey(derived('key', 32));
  const valueKey = createSecretKey(derived('value', 32));
  const id = derived('id', ID_BYTES);
  const newIv = createRandoms(IV_BYTES);
  const associated = (place: string) => Buffer.concat([id, Buffer.from(place)]);

  return {
    hash: (key) => createHmac('sha256', hashKey).update(key).digest('base64url'),
    seal(value, place) {
      const iv = newIv();
      const cipher = createCipheriv(CIPHER, valueKey, iv).setAAD(associated(place));
      const ciphertext = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([id, iv, cipher.getAuthTag(), ciphertext]).toString('base64url');
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64url');
      const tagAt = ID_BYTES + IV_BYTES;
      const textAt = tagAt + TAG_BYTES;
      if (bytes.length < textAt || bytes[0] !== id[0]) return undefined;
      try {
        const cipher = createDecipheriv(CIPHER, valueKey, bytes.subarray(ID_BYTES, tagAt), { authTagLength: TAG_BYTES })
          .setAAD(associated(place))
          .setAuthTag(bytes.subarray(tagAt, textAt));
        return parseValue(Buffer.concat([cipher.update(bytes.subarray(textAt)), cipher.final()]).toString('utf8'));
      } catch {
        return undefined;
      }
    },
  };
}
