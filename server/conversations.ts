/** Conversations on our own pages: a tab holds a token that nobody can guess and that works only where it was handed out. */
import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Where a conversation is held. Only a keyed hash is ever made of it. */
export type Place = string;

export interface Conversation {
  /** Names the session. */
  readonly id: string;
  /** What the tab holds: the id, and a keyed hash of it and of the place. */
  readonly token: string;
}

export interface Conversations {
  handOut(id: string, place: Place): Conversation;
  /** Undefined: not handed out by us, or at another place. One of an older secret comes back with a token of the newest. */
  find(token: string | undefined, place: Place): Conversation | undefined;
}

const ID_BYTES = 16;
const TAG_BYTES = 16;
/** Both halves are 128 bits in base64url. */
const TOKEN = /^([\w-]{22})\.([\w-]{22})$/;

export const newConversation = (): string => randomBytes(ID_BYTES).toString('base64url');

/**
 * The origin of the page that asks, as the browser says it (a script cannot), and `host`, the origin of the site that has
 * our frame on its page, as our own script says it. Callers without an origin are no browsers; they share a place.
 */
export const placeOf = ({ headers }: IncomingMessage, host?: string): Place =>
  JSON.stringify([headers.origin ?? null, host ?? null]);

/** `secrets` as for the store: the newest hands out, all of them are known. */
export function createConversations(secrets: readonly Uint8Array[]): Conversations {
  const keys = secrets.map(keyOf);
  const [newest] = keys;
  if (!newest) throw new Error('Conversations need at least one secret.');
  const handOut = (id: string, place: Place) => ({
    id,
    token: `${id}.${tagOf(newest, id, place).toString('base64url')}`,
  });
  return {
    handOut,
    find(token, place) {
      const [, id, tag] = TOKEN.exec(token ?? '') ?? [];
      if (id === undefined || tag === undefined) return undefined;
      const given = Buffer.from(tag, 'base64url');
      const key = keys.find((one) => timingSafeEqual(given, tagOf(one, id, place)));
      if (key === undefined || token === undefined) return undefined;
      return key === newest ? { id, token } : handOut(id, place);
    },
  };
}

const keyOf = (secret: Uint8Array): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'gruppeguiden conversations', 32)));

const tagOf = (key: KeyObject, id: string, place: Place): Buffer =>
  createHmac('sha256', key).update(id).update(place).digest().subarray(0, TAG_BYTES);
