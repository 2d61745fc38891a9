import { leaveBehind } from './conversation.js';
import { embedded, tellHost } from './host.js';

/** A page that says nothing about where one has been. */
const AWAY = 'https://www.yr.no/';
const TWICE_WITHIN_MS = 1_000;

/** Wipes the tab's memory and the view, then goes to a neutral page that takes this one's place in the history. */
export function leave() {
  leaveBehind();
  document.title = '…';
  document.body.replaceChildren();
  if (embedded) tellHost('leave');
  else location.replace(AWAY);
}

export function watchForLeaving() {
  for (const link of document.querySelectorAll('[data-leave]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
  let last = Number.NEGATIVE_INFINITY;
  // In the capture phase: nothing on the page may keep the key to itself.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.repeat) return;
      if (event.timeStamp - last < TWICE_WITHIN_MS) leave();
      last = event.timeStamp;
    },
    { capture: true },
  );
}
