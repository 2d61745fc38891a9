/** Draws Microsoft's Web Chat into the panel and ties it to the guide. */
import { createChatAdapter } from './chatAdapter.js';
import { exchange, isKnown } from './conversation.js';
import { createPanel } from './panel.js';
import { answersFrom } from './resultLink.js';
import { remembered } from './tabMemory.js';
import { cardsHostConfig } from './webChatCards.js';
import { stringsFor } from './webChatStrings.js';
import { styleOptions } from './webChatStyle.js';

const LANGUAGES = /** @type {Record<string, string>} */ ({ nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' });

const place = document.getElementById('chat');
const WebChat = /** @type {any} */ (globalThis).WebChat;
// A module's own nonce is hidden from the markup but not from scripts of the same page.
const nonce = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[nonce]'))?.nonce;

/** What the page says first: a result link, a conversation that goes on (perhaps in another language), or a new one. */
function opening(/** @type {string} */ locale) {
  const answers = answersFrom(location.hash);
  if (answers) {
    // Out of the address bar and the history: the choices are the person's own.
    history.replaceState(null, '', location.pathname + location.search);
    return { type: 'message', value: { guide: { answers } } };
  }
  if (!isKnown()) return { type: 'event', name: 'guide.arrived' };
  if (remembered('locale') === locale) return { type: 'event', name: 'guide.resume' };
  return { type: 'message', value: { guide: { command: 'language', argument: locale } } };
}

async function start(/** @type {HTMLElement} */ element) {
  const locale = element.dataset.locale ?? 'nb';
  const language = LANGUAGES[locale] ?? 'nb-NO';
  const { words, landing } = await import(`/assets/words.${locale}.js`);
  const panel = createPanel({ words, landing, locale, language });
  let drawn = 0;
  const adapter = createChatAdapter({
    exchange: (activity) => exchange(activity, locale),
    language,
    onTrouble: panel.showTrouble,
    onReplies: panel.notice,
    onPerson: panel.follow,
    onForgotten: draw,
  });

  /** Under a key of its own each time: React takes what was drawn before off the page, with every word in it. */
  function draw() {
    WebChat.renderWebChat(
      {
        key: ++drawn,
        directLine: adapter,
        userID: 'person',
        locale: locale === 'en' ? 'en-US' : 'nb-NO',
        nonce,
        styleOptions,
        adaptiveCardsHostConfig: cardsHostConfig,
        overrideLocalizedStrings: stringsFor(locale, words),
        // Only a message that has not come through says when it was sent.
        activityStatusMiddleware: () => (/** @type {any} */ next) => (/** @type {any} */ args) =>
          args.sendState === 'sent' ? false : next(args),
      },
      element,
    );
  }

  element.replaceChildren();
  draw();
  adapter.open();
  panel.connect(adapter);
  await adapter.tell(opening(locale));
  addEventListener('hashchange', () => {
    if (answersFrom(location.hash)) adapter.tell(opening(locale));
  });
}

/** True: still starting. False: not to be had just now. @param {boolean} coming */
function showComing(coming) {
  document.querySelector('.starting')?.toggleAttribute('hidden', !coming);
  document.querySelector('.missing')?.toggleAttribute('hidden', coming);
}

showComing(Boolean(WebChat));
if (place && WebChat) start(place);
