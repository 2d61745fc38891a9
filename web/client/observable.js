/**
 * The little of an observable that Web Chat asks for. What was sent before anybody listened is sent again to whoever
 * comes, because Web Chat subscribes some time after it is drawn.
 * @template T
 */
export function createReplay() {
  /** @type {T[]} */
  const past = [];
  /** @type {Set<{ next?: (value: T) => void }>} */
  const observers = new Set();
  return {
    /** @param {T} value */
    next(value) {
      past.push(value);
      for (const observer of observers) observer.next?.(value);
    },
    observable: {
      /** @param {{ next?: (value: T) => void } | ((value: T) => void)} listener */
      subscribe(listener) {
        const observer = typeof listener === 'function' ? { next: listener } : listener;
        for (const value of past) observer.next?.(value);
        observers.add(observer);
        return { unsubscribe: () => observers.delete(observer) };
      },
    },
  };
}

/**
 * @template T
 * @param {(observer: { next: (value: T) => void, error: (cause: unknown) => void, complete: () => void }) => void} begin
 */
export const observableOf = (begin) => ({
  /** @param {any} listener */
  subscribe(listener) {
    let open = true;
    const tell = (/** @type {string} */ what, /** @type {unknown} */ value) => open && listener[what]?.(value);
    begin({
      next: (value) => tell('next', value),
      error: (cause) => tell('error', cause),
      complete: () => tell('complete', undefined),
    });
    return {
      unsubscribe: () => {
        open = false;
      },
    };
  },
});
