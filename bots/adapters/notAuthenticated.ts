/** The caller could not show that it is Azure Bot Service. */
export class NotAuthenticatedError extends Error {
  override readonly name = 'NotAuthenticatedError';
}
