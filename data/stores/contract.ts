/**
 * What every store of sessions promises: botbuilder's `Storage` with eTags that are checked, and with expiry.
 * test/stores/contract.test.ts holds each implementation to it.
 */
import type { Storage } from 'botbuilder';

export type Value = Readonly<Record<string, unknown>>;

/** Write whatever is there now. In botbuilder's items also: no eTag at all. */
export const ANY = '*';
/** Write only where nothing is kept under the key yet; an expired item counts as nothing. In items also: ''. */
export const NEW = 'new';

export type Found =
  | { readonly state: 'present'; readonly value: Value; readonly eTag: string }
  /** Something is there that cannot be read: damaged bytes. Its eTag lets it be written over. */
  | { readonly state: 'unreadable'; readonly eTag: string }
  /** Its time is over and it has not been swept yet; after that it is absent. Its value is never handed out. */
  | { readonly state: 'expired' }
  | { readonly state: 'absent' };

/** Bytes of UTF-8. Cosmos DB allows ids of 1,023 bytes, and ours are base64 of the key; lmdb allows 1,978. */
export const LONGEST_KEY = 700;

/** One item at a time; `createStore` makes botbuilder's storage of it. Keys have 1 to LONGEST_KEY bytes. */
export interface Entries {
  get(key: string): Promise<Found>;
  /**
   * Keeps a value for another `idleMinutes`, or for as many as are given, and returns its new eTag once it is durable.
   * `condition` is ANY, NEW or the eTag it was read with. That eTag holds until the item is written or removed, so a turn begun in time may finish.
   * @throws ConflictError where the condition does not hold, StoreError where the store cannot write
   */
  put(key: string, value: Value, condition: string, minutes?: number): Promise<string>;
  /** Removes what is there, if anything. */
  remove(key: string): Promise<void>;
  /** Removes what has expired and returns how many that were. */
  sweep(): Promise<number>;
  /** @throws StoreError where the store could not take a write now */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * `read` leaves out what is absent, expired or unreadable. `write` and `delete` take each item by itself: they try all,
 * then throw the first failure. There is no transaction over several keys.
 */
export interface Store extends Storage, Entries {}

export interface Expiry {
  /** How long an item is kept after it was last written. */
  readonly idleMinutes: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Somebody else wrote in between: read again and decide again. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  constructor() {
    super('The item was written by somebody else in between.');
  }
}

/** The store failed. The message names the store and the cause, never a key or a value. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** How long the store asks to be left alone, where it says so. */
  readonly retryAfterMs: number | undefined;
  constructor(message: string, options: { readonly cause?: unknown; readonly retryAfterMs?: number } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.retryAfterMs = options.retryAfterMs;
  }
}
