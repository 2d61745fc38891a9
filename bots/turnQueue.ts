/** Runs the work of one key in the order it came; different keys do not wait for each other. */
export type TurnQueue = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Holds nothing of a key once its last work is done. */
export function createTurnQueue(): TurnQueue {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return mine;
  };
}
