import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { open } from 'lmdb';
import { ANY, ConflictError, type Entries, type Expiry, NEW, type Store, StoreError } from './contract.ts';
import { createStore } from './createStore.ts';
import { createWriter, reasonOf } from './lmdbWriter.ts';
import { decodeRecord, encodeRecord, expiresAtOf } from './record.ts';

export interface LmdbOptions extends Expiry {
  /** Made where it does not exist, readable for its owner only. */
  readonly folder: string;
  /** Free bytes on the folder's disk. */
  readonly freeBytes?: () => Promise<number>;
}

const SWEPT_AT_ONCE = 500;
/**
 * Addresses, not memory and not disk. As the file outgrows its map, lmdb maps it anew at twice the size and keeps the old maps
 * for whoever may still read in them, so its pages would count as resident in each. Beyond this size it still does so.
 */
const MAPPED_BYTES = 2 ** 30;

/**
 * Keeps items in a folder on this machine; several processes may share it. The eTag is lmdb's version number of an entry,
 * and every write is conditional on it, checked inside lmdb's write transaction.
 * @throws StoreError where the folder cannot be opened
 */
export function createLmdbStore({
  folder,
  idleMinutes,
  now,
  freeBytes = () => freeBytesOf(folder),
}: LmdbOptions): Store {
  const db = openDatabase(folder);
  const writer = createWriter(freeBytes, now);

  /** Always from the newest commit, another process's included. */
  const entryOf = (key: string) => {
    if (writer.closed()) throw new StoreError('The session store is closed.');
    db.resetReadTxn();
    return db.getEntry(key);
  };

  const entries: Entries = {
    async get(key) {
      const entry = entryOf(key);
      if (!entry) return { state: 'absent' };
      if (expiresAtOf(entry.value) <= now()) return { state: 'expired' };
      const eTag = String(entry.version);
      const value = decodeRecord(entry.value);
      return value ? { state: 'present', value, eTag } : { state: 'unreadable', eTag };
    },
    async put(key, value, condition, minutes = idleMinutes) {
      const bytes = encodeRecord(value, now() + minutes * 60_000);
      const [unseen, any] = [condition === NEW, condition === ANY];
      for (;;) {
        // An eTag is compared where it is written; only without one must be seen what is there.
        const entry = unseen || any ? entryOf(key) : undefined;
        if (unseen && entry && expiresAtOf(entry.value) > now()) throw new ConflictError();
        const expected = unseen || any ? entry?.version : versionOf(condition);
        // Random, so that an eTag from before a removal never fits what was written after it.
        const version = randomInt(1, 2 ** 48 - 1);
        // lmdb: null means that there must be no entry. Its types leave that out.
        const ifVersion = (expected ?? null) as number;
        if (await writer.commit(() => db.put(key, bytes, version, ifVersion))) return String(version);
        if (!any) throw new ConflictError();
      }
    },
    async remove(key) {
      for (;;) {
        const version = entryOf(key)?.version;
        if (version === undefined || (await writer.commit(() => db.remove(key, version)))) return;
      }
    },
    async sweep() {
      let removed = 0;
      let start: string | undefined;
      // A killed process leaves a reader behind that keeps old pages from being used again.
      db.readerCheck();
      for (;;) {
        const range = { versions: true, limit: SWEPT_AT_ONCE, snapshot: false };
        const batch = [...db.getRange(start === undefined ? range : { ...range, start, exclusiveStart: true })];
        const gone = await Promise.all(
          batch.flatMap(({ key, value, version }) =>
            version !== undefined && expiresAtOf(value) <= now() ? [writer.commit(() => db.remove(key, version))] : [],
          ),
        );
        removed += gone.filter(Boolean).length;
        start = batch.at(-1)?.key;
        if (batch.length < SWEPT_AT_ONCE) return removed;
        // Turns go first, and what was read can be collected.
        await setImmediate();
      }
    },
    check: writer.check,
    async close() {
      await writer.close();
      await db.close();
    },
  };
  return createStore(entries);
}

function openDatabase(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return open<Buffer, string>({
      path: folder,
      noSubdir: false,
      encoding: 'binary',
      useVersions: true,
      cache: false,
      mapSize: MAPPED_BYTES,
      // A write is answered when it is on the disk. Overlapping syncs are no faster at our sizes, and a commit that
      // fails in that mode damages the process's memory (lmdb 3.5.6).
      overlappingSync: false,
      // With it, a failed commit also rejects a promise that nobody can reach, and the process ends.
      eventTurnBatching: false,
    });
  } catch (cause) {
    throw new StoreError(`The session store could not be opened in ${folder}: ${reasonOf(cause)}.`, { cause });
  }
}

/** An eTag of another store fits no version. */
function versionOf(eTag: string): number {
  if (!/^\d{1,15}$/.test(eTag)) throw new ConflictError();
  return Number(eTag);
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
