import type { Capabilities } from '../capabilities.ts';
import type { Button, Sheet } from './sheet.ts';

/**
 * Puts the sheets of one turn in order: buttons go to the last one, since channels show only the newest, and plain
 * messages join what follows them where every activity is a notification on somebody's phone.
 */
export function arrange(sheets: readonly Sheet[], { joinsMessages }: Capabilities): Sheet[] {
  const joined = joinsMessages ? join(sheets) : [...sheets];
  const buttons = unique(joined.toReversed().flatMap((sheet) => sheet.buttons));
  return joined.map((sheet, index) => ({ ...sheet, buttons: index === joined.length - 1 ? buttons : [] }));
}

function join(sheets: readonly Sheet[]): Sheet[] {
  const joined: Sheet[] = [];
  for (const sheet of sheets) {
    const before = joined.at(-1);
    if (before?.kind !== 'message' || before.blocks.length > 0) joined.push(sheet);
    else {
      joined[joined.length - 1] = {
        ...sheet,
        opening: [...before.opening, ...before.paragraphs, ...sheet.opening],
        buttons: [...sheet.buttons, ...before.buttons],
      };
    }
  }
  return joined;
}

function unique(buttons: readonly Button[]): Button[] {
  return [...new Map(buttons.map((button) => [JSON.stringify(button.press), button])).values()];
}
