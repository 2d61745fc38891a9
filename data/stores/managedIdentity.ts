import type { TokenCredential } from '@azure/identity';

/**
 * The identity that Azure gave the machine. Without its client id Azure looks for an identity of the machine's own, and finds
 * none where only a named one was given.
 */
export async function managedIdentity(clientId: string | undefined): Promise<TokenCredential> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
}
