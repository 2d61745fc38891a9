/** Looks at what a guide that has ended left in its folder, with the guide's own secret. */
import { join } from 'node:path';
import { createLmdbStore } from '../../data/stores/lmdb.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';
import { readSecrets } from '../../data/stores/secrets.ts';
import { createSessions, type Loaded } from '../../data/stores/sessions.ts';
import { idOf } from './talking.ts';

export const SESSIONS = 'sessions';

/** Opens the folder as the guide would; `use` gets its sessions. */
export async function keptIn<T>(
  folder: string,
  use: (load: (conversation: string | undefined) => Promise<Loaded>) => Promise<T>,
): Promise<T> {
  const lmdb = createLmdbStore({ folder: join(folder, SESSIONS), idleMinutes: 60, now: Date.now });
  const secrets = readSecrets({ setting: undefined, production: false, folder });
  const store = createSealedStore({ store: lmdb, secrets });
  const sessions = createSessions({ storage: store });
  try {
    return await use((conversation) => sessions.load(`webchat/${idOf(conversation ?? '')}`));
  } finally {
    await store.close();
  }
}

/** All of a session that must be the same however often the guide was killed: not its seed, nor which ids it has seen. */
export function lasting({ session }: Loaded): unknown {
  if (!session) return undefined;
  const { seed, seen, asked, ...rest } = session;
  return rest;
}
