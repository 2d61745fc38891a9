/** A sheet as plain paragraphs: for text channels, and for whoever cannot see a card. */
import type { ArticleBlock, Block, HelplineBlock, Link, OrganizationBlock, Sheet } from '../sheets/sheet.ts';

const lines = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join('\n');
const linkText = ({ label, url }: Link) => `${label}: ${url}`;

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toLocaleUpperCase('nb');
    case 'paragraph':
    case 'note':
      return block.text;
    case 'organization':
      return organizationText(block);
    case 'helpline':
      return helplineText(block);
    case 'article':
      return lines(block.title, ...block.notes, block.url);
    case 'link':
      return linkText(block);
    case 'answer':
      return `${block.label}: ${block.answer}`;
  }
}

const organizationText = ({ tag, name, summary, reasons, notes, links }: OrganizationBlock) =>
  lines(tag, name, summary, reasons, ...notes, ...links.map(linkText));

const named = ({ name, number }: HelplineBlock) => (number ? `${name}: ${number}` : name);

const helplineText = (block: HelplineBlock) =>
  lines(named(block), block.hours, block.forWhom, ...block.notes, block.doubt, ...block.links.map(linkText));

/**
 * The same in fewer words, for a small screen: who to call and when, what to read. Never without what is doubtful.
 * An organization leaves out what its place in a carousel says.
 */
export function briefText(block: Block): string {
  if (block.kind === 'organization' && block.links.length > 0) {
    return lines(block.tag, block.name, block.reasons, ...block.notes);
  }
  if (block.kind === 'helpline' && !block.urgent) {
    const links = block.number ? [] : block.links.map(linkText);
    return lines(named(block), block.hours, block.doubt, ...links);
  }
  if (block.kind === 'article') return articleBrief(block);
  return blockText(block);
}

const articleBrief = ({ title, notes, url }: ArticleBlock) => lines(title, url ?? notes.at(-1));

/** What stands before the blocks. */
export function introOf(sheet: Sheet): string[] {
  return [...sheet.opening, ...(sheet.title ? [sheet.title] : []), ...sheet.paragraphs];
}

export function paragraphsOf(sheet: Sheet, inWords: (block: Block) => string = blockText): string[] {
  return [...introOf(sheet), ...withHeadings(sheet.blocks, inWords), ...formText(sheet)];
}

const formText = ({ form }: Sheet): string[] =>
  (form?.questions ?? []).map(({ title, options }) => lines(title, ...options.map(({ label }) => `– ${label}`)));

/** A heading stays with what it is above: never the last line of a message. */
function withHeadings(blocks: readonly Block[], inWords: (block: Block) => string): string[] {
  const paragraphs: string[] = [];
  blocks.forEach((block, index) => {
    if (blocks[index - 1]?.kind === 'heading') paragraphs.push(`${paragraphs.pop()}\n\n${inWords(block)}`);
    else paragraphs.push(inWords(block));
  });
  return paragraphs;
}
