import { NEW } from '../data/stores/contract.ts';
import type { Moves } from '../data/stores/moves.ts';
import type { Sessions } from '../data/stores/sessions.ts';
import type { SessionLocale } from '../dialogs/session.ts';
import { keyOf, WEBSITE } from './website.ts';

/** Where a person goes on. */
export interface Moved {
  readonly conversation: string;
  readonly locale: SessionLocale;
}

/** Undefined: the code has been used or is too old. */
export type MoveIn = (code: string) => Promise<Moved | undefined>;

export interface MoveInOptions {
  readonly moves: Moves;
  readonly sessions: Sessions;
  readonly newConversation: () => string;
}

/** Makes what turns a code into a conversation on our own page. Nothing ties it to the one that was left. */
export function createMoveIn({ moves, sessions, newConversation }: MoveInOptions): MoveIn {
  return async (code) => {
    const session = await moves.take(code);
    if (!session) return undefined;
    const conversation = newConversation();
    await sessions.save(keyOf(WEBSITE, conversation), session, NEW);
    return { conversation, locale: session.locale };
  };
}
