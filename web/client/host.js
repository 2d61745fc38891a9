/** The page on another site that holds this one in a frame, when there is one (widget.js). */
export const embedded = window.parent !== window;

/**
 * That page's origin: from the browser where it tells (no page can make that up), else as widget.js has it behind the #.
 * A conversation that is begun in its frame goes on in its frame only.
 */
export const hostOrigin = embedded
  ? (location.ancestorOrigins?.[0] ?? new URLSearchParams(location.hash.slice(1)).get('host') ?? undefined)
  : undefined;

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

/** The same page in another language must know its host too. */
export function takeHostAlong() {
  if (!embedded) return;
  for (const link of document.querySelectorAll('.languages a'))
    if (link instanceof HTMLAnchorElement) link.hash = location.hash;
}
