import { type Html, html } from '../html.ts';
import { pathFor, type View } from '../routes.ts';
import type { Words } from '../words.ts';

/** The way up to the list that a page belongs to. */
export const crumb = (view: View, words: Words): Html =>
  html`<nav class="crumb" aria-label="${words('web.crumb')}"><a class="ds-link" href="${pathFor(view, words.locale)}">← ${words(`web.nav.${view}`)}</a></nav>`;
