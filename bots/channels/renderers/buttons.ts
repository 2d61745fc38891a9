import type { Button, Sheet } from '../sheets/sheet.ts';

/** What the person is asked to choose among: the options of a question, or the answers that can be changed. */
export function choicesOf({ choices, blocks }: Sheet): Button[] {
  return [...(choices?.options ?? []), ...blocks.flatMap((block) => (block.kind === 'answer' ? [block.change] : []))];
}
