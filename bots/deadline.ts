/** The work took longer than a person or a channel waits. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The work's result, or a DeadlineError when it has not come in time. The work itself is not stopped. */
export function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new DeadlineError(`not done in ${milliseconds} ms`));
    const timer = setTimeout(late, milliseconds);
    work.then(
      (result) => {
        clearTimeout(timer);
        resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
