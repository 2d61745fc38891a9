import type { Button } from '../sheets/sheet.ts';

export interface Title {
  readonly title: string;
  /** False: the whole label must stand in the text beside the button. */
  readonly whole: boolean;
}

/** A button's words where the channel's buttons hold `limit` characters: the label, else the short one, else cut by us. */
export function titleFor({ label, short }: Pick<Button, 'label' | 'short'>, limit: number): Title {
  if (label.length <= limit) return { title: label, whole: true };
  if (short.length <= limit) return { title: short, whole: true };
  return { title: clip(short, limit), whole: false };
}

/** At most `limit` characters, with an ellipsis where something was left out. */
export function clip(words: string, limit: number): string {
  if (words.length <= limit) return words;
  return `${words.slice(0, limit - 1).trimEnd()}…`;
}
