import { type Html, html } from '../html.ts';

/** The body of an own article: paragraphs, `## ` headings and `- ` lists. Anything else is meant as it stands. */
export function proseOf(body: string): readonly Html[] {
  return body.split(/\n{2,}/).map(blockOf);
}

function blockOf(block: string): Html {
  if (block.startsWith('## ')) return html`<h2 class="ds-heading" data-size="sm">${block.slice(3)}</h2>`;
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('- ')))
    return html`<ul class="bullets">${lines.map((line) => html`<li>${line.slice(2)}</li>`)}</ul>`;
  return html`<p>${block}</p>`;
}
