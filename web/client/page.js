/** On every page: leaving quickly, and the panel of numbers that closes as one expects. */
import { takeHostAlong, watchForClosing } from './host.js';
import { watchForLeaving } from './leave.js';

function watchAcuteHelp() {
  const details = document.querySelector('details.acute');
  if (!(details instanceof HTMLDetailsElement)) return;
  const close = () => {
    details.open = false;
  };
  addEventListener('click', (event) => {
    if (event.target instanceof Node && !details.contains(event.target)) close();
  });
  details.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) close();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.preventDefault();
    close();
    details.querySelector('summary')?.focus();
  });
}

/** A browser that runs this can print when asked. */
function watchForPrinting() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.removeAttribute('hidden');
    button.addEventListener('click', () => print());
  }
}

watchForLeaving();
watchAcuteHelp();
watchForPrinting();
watchForClosing();
takeHostAlong();
