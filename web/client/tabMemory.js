/**
 * What this tab remembers: the number of the conversation and its language. Gone with the tab. Where a browser allows
 * no storage (a frame on another site), it lasts as long as the page.
 */
const KEYS = /** @type {const} */ (['conversation', 'locale']);
const PREFIX = 'gruppeguiden.';

/** @type {Map<string, string>} */
const page = new Map();

function storage() {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/** @param {typeof KEYS[number]} key */
export function remembered(key) {
  return storage()?.getItem(PREFIX + key) ?? page.get(key);
}

/** @param {typeof KEYS[number]} key @param {string} value */
export function remember(key, value) {
  page.set(key, value);
  try {
    storage()?.setItem(PREFIX + key, value);
  } catch {
    // No room or not allowed: the page's own memory is enough until it is left.
  }
}

export function forget() {
  page.clear();
  for (const key of KEYS) storage()?.removeItem(PREFIX + key);
}
