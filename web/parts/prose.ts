import { type Html, html, trusted } from '../html.ts';

/** Paragraphs, `## ` headings, `- ` lists and **words that stand out**. Anything else is meant as it stands. */
export function proseOf(body: string): readonly Html[] {
  return body.split(/\n{2,}/).map(blockOf);
}

function blockOf(block: string): Html {
  if (block.startsWith('## ')) return html`<h2 class="ds-heading" data-size="sm">${block.slice(3)}</h2>`;
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('- ')))
    return html`<ul class="bullets">${lines.map((line) => html`<li>${inline(line.slice(2))}</li>`)}</ul>`;
  return html`<p>${inline(block)}</p>`;
}

/** Every other part stood between two pairs of asterisks. */
function inline(text: string): Html {
  const parts = text
    .split('**')
    .map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : html`${part}`));
  return trusted(parts.map(({ markup }) => markup).join(''));
}
