/** Runs the work of one key in the order it came; different keys do not wait for each other. */
export type TurnQueue = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Holds nothing of a key once its last work is done. */
export function createTurnQueue(): TurnQueue {
  const last = new Map<string, Promise<void>>();
  return (key, work) => {
    const mine = last.get(key)?.then(work) ?? work();
    const over = () => {
      if (last.get(key) === settled) last.delete(key);
    };
    const settled = mine.then(over, over);
    last.set(key, settled);
    return mine;
  };
}
