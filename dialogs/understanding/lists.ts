/** Lists of numbers, one after another: list i begins at `starts[i]` and ends where the next begins. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Uint16Array;
}

/** Throws an error where a number is too large. */
export function packed(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  const items = lists.flat();
  const large = items.find((item) => item >= 2 ** 16);
  if (large !== undefined) throw new Error(`the lexicon is too large: ${large}`);
  return { starts, items: Uint16Array.from(items) };
}

export const startOf = ({ starts }: Lists, list: number): number => starts[list] ?? 0;
export const endOf = ({ starts }: Lists, list: number): number => starts[list + 1] ?? 0;

/** Adds a list to another; what stands there already is left out. */
export function addTo(into: number[], lists: Lists, list: number): void {
  for (let i = startOf(lists, list); i < endOf(lists, list); i++) {
    const item = lists.items[i] ?? 0;
    if (!into.includes(item)) into.push(item);
  }
}

/** Where the first number stands that is not less, in a rising list. */
export function firstAt(rising: Int32Array | Uint32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
