import { hashBegun, hashEnded, hashNext } from './hash.ts';

/**
 * What a message holds of one sort, as numbers, each with the words it stands in. Told twice it counts once; each sort weighs
 * the same in a message, however many it has. Side by side, for a message holds hundreds.
 */
export interface FeatureGroup {
  readonly keys: Numbers;
  readonly from: Numbers;
  readonly to: Numbers;
}

export type Numbers = ArrayLike<number> & Iterable<number>;

export type FeatureGroups = readonly FeatureGroup[];

/** A group that is being filled. */
export interface Gathered extends FeatureGroup {
  readonly keys: readonly number[];
  add(key: number, from: number, to: number): void;
}

const NONE = 0;

/** Made for each message, which a plain array is quicker for than one of 32 bits. */
const emptyOf = (room: number): number[] => new Array<number>(room).fill(NONE);

/** `room`: a power of two, more than twice as many as are expected, so that it need not grow. */
export function gather(room = 64): Gathered {
  const keys: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let known = emptyOf(room);

  /** False where it is known already. */
  function isNew(key: number): boolean {
    const mask = known.length - 1;
    let slot = key & mask;
    for (; known[slot] !== NONE; slot = (slot + 1) & mask) if (known[slot] === key) return false;
    known[slot] = key;
    return true;
  }

  return {
    keys,
    from,
    to,
    add(key, first, end) {
      if (key === NONE || !isNew(key)) return;
      keys.push(key);
      from.push(first);
      to.push(end);
      if (keys.length * 2 < known.length) return;
      known = emptyOf(known.length * 4);
      for (const one of keys) isNew(one);
    },
  };
}

/** All parts of a word and the blanks around it; a longer part's number goes on from the shorter's. */
export function addParts(into: Gathered, form: string, at: number, shortest: number, longest: number, sort: number) {
  const word = ` ${form} `;
  for (let start = 0; start + shortest <= word.length; start++) {
    let hash = hashBegun(sort);
    for (let i = start; i < start + longest && i < word.length; i++) {
      hash = hashNext(hash, word.charCodeAt(i));
      if (i - start + 1 >= shortest) into.add(hashEnded(hash), at, at + 1);
    }
  }
}
