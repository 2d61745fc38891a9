import { SESSION_VERSION, type Session } from '../../dialogs/session.ts';
import { type Entries, NEW, type Value } from './contract.ts';
import { sessionSchema } from './sessionSchema.ts';

/** Why there is no session. Only `unknown` may be somebody new; a swept session is unknown too. */
export type Missing = 'unknown' | 'expired' | 'version' | 'malformed' | 'unreadable';

export type Loaded =
  | { readonly session: Session; readonly eTag: string; readonly expired: false }
  | { readonly session: undefined; readonly eTag: string; readonly expired: boolean; readonly reason: Missing };

export interface Sessions {
  /** `conversation` names it across channels. The eTag is for `save`, also where there was no session. */
  load(conversation: string): Promise<Loaded>;
  /**
   * Keeps the session and returns its new eTag once it is durable.
   * @throws ConflictError where the session was saved by somebody else since; load it and take the turn again
   * @throws Error that names the field where the session holds something that may not be kept
   */
  save(conversation: string, session: Session, eTag: string): Promise<string>;
  remove(conversation: string): Promise<void>;
}

export function createSessions({ storage }: { readonly storage: Entries }): Sessions {
  return {
    async load(conversation) {
      const found = await storage.get(conversation);
      if (found.state === 'absent') return missing('unknown', NEW);
      if (found.state === 'expired') return missing('expired', NEW);
      if (found.state === 'unreadable') return missing('unreadable', found.eTag);
      if (found.value.version !== SESSION_VERSION) return missing('version', found.eTag);
      const parsed = sessionSchema.safeParse(found.value);
      return parsed.success
        ? { session: parsed.data, eTag: found.eTag, expired: false }
        : missing('malformed', found.eTag);
    },
    save: async (conversation, session, eTag) => storage.put(conversation, keepable(session), eTag),
    remove: (conversation) => storage.remove(conversation),
  };
}

const missing = (reason: Missing, eTag: string): Loaded => ({
  session: undefined,
  eTag,
  expired: reason !== 'unknown',
  reason,
});

/** The last door before the disk. The message names fields, never what was in them. */
function keepable(session: Session): Value {
  const parsed = sessionSchema.safeParse(session);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.map(String).join('.') || 'an unknown field');
  throw new Error(`The session holds something that may not be kept: ${fields.join(', ')}.`);
}
