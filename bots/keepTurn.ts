/** Load, take the pure turn, save: the part of a turn that touches the store. */
import { createHash } from 'node:crypto';
import { retryConflicts } from '../data/stores/retryConflicts.ts';
import type { Sessions } from '../data/stores/sessions.ts';
import type { Session, SessionLocale } from '../dialogs/session.ts';
import type { Context, Input, Turn } from '../dialogs/turn.ts';

export type TakeTurn = (session: Session | undefined, input: Input, context: Context) => Turn;

/** All of a turn's context that does not depend on the conversation. */
export type Guide = Omit<Context, 'locale' | 'seed' | 'expired' | 'alsoReads' | 'together'>;

export interface Arrival {
  /** Names the conversation across channels. */
  readonly conversation: string;
  readonly activityId: string | undefined;
  readonly input: Input;
  /** The channel's language, for a new session. */
  readonly locale: SessionLocale;
  readonly alsoReads?: Context['alsoReads'];
  readonly together?: boolean;
}

export interface Kept extends Turn {
  readonly locale: SessionLocale;
  readonly repeated: boolean;
  readonly conflicts: number;
}

export interface KeepTurnOptions {
  readonly takeTurn: TakeTurn;
  readonly sessions: Sessions;
  readonly guide: Guide;
  /** A number from 0 to 999. */
  readonly seed: () => number;
}

/** A taps twice, or a channel sends again what it got no answer to: within the last few activities. */
const REMEMBERED = 8;

/** Short, as the session is small; enough to tell a handful of ids apart. */
const markOf = (activityId: string): string => createHash('sha256').update(activityId).digest('base64url').slice(0, 8);

function remembering(session: Session, mark: string | undefined): Session {
  if (mark === undefined || session.seen.includes(mark)) return session;
  return { ...session, seen: [...session.seen, mark].slice(-REMEMBERED) };
}

/**
 * Makes the function that takes one turn and keeps its session. Where another process saved in between, the turn is taken
 * again on what that one left, at most five times.
 */
export function createKeepTurn({ takeTurn, sessions, guide, seed }: KeepTurnOptions) {
  const attempt = async (arrival: Arrival): Promise<Omit<Kept, 'conflicts'>> => {
    const { conversation, activityId, input, locale, alsoReads, together } = arrival;
    const { session, eTag, expired } = await sessions.load(conversation);
    const mark = activityId === undefined ? undefined : markOf(activityId);
    const repeated = mark !== undefined && (session?.seen.includes(mark) ?? false);
    const context: Context = { ...guide, locale, seed: seed(), expired, alsoReads, together };
    const turn = takeTurn(session, repeated ? { kind: 'resume' } : input, context);
    if (turn.session) await sessions.save(conversation, remembering(turn.session, mark), eTag);
    else await sessions.remove(conversation);
    return { ...turn, locale: turn.session?.locale ?? session?.locale ?? locale, repeated };
  };

  return async (arrival: Arrival): Promise<Kept> => {
    let attempts = 0;
    const kept = await retryConflicts(() => {
      attempts++;
      return attempt(arrival);
    });
    return { ...kept, conflicts: attempts - 1 };
  };
}
export type KeepTurn = ReturnType<typeof createKeepTurn>;
