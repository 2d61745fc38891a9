/** A turn that tells of danger is marked for the adapter: not every channel is sent the guide's own data to know it by. */
import type { TurnContext } from 'botbuilder';
import type { Reply } from '../dialogs/replies.ts';

const URGENT = Symbol('urgent');

/** Words about danger that stands or was told of before. */
const ABOUT_DANGER: ReadonlySet<string> = new Set(['crisis.stands', 'crisis.reminder', 'miss.danger']);

/**
 * Danger, the question about it, a reminder of it, and numbers to call. Not the numbers beside a failure of ours: where the
 * store fails, every turn says them.
 */
function isUrgentReply(reply: Reply): boolean {
  if (reply.kind === 'message') return ABOUT_DANGER.has(reply.about);
  if (reply.kind === 'helplines') return !reply.intro.some(({ id }) => id === 'error');
  return reply.kind === 'crisis' || reply.kind === 'crisisQuestion';
}

export function markUrgency({ turnState }: TurnContext, replies: readonly Reply[]): void {
  if (replies.some(isUrgentReply)) turnState.set(URGENT, true);
}

export const isUrgent = ({ turnState }: TurnContext): boolean => turnState.get(URGENT) === true;
