import type { Session } from '../../dialogs/session.ts';
import { ANY, ConflictError, type Entries } from './contract.ts';
import { sessionSchema } from './sessionSchema.ts';

/** As the texts say it. Long enough to open a link on another device, short enough to be over when the talk is. */
export const MOVE_MINUTES = 10;

/** Conversations on their way from a channel of others to our own page, each under a code that only its person has. */
export interface Moves {
  keep(code: string, session: Session): Promise<void>;
  /** Hands it out to the first who asks. Undefined: taken before, taken back, or too old. */
  take(code: string): Promise<Session | undefined>;
  /** Takes it back. */
  drop(code: string): Promise<void>;
}

/** A store that is sealed knows the code as a keyed hash only. */
export function createMoves({ storage }: { readonly storage: Entries }): Moves {
  return {
    async keep(code, session) {
      await storage.put(keyOf(code), sessionSchema.parse(session), ANY, MOVE_MINUTES);
    },
    async take(code) {
      const found = await storage.get(keyOf(code));
      if (found.state !== 'present') return undefined;
      if (!(await claimed(storage, code, found.eTag))) return undefined;
      await storage.remove(keyOf(code));
      return sessionSchema.safeParse(found.value).data;
    },
    drop: (code) => storage.remove(keyOf(code)),
  };
}

const keyOf = (code: string): string => `move/${code}`;

/** A removal has no condition: of two who ask at once, the one who may write first gets it. */
async function claimed(storage: Entries, code: string, eTag: string): Promise<boolean> {
  try {
    await storage.put(keyOf(code), {}, eTag, MOVE_MINUTES);
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
