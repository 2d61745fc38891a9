/** What @azure/cosmos throws, in the terms of the contract. */
import { ConflictError, StoreError } from './contract.ts';

/** @returns 1 where it was done, 0 where it ended in one of these statuses */
export async function ignoring(statuses: readonly number[], act: () => Promise<unknown>): Promise<0 | 1> {
  try {
    await act();
    return 1;
  } catch (error) {
    const status = statusOf(error);
    if (typeof status === 'number' && statuses.includes(status)) return 0;
    throw error;
  }
}

/** Runs an action; whatever the SDK throws becomes a StoreError. */
export async function translated<T>(action: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ConflictError || error instanceof StoreError) throw error;
    const status = statusOf(error) ?? (error instanceof Error ? error.name : 'unknown cause');
    const message = `The session store (Cosmos DB) failed at ${action}: ${status}.`;
    throw new StoreError(message, { cause: error, ...retryAfterOf(error) });
  }
}

export function statusOf(error: unknown): string | number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'number' || typeof error.code === 'string' ? error.code : undefined;
}

function retryAfterOf(error: unknown): { readonly retryAfterMs?: number } {
  if (typeof error !== 'object' || error === null || !('retryAfterInMs' in error)) return {};
  const retryAfterMs = Number(error.retryAfterInMs);
  return Number.isFinite(retryAfterMs) ? { retryAfterMs } : {};
}
