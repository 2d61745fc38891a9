import type { CrisisEntry } from '../../../data/schema.ts';
import type { Reply } from '../../../dialogs/replies.ts';
import { crisisTextFor } from '../../../dialogs/session.ts';
import { helplineBlock } from './helpline.ts';
import type { Setting } from './setting.ts';
import type { Sheet } from './sheet.ts';

type CrisisReply = Extract<Reply, { kind: 'crisis' }>;

/** In production no health professional's signature means the minimal text. */
export function crisisEntryFor(kind: CrisisEntry['id'], { content, release }: Setting): CrisisEntry {
  const entry = content.crises[kind];
  const signed = entry.review.by && entry.review.date;
  return release && !signed ? content.crises.minimal : entry;
}

/** Danger: the fixed words, the numbers, something to do now. */
export function crisisSheet(reply: CrisisReply, setting: Setting): Sheet {
  const text = crisisTextFor(reply);
  const entry = crisisEntryFor(text, setting);
  const own = reply.minor ? entry.helplinesMinor : entry.helplines;
  const helplines = entry.id === text ? reply.helplines : own;
  const next = reply.minor ? entry.nextMinor : entry.next;
  return {
    kind: 'crisis',
    urgent: true,
    opening: [],
    paragraphs: [entry.first[setting.locale]],
    blocks: [
      ...helplines.map((id) => helplineBlock(id, setting, true)),
      { kind: 'paragraph', text: next[setting.locale] },
    ],
    buttons: reply.actions.map(setting.button),
    guide: { kind: 'crisis', crisis: reply.crisis, helplines },
  };
}
