/** Load, take the pure turn, save: the part of a turn that touches the store. */
import { hash } from 'node:crypto';
import type { Moves } from '../data/stores/moves.ts';
import { retryConflicts } from '../data/stores/retryConflicts.ts';
import type { Sessions } from '../data/stores/sessions.ts';
import { departing, type Session, type SessionLocale } from '../dialogs/session.ts';
import type { Context, Input, Turn } from '../dialogs/turn.ts';

export type TakeTurn = (session: Session | undefined, input: Input, context: Context) => Turn;

/** All of a turn's context that belongs to no turn and no channel. */
export type Guide = Omit<Context, 'locale' | 'seed' | 'code' | 'expired' | 'alsoReads' | 'together' | 'onWebsite'>;

export interface Arrival {
  /** Names the conversation across channels. */
  readonly conversation: string;
  readonly activityId: string | undefined;
  readonly input: Input;
  /** The channel's language, for a new session. */
  readonly locale: SessionLocale;
  readonly alsoReads?: Context['alsoReads'];
  readonly together?: boolean;
  readonly onWebsite: boolean;
}

export interface Kept extends Turn {
  readonly locale: SessionLocale;
  readonly repeated: boolean;
  readonly conflicts: number;
}

export interface KeepTurnOptions {
  readonly takeTurn: TakeTurn;
  readonly sessions: Sessions;
  readonly moves: Moves;
  readonly guide: Guide;
  /** A number from 0 to 999. */
  readonly seed: () => number;
  /** 128 random bits in base64url. */
  readonly newCode: () => string;
}

/** A taps twice, or a channel sends again what it got no answer to: within the last few activities. */
const REMEMBERED = 8;

/** Short, as the session is small; enough to tell a handful of ids apart. */
const markOf = (activityId: string): string => hash('sha256', activityId, 'base64url').slice(0, 8);

function remembering(session: Session, mark: string | undefined): Session {
  if (mark === undefined || session.seen.includes(mark)) return session;
  return { ...session, seen: [...session.seen, mark].slice(-REMEMBERED) };
}

/**
 * Makes the function that takes one turn and keeps its session. Where another process saved in between, the turn is taken
 * again on what that one left, at most five times.
 */
export function createKeepTurn({ takeTurn, sessions, moves, guide, seed, newCode }: KeepTurnOptions) {
  /** Answers wait under one code at a time: another link takes the first one back, and so does a deletion. */
  const followMove = async (before: Session | undefined, after: Session | undefined) => {
    if (before?.moving === after?.moving) return;
    if (before?.moving) await moves.drop(before.moving);
    if (after?.moving) await moves.keep(after.moving, departing(after));
  };

  const attempt = async (arrival: Arrival): Promise<Omit<Kept, 'conflicts'>> => {
    const { conversation, activityId, input, locale, alsoReads, together, onWebsite } = arrival;
    const { session, eTag, expired } = await sessions.load(conversation);
    const mark = activityId === undefined ? undefined : markOf(activityId);
    const repeated = mark !== undefined && (session?.seen.includes(mark) ?? false);
    const channel = { alsoReads, together, onWebsite };
    const context: Context = { ...guide, ...channel, locale, expired, seed: seed(), code: newCode() };
    const turn = takeTurn(session, repeated ? { kind: 'resume' } : input, context);
    if (turn.session) await sessions.save(conversation, remembering(turn.session, mark), eTag);
    else await sessions.remove(conversation);
    await followMove(session, turn.session);
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
