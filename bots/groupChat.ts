/** Groups and channels: others read along, so the guide only tells how to talk with it in private. */
import type { Activity } from 'botbuilder';
import type { Reply } from '../dialogs/replies.ts';
import { text } from '../dialogs/text.ts';

/** True where more people than one read what is said. */
export function isGroupChat({ conversation }: Partial<Activity>): boolean {
  return conversation?.isGroup === true || ['channel', 'groupChat'].includes(conversation?.conversationType ?? '');
}

export const GROUP_REPLIES: readonly Reply[] = [
  { kind: 'message', about: 'group', texts: [text('group.explain')], actions: [] },
];
