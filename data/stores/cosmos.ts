import type { ConnectionPolicy, Container } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import { ANY, ConflictError, type Entries, type Expiry, NEW, type Store } from './contract.ts';
import { openContainer } from './cosmosContainer.ts';
import { ignoring, statusOf, translated } from './cosmosErrors.ts';
import { createStore } from './createStore.ts';
import { isValue } from './parseValue.ts';

export interface CosmosOptions extends Expiry {
  readonly endpoint: string;
  readonly database: string;
  readonly container?: string;
  /** Without a key, the managed identity of the machine is used. */
  readonly key?: string;
  /** The client id of a managed identity that the machine was given; absent: the machine's own. */
  readonly identity?: string;
  /** Instead of the managed identity. */
  readonly credential?: TokenCredential;
  readonly connectionPolicy?: ConnectionPolicy;
}

interface Document {
  readonly id: string;
  readonly value: unknown;
  readonly expiresAt: number;
  readonly ttl: number;
}

/**
 * Keeps items in Azure Cosmos DB, each in a partition of its own. The account must have one write region and strong or
 * bounded staleness. It connects on first use and makes the database and the container where they are missing.
 */
export function createCosmosStore(options: CosmosOptions): Store {
  const { idleMinutes, now } = options;
  let opening: ReturnType<typeof openContainer> | undefined;

  /** A failed connection is forgotten, so that the next call tries again. */
  const connect = async (): Promise<Container> => {
    const attempt = opening ?? openContainer(options);
    opening = attempt;
    try {
      return (await attempt).container;
    } catch (error) {
      if (opening === attempt) opening = undefined;
      throw error;
    }
  };

  const documentFor = (key: string, value: unknown, minutes: number): Document => ({
    id: idFor(key),
    value,
    expiresAt: now() + minutes * 60_000,
    ttl: Math.max(1, Math.ceil(minutes * 60)),
  });

  const replace = async (container: Container, document: Document, eTag: string) => {
    const accessCondition = { type: 'IfMatch', condition: eTag };
    return (await container.item(document.id, document.id).replace(document, { accessCondition })).etag;
  };

  const create = async (container: Container, document: Document) => {
    try {
      return (await container.items.create(document)).etag;
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
      const { resource } = await container.item(document.id, document.id).read<Document>();
      if (!resource || resource.expiresAt > now()) throw new ConflictError();
      return replace(container, document, resource._etag);
    }
  };

  const entries: Entries = {
    get: (key) =>
      translated('read', async () => {
        const container = await connect();
        const { resource } = await container.item(idFor(key), idFor(key)).read<Document>();
        if (!resource) return { state: 'absent' };
        if (!(resource.expiresAt > now())) return { state: 'expired' };
        const { value, _etag: eTag } = resource;
        return isValue(value) ? { state: 'present', value, eTag } : { state: 'unreadable', eTag };
      }),
    put: (key, value, condition, minutes = idleMinutes) =>
      translated('write', async () => {
        const container = await connect();
        const document = documentFor(key, value, minutes);
        if (condition === ANY) return (await container.items.upsert(document)).etag;
        try {
          return condition === NEW ? await create(container, document) : await replace(container, document, condition);
        } catch (error) {
          const status = statusOf(error);
          // 404 for an item that is gone; the container itself is there, or connecting had failed.
          throw status === 412 || status === 404 ? new ConflictError() : error;
        }
      }),
    remove: (key) =>
      translated('delete', async () => {
        const container = await connect();
        await ignoring([404], () => container.item(idFor(key), idFor(key)).delete());
      }),
    // Cosmos DB removes items by their ttl. This is for clocks that differ and for servers without ttl.
    sweep: () =>
      translated('sweep', async () => {
        const container = await connect();
        const query = 'SELECT c.id, c._etag FROM c WHERE c.expiresAt <= @now';
        const expired = container.items.query<{ id: string; _etag: string }>({
          query,
          parameters: [{ name: '@now', value: now() }],
        });
        let removed = 0;
        for (const { id, _etag } of (await expired.fetchAll()).resources) {
          const accessCondition = { type: 'IfMatch', condition: _etag };
          removed += await ignoring([404, 412], () => container.item(id, id).delete({ accessCondition }));
        }
        return removed;
      }),
    check: () =>
      translated('check', async () => {
        await (await connect()).read();
      }),
    async close() {
      const opened = await opening?.catch(() => undefined);
      opened?.dispose();
    },
  };
  return createStore(entries);
}

/** Ids may not hold / \ ? #, which keys may. */
const idFor = (key: string) => Buffer.from(key).toString('base64url');
