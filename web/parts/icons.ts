import { type Html, trusted } from '../html.ts';

/** Drawn here. Five people in a ring, one place open. */
export const ringMark: Html = trusted(
  `<svg class="mark" viewBox="0 0 40 40" width="32" height="32" aria-hidden="true" focusable="false"><g fill="currentColor"><circle cx="20" cy="6.5" r="4.5"/><circle cx="33" cy="16" r="4.5"/><circle cx="28.2" cy="31" r="4.5"/><circle cx="11.8" cy="31" r="4.5"/></g><circle cx="7" cy="16" r="3.7" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.2"/></svg>`,
);

const icon = (path: string): Html =>
  trusted(
    `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`,
  );

export const phoneIcon = icon(
  '<path d="M6.5 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4.5 5.5a2 2 0 0 1 2-2z"/>',
);
export const leaveIcon = icon('<path d="M10 4.5H5.5v15H10M14.5 8l4 4-4 4M18 12H9.5"/>');
export const listIcon = icon(
  '<path d="M8.5 6.500h11M8.5 12h11M8.5 17.500h11M4.5 6.500h.01M4.5 12h.01M4.5 17.500h.01"/>',
);
