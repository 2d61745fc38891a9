import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from './contract.ts';

/** Under this much free disk, writing stops with a clear error. */
const ENOUGH_ROOM = 32 * 1024 * 1024;
const ROOM_CHECKED_FOR_MS = 1000;
/** Writes that come so close together share one commit, and with it one flush of the disk, which takes longer than this. */
const GATHERED_FOR_MS = 1;

/**
 * Lets writes through one gate. A second failed commit in a process damages its memory (lmdb 3.5.6), so it writes nothing
 * more after the first until it is started again, and it stops before the disk is full.
 */
export function createWriter(freeBytes: () => Promise<number>, now: () => number) {
  const pending = new Set<Promise<boolean>>();
  let failure: StoreError | undefined;
  let closed = false;
  let room: { readonly at: number; readonly enough: Promise<boolean> } | undefined;

  let gathering: Promise<void> | undefined;

  const gathered = () => {
    gathering ??= pause(GATHERED_FOR_MS).then(() => {
      gathering = undefined;
    });
    return gathering;
  };

  const enoughRoom = () => {
    if (!room || Math.abs(now() - room.at) >= ROOM_CHECKED_FOR_MS)
      room = { at: now(), enough: freeBytes().then((free) => free >= ENOUGH_ROOM) };
    return room.enough;
  };

  const check = async () => {
    if (!(await enoughRoom())) throw new StoreError('The session store has no room: the disk is nearly full.');
    if (closed) throw new StoreError('The session store is closed.');
    if (failure) throw failure;
  };

  return {
    check,
    closed: () => closed,
    /** @returns false where the condition of the write did not hold */
    async commit(write: () => Promise<boolean>): Promise<boolean> {
      await gathered();
      await check();
      const writing = write();
      pending.add(writing);
      try {
        return await writing;
      } catch (error) {
        const cause = await commitErrorOf(error);
        failure = new StoreError(
          `The session store could not write: ${reasonOf(cause)}. Nothing more is written until a restart.`,
          {
            cause,
          },
        );
        throw failure;
      } finally {
        pending.delete(writing);
      }
    },
    /** Refuses new writes and waits for the last ones: lmdb throws past every handler when closed under a write. */
    async close(): Promise<void> {
      closed = true;
      await Promise.allSettled(pending);
    },
  };
}

/** lmdb rejects with an error whose `commitError` is a promise that rejects with the cause. */
async function commitErrorOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && 'commitError' in error)) return error;
  return Promise.resolve(error.commitError).catch((cause: unknown) => cause);
}

/** The first words of a message: what follows in lmdb's are addresses in memory. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split(':')[0] ?? cause.name) : 'unknown cause';
}
