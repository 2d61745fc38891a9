/** Any channel that we know nothing of: numbered text, answered with a number or with words. */
import type { Setting } from '../sheets/setting.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { choicesOf } from './buttons.ts';
import type { Draw } from './draw.ts';
import { split } from './split.ts';
import { paragraphsOf } from './textOf.ts';

export const drawPlain: Draw = (sheet, capabilities, setting) =>
  split([...paragraphsOf(sheet), ...answering(sheet, setting)], capabilities.textLength).map((text) => ({
    type: 'message',
    textFormat: 'plain',
    text,
  }));

function answering(sheet: Sheet, setting: Setting): string[] {
  const { choices, buttons } = sheet;
  const typed = [...(choices ? [] : choicesOf(sheet)), ...buttons].map(({ label }) => label);
  return [
    ...(choices ? [choices.options.map(({ label }, index) => `${index + 1}. ${label}`).join('\n')] : []),
    ...(choices ? [setting.ui(choices.multiple ? 'numbers' : 'number')] : []),
    ...(typed.length > 0 ? [setting.ui('typed', { labels: typed.join(', ') })] : []),
  ];
}
