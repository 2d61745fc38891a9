/** Why the guide did not start, for whoever started it. Nothing of a conversation can be in it yet. */
export function explained(error: unknown): string {
  if (!(error instanceof Error)) return 'The guide could not start.';
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return 'The guide could not start: PORT is taken by another program. Set another, or stop that one.';
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return 'The guide could not start: it may not listen at this HOST and PORT.';
  const ours = error.name === 'ConfigError' || error.name === 'ContentError' || error.name === 'StoreError';
  return ours ? error.message : `The guide could not start.\n${error.stack ?? error.message}`;
}
