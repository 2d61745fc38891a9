/** Runs the work of one key in the order it came; different keys do not wait for each other. */
export interface TurnQueue {
  /** Rejects with QueueFullError where too much of this key waits already. */
  <T>(key: string, work: () => Promise<T>): Promise<T>;
  /** How many keys have work that is not done. */
  keys(): number;
}

/** Nobody writes so fast: a program does, or a store has stopped answering. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

interface Line {
  waiting: number;
  last: Promise<void>;
}

/** Holds nothing of a key once its last work is done. `most` is how much of one key may be under way or wait. */
export function createTurnQueue({ most = Number.POSITIVE_INFINITY } = {}): TurnQueue {
  const lines = new Map<string, Line>();
  const inOrder = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const line = lines.get(key);
    if (line && line.waiting >= most) return Promise.reject(new QueueFullError(`${most} wait already`));
    const mine = line?.last.then(work) ?? work();
    const own: Line = line ?? { waiting: 0, last: Promise.resolve() };
    const over = () => {
      if (--own.waiting === 0) lines.delete(key);
    };
    own.waiting++;
    own.last = mine.then(over, over);
    lines.set(key, own);
    return mine;
  };
  return Object.assign(inOrder, { keys: () => lines.size });
}
