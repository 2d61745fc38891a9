/** Groups and channels: others read along, so the guide only tells how to talk with it in private. */
import type { Activity } from 'botbuilder';
import type { Reply } from '../dialogs/replies.ts';
import { text } from '../dialogs/text.ts';
import { stringAt } from './channels/reading/at.ts';

/** True where more people than one read what is said. */
export function isGroupChat({ conversation }: Partial<Activity>): boolean {
  return conversation?.isGroup === true || ['channel', 'groupChat'].includes(conversation?.conversationType ?? '');
}

/** The bot's id in Teams: its number for bots, then its app id. */
const TEAMS_BOT = /^28:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Danger that is told of where others read is met with its own text and numbers as well; nothing follows that asks. */
export const dangerAmong = (replies: readonly Reply[]): readonly Reply[] =>
  replies.flatMap((reply) => (reply.kind === 'crisis' ? [{ ...reply, actions: [] }] : []));

/** What the guide is and why it asks nothing here; in Teams with a link that opens the private chat with it. */
export function groupReplies({ channelId, recipient }: Partial<Activity>): readonly Reply[] {
  const bot = stringAt(recipient, 'id') ?? '';
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${bot}`;
  const links = channelId === 'msteams' && TEAMS_BOT.test(bot) ? [{ label: text('group.private'), url }] : [];
  return [{ kind: 'message', about: 'group', texts: [text('group.explain')], links, actions: [] }];
}
