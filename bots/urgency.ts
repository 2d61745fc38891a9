/** A turn that tells of danger is marked for the adapter: not every channel is sent the guide's own data to know it by. */
import type { TurnContext } from 'botbuilder';
import type { Reply } from '../dialogs/replies.ts';

const URGENT = Symbol('urgent');

/** Danger, or the question about it. */
const isUrgentReply = ({ kind }: Reply): boolean => kind === 'crisis' || kind === 'crisisQuestion';

export function markUrgency({ turnState }: TurnContext, replies: readonly Reply[]): void {
  if (replies.some(isUrgentReply)) turnState.set(URGENT, true);
}

export const isUrgent = ({ turnState }: TurnContext): boolean => turnState.get(URGENT) === true;
