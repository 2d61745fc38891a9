/** The page that one comes to from Teams or Messenger: its button fetches the answers that wait under the link's code. */
import { remember } from './tabMemory.js';

const SIGN = '#kode=';
const PATIENCE_MS = 15_000;

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const codeIn = (/** @type {string} */ hash) => (hash.startsWith(SIGN) ? hash.slice(SIGN.length) : undefined);

/** @param {string} code */
const ask = (code) =>
  fetch('/api/move', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'omit',
    cache: 'no-store',
    body: JSON.stringify({ code }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

/** The heading changes, and is read out. */
function showGone() {
  const title = byId('title');
  title.textContent = title.dataset.gone ?? '';
  for (const id of ['ready', 'trouble']) byId(id).hidden = true;
  byId('gone').hidden = false;
  title.focus();
}

/** @param {string} code @param {string} landing */
async function move(code, landing) {
  const response = await ask(code).catch(() => undefined);
  if (response?.status === 410 || response?.status === 400) {
    showGone();
    return;
  }
  byId('trouble').hidden = response?.ok === true;
  if (!response?.ok) return;
  const { conversation, locale } = await response.json();
  remember('conversation', conversation);
  remember('locale', locale);
  // In place of this page: the link is used up, and its code need not stand in the history.
  location.replace(`${landing}#samtale`);
}

function start() {
  const code = codeIn(location.hash);
  if (!code) {
    showGone();
    return;
  }
  for (const link of document.querySelectorAll('.languages a'))
    if (link instanceof HTMLAnchorElement) link.hash = location.hash;
  byId('ready').hidden = false;
  const button = byId('move');
  let moving = false;
  button.addEventListener('click', async () => {
    // A second press would find the code used up.
    if (moving) return;
    moving = true;
    await move(code, button.dataset.landing ?? '/');
    moving = false;
  });
}

start();
