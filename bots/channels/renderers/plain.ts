/** Any channel that we know nothing of: numbered text, answered with a number or with words. */
import type { Setting } from '../sheets/setting.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Draw } from './draw.ts';
import { split } from './split.ts';
import { paragraphsOf } from './textOf.ts';

export const drawPlain: Draw = (sheet, capabilities, setting) =>
  split([...paragraphsOf(sheet), ...answering(sheet, setting)], capabilities.textLength).map((text) => ({
    type: 'message',
    textFormat: 'plain',
    text,
  }));

function answering({ choices, blocks, buttons }: Sheet, setting: Setting): string[] {
  const typed = [...blocks.flatMap((block) => (block.kind === 'answer' ? [block.change] : [])), ...buttons];
  const labels = typed.map(({ label }) => label).join(', ');
  return [
    ...(choices ? [choices.options.map(({ label }, index) => `${index + 1}. ${label}`).join('\n')] : []),
    ...(choices ? [setting.ui(choices.multiple ? 'numbers' : 'number')] : []),
    ...(typed.length > 0 ? [setting.ui('typed', { labels })] : []),
  ];
}
