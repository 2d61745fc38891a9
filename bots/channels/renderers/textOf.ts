/** A sheet as plain paragraphs: for text channels, and for whoever cannot see a card. */
import type { Block, Sheet } from '../sheets/sheet.ts';

const lines = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join('\n');

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toLocaleUpperCase('nb');
    case 'paragraph':
    case 'note':
      return block.text;
    case 'organization':
      return lines(
        block.tag,
        block.name,
        block.summary,
        block.reasons,
        ...block.notes,
        ...block.links.map(({ label, url }) => `${label}: ${url}`),
      );
    case 'helpline':
      return lines(
        block.number ? `${block.name}: ${block.number}` : block.name,
        ...block.notes,
        ...block.links.map(({ label, url }) => `${label}: ${url}`),
      );
    case 'article':
      return lines(block.title, ...block.notes, block.url);
    case 'link':
      return `${block.label}: ${block.url}`;
    case 'answer':
      return `${block.label}: ${block.answer}`;
  }
}

/** What stands before the blocks. */
export function introOf(sheet: Sheet): string[] {
  return [...sheet.opening, ...(sheet.title ? [sheet.title] : []), ...sheet.paragraphs];
}

export function paragraphsOf(sheet: Sheet): string[] {
  return [...introOf(sheet), ...sheet.blocks.map(blockText)];
}
