import { tellOfDeletion } from './chatAdapter.js';
import { isKnown } from './conversation.js';
import { showPrintSheet } from './printSheet.js';
import { fragmentIn, linkTo } from './resultLink.js';
import { forget } from './tabMemory.js';

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const press = (/** @type {string} */ command) => ({ type: 'message', value: { guide: { command } } });

/**
 * What stands around the conversation: its buttons, the word when the network fails, the sheet to print.
 * @param {{ words: any, landing: string, locale: string, language: string }} options
 */
export function createPanel({ words, landing, locale, language }) {
  const trouble = byId('trouble');
  const status = byId('panel-status');

  /** @param {'trouble' | 'busy' | 'refused' | undefined} kind */
  function showTrouble(kind) {
    trouble.hidden = kind === undefined;
    byId('retry').hidden = kind === 'refused';
    byId('trouble-text').replaceChildren(...(kind ? withNumber(words[kind]) : []));
  }

  let takenPart = false;

  /** On a narrow screen the panel fills the view once the person takes part, after Web Chat has moved the focus. */
  function comeIntoView() {
    if (takenPart && matchMedia('(max-width: 61.99rem)').matches)
      requestAnimationFrame(() => document.querySelector('.panel')?.scrollIntoView({ block: 'start' }));
  }

  /** Web Chat keeps the focus inside a card that was sent; the next question is answered below. */
  function leaveCard() {
    const inCard = document.activeElement?.closest('.ac-adaptiveCard');
    // On a touch screen the focus would bring up the keyboard.
    if (!inCard || !matchMedia('(pointer: fine)').matches) return;
    const box = document.querySelector('#chat textarea');
    if (box instanceof HTMLElement) box.focus({ preventScroll: true });
  }

  /** The person has said or chosen something. */
  function follow() {
    takenPart = true;
    leaveCard();
  }

  /** @param {any[]} replies */
  async function notice(replies) {
    comeIntoView();
    const guides = replies.map((reply) => reply.channelData?.guide).filter(Boolean);
    if (tellOfDeletion(replies)) forgotten();
    const results = guides.findLast(({ kind }) => kind === 'recommendations');
    if (!results) return;
    const entries = await import(`/assets/entries.${locale}.js`);
    showPrintSheet({ results, entries, words, language });
    for (const id of ['print', 'link']) byId(id).hidden = false;
  }

  function forgotten() {
    forget();
    document.querySelector('.print-sheet')?.remove();
    for (const id of ['print', 'link']) byId(id).hidden = true;
    status.textContent = words.deleted;
  }

  /** Copies the link; where that is not allowed, shows it. @param {any[]} replies */
  async function handOver(replies) {
    const fragment = fragmentIn(replies);
    if (!fragment) return;
    const link = linkTo(location.origin + landing, fragment);
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    status.textContent = copied ? words.linkCopied : `${words.linkFailed} ${link}`;
  }

  /** @param {ReturnType<typeof import('./chatAdapter.js').createChatAdapter>} adapter */
  function connect(adapter) {
    const when = (/** @type {string} */ id, /** @type {() => unknown} */ run) =>
      byId(id).addEventListener('click', () => {
        status.textContent = '';
        run();
      });
    when('retry', adapter.retry);
    addEventListener('online', adapter.retry);
    when('restart', () => adapter.tell(isKnown() ? press('restart') : { type: 'event', name: 'guide.arrived' }));
    when('delete', () => adapter.tell(press('deleteData')));
    when('print', () => print());
    when('link', () => adapter.ask(press('keep')).then(handOver));
    for (const group of document.querySelectorAll('.panel-actions')) group.removeAttribute('hidden');
  }

  return { showTrouble, notice, follow, connect };
}

/** The emergency numbers in a sentence can be rung. @param {string} sentence */
function withNumber(sentence) {
  return sentence.split(/(\b11[23]\b)/).map((part) => {
    if (!/^11[23]$/.test(part)) return part;
    const link = document.createElement('a');
    link.href = `tel:${part}`;
    link.textContent = part;
    return link;
  });
}
