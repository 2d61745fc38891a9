import { html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { chatPanel } from '../parts/chatPanel.ts';
import type { Site } from '../site.ts';

/** The conversation alone, for the frame that widget.js puts on other sites. */
export const chat = (site: Site): Sheet => ({
  chat: true,
  bare: true,
  main: html`<h1 class="ds-sr-only">${site.words('web.name')}</h1>${chatPanel(site)}`,
});
