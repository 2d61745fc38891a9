import type { ConnectionPolicy, Container } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import { statusOf } from './cosmosErrors.ts';
import { managedIdentity } from './managedIdentity.ts';

export interface Connection {
  readonly endpoint: string;
  readonly database: string;
  readonly container?: string;
  readonly key?: string;
  readonly identity?: string;
  readonly credential?: TokenCredential;
  readonly connectionPolicy?: ConnectionPolicy;
}

/** A channel gives us 15 seconds for a whole turn, and a turn reads and writes. */
const PATIENCE: ConnectionPolicy = {
  requestTimeout: 4_000,
  retryOptions: { maxRetryAttemptCount: 5, maxWaitTimeInSeconds: 4 },
};

/** Connects and makes what is missing. The packages are loaded here, so that nobody else pays for them. */
export async function openContainer({
  endpoint,
  database,
  container = 'sessions',
  key,
  identity,
  credential,
  connectionPolicy,
}: Connection): Promise<{ readonly container: Container; dispose(): void }> {
  const { CosmosClient } = await import('@azure/cosmos');
  const access = key ? { key } : { aadCredentials: credential ?? (await managedIdentity(identity)) };
  const client = new CosmosClient({ endpoint, ...access, connectionPolicy: { ...PATIENCE, ...connectionPolicy } });
  try {
    const found = await made(() => client.databases.createIfNotExists({ id: database }));
    const sessions = await made(() =>
      found.database.containers.createIfNotExists({
        id: container,
        partitionKey: '/id',
        // -1: every item says itself when it ends.
        defaultTtl: -1,
        // Items are read by key alone. A ttl needs an index, the sweep needs this one.
        indexingPolicy: { includedPaths: [{ path: '/expiresAt/?' }], excludedPaths: [{ path: '/*' }] },
      }),
    );
    return { container: sessions.container, dispose: () => client.dispose() };
  } catch (error) {
    client.dispose();
    throw error;
  }
}

/** The SDK asks whether it is there, and then makes it: 409 where another replica has made it in between. */
async function made<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    return make();
  }
}
