import { hostOrigin } from './host.js';
import { forget, remember, remembered } from './tabMemory.js';

const ADDRESS = '/api/chat';
/** The guide answers in milliseconds; beyond this the network is the reason. */
const PATIENCE_MS = 15_000;

/** Why an exchange failed: `trouble` and `busy` may be tried again, `refused` may not. */
export class ExchangeError extends Error {
  /** @param {'trouble' | 'busy' | 'refused'} kind */
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

export const isKnown = () => remembered('conversation') !== undefined;

/**
 * Sends one activity and gives back the guide's. The same activity may be sent again: its id tells the server.
 * @param {object} activity
 * @param {string} locale
 * @returns {Promise<any[]>}
 */
export async function exchange(activity, locale) {
  const response = await ask(activity);
  if (response.status === 429 || response.status === 503) throw new ExchangeError('busy');
  if (response.status >= 400 && response.status < 500) throw new ExchangeError('refused');
  if (!response.ok) throw new ExchangeError('trouble');
  const { conversation, activities } = await response.json().catch(() => {
    throw new ExchangeError('trouble');
  });
  remember('conversation', conversation);
  remember('locale', locale);
  return activities;
}

/** Forgets the conversation here and asks the server to delete it, without waiting: the page is about to be left. */
export function leaveBehind() {
  const conversation = remembered('conversation');
  forget();
  if (conversation === undefined) return;
  const activity = { type: 'message', id: newId(), value: { guide: { command: 'deleteData' } } };
  post({ conversation, host: hostOrigin, activity }, { keepalive: true }).catch(() => {});
}

/** 128 random bits; `crypto.randomUUID` is not there on plain http. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {object} activity */
function ask(activity) {
  const conversation = remembered('conversation');
  return post({ conversation, host: hostOrigin, activity }, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => {
    throw new ExchangeError('trouble');
  });
}

/** @param {object} body @param {RequestInit} options */
const post = (body, options) =>
  fetch(ADDRESS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'omit',
    cache: 'no-store',
    body: JSON.stringify(body),
    ...options,
  });
