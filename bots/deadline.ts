/** The work took longer than a person or a channel waits. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The work's result, or a DeadlineError when it has not come in time. The work itself is not stopped. */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(`not done in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
