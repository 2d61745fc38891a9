/** Every kind of store, opened empty, with a clock that the test moves. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpServer } from '@vercel/cosmosdb-server';
import type { Store } from '../../data/stores/contract.ts';
import { createCosmosStore } from '../../data/stores/cosmos.ts';
import { createLmdbStore } from '../../data/stores/lmdb.ts';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createSealedStore } from '../../data/stores/sealed.ts';

export interface Opened {
  readonly store: Store;
  passMinutes(minutes: number): void;
  close(): Promise<void>;
}

export const IDLE_MINUTES = 60;
export const SECRET = Buffer.alloc(32, 1);
export const OLDER_SECRET = Buffer.alloc(32, 2);

export function createClock() {
  let time = Date.UTC(2026, 10, 23, 12);
  return {
    now: () => time,
    passMinutes: (minutes: number) => {
      time += minutes * 60_000;
    },
  };
}

export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'guide-store-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function openMemory(): Promise<Opened> {
  const { now, passMinutes } = createClock();
  const store = createMemoryStore({ idleMinutes: IDLE_MINUTES, now });
  return { store, passMinutes, close: () => store.close() };
}

async function openLmdb(): Promise<Opened> {
  const { now, passMinutes } = createClock();
  const { folder, remove } = await temporaryFolder();
  const store = createLmdbStore({ folder, idleMinutes: IDLE_MINUTES, now });
  return { store, passMinutes, close: () => store.close().then(remove) };
}

async function openCosmos(): Promise<Opened> {
  const { now, passMinutes } = createClock();
  const server = createHttpServer({ keepAlive: true });
  const endpoint = await listening(server);
  const store = createCosmosStore({ ...cosmosSettings(endpoint), idleMinutes: IDLE_MINUTES, now });
  return { store, passMinutes, close: () => store.close().then(() => closed(server)) };
}

/** Of the environment, as the guide reads them. Without them the suite does not know of a real account. */
const { COSMOS_ENDPOINT = '', COSMOS_KEY = '', COSMOS_DATABASE = 'gruppeguiden' } = process.env;
export const REAL_ACCOUNT = 'a real account of Cosmos DB';

/** In a container of its own, emptied each time: at the end of time every item has expired. */
async function openAccount(): Promise<Opened> {
  const { now, passMinutes } = createClock();
  const local = /^http:/.test(COSMOS_ENDPOINT);
  const settings = {
    ...{ endpoint: COSMOS_ENDPOINT, database: COSMOS_DATABASE, container: 'contract-suite', idleMinutes: IDLE_MINUTES },
    ...(COSMOS_KEY && { key: COSMOS_KEY }),
    ...(local && { connectionPolicy: { enableEndpointDiscovery: false } }),
  };
  const emptying = createCosmosStore({ ...settings, now: () => Number.MAX_SAFE_INTEGER });
  await emptying.sweep();
  await emptying.close();
  const store = createCosmosStore({ ...settings, now });
  return { store, passMinutes, close: () => store.close() };
}

export const cosmosSettings = (endpoint: string) => ({
  endpoint,
  database: 'guide',
  key: Buffer.from('any key will do here').toString('base64'),
  connectionPolicy: { enableEndpointDiscovery: false },
});

const sealed = (open: () => Promise<Opened>) => async (): Promise<Opened> => {
  const opened = await open();
  return { ...opened, store: createSealedStore({ store: opened.store, secrets: [SECRET, OLDER_SECRET] }) };
};

export const STORES: Readonly<Record<string, () => Promise<Opened>>> = {
  memory: openMemory,
  lmdb: openLmdb,
  'Cosmos DB': openCosmos,
  'sealed memory': sealed(openMemory),
  'sealed lmdb': sealed(openLmdb),
  'sealed Cosmos DB': sealed(openCosmos),
  ...(COSMOS_ENDPOINT && { [REAL_ACCOUNT]: openAccount, [`sealed, ${REAL_ACCOUNT}`]: sealed(openAccount) }),
};
