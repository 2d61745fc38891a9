/** The person took the guide away, or their client closed the conversation: nothing can be said, and nothing needs to be kept. */
import type { Activity } from 'botbuilder';
import type { Input } from '../dialogs/turn.ts';
import { at, stringAt } from './channels/reading/at.ts';

export const FORGET: Input = { kind: 'press', press: { command: 'deleteData' } };

export function hasLeft(activity: Partial<Activity>): boolean {
  const { type, recipient, membersRemoved } = activity;
  if (type === 'endOfConversation') return true;
  if (type === 'installationUpdate') return /^remove/.test(stringAt(activity, 'action') ?? '');
  const bot = stringAt(recipient, 'id');
  if (type !== 'conversationUpdate' || bot === undefined || !Array.isArray(membersRemoved)) return false;
  return membersRemoved.some((one) => at(one, 'id') === bot);
}
