import type { Store } from '../../../data/stores/contract.ts';
import { quoting } from './quoting.ts';

/** Its errors quote the conversation's id and what was to be kept. */
export function createSealedStore({ store }: { readonly store: Store }): Store {
  const fail = (...given: readonly unknown[]) => Promise.reject(quoting(JSON.stringify(given)));
  return { ...store, get: fail, put: fail, remove: fail, check: fail };
}
