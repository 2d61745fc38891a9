/** The page on another site that holds this one in a frame, when there is one (widget.js). */
export const embedded = window.parent !== window;

/** widget.js tells its origin behind the #, where no server sees it. */
const hostOrigin = new URLSearchParams(location.hash.slice(1)).get('host');

/** @param {'leave' | 'close'} what */
export function tellHost(what) {
  if (embedded && hostOrigin) parent.postMessage({ gruppeguiden: what }, hostOrigin);
}

/** Escape closes the frame, unless something inside it was open and took the key. */
export function watchForClosing() {
  if (!embedded) return;
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) tellHost('close');
  });
}
