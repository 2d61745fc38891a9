import { folded, plain } from './fold.ts';
import { type Lists, packed } from './lists.ts';
import { createWordTable, type WordTable } from './wordTable.ts';

/** What data/places holds. */
export interface PlaceData {
  readonly counties: readonly Named[];
  readonly municipalities: readonly Named[];
  readonly districts: readonly Named[];
  readonly postPlaces: Readonly<Record<string, readonly string[]>>;
  readonly postcodes: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly ordinary: readonly string[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The same, ready to be looked up. A place's number is its place in the list. */
export interface PlaceIndex {
  readonly places: readonly Named[];
  /** By name, with æ, ø and å, and as it may be written without. */
  readonly exact: WordTable;
  readonly ofExact: Lists;
  readonly tolerant: WordTable;
  readonly ofTolerant: Lists;
  /** First words of all names: most words of a message begin none. */
  readonly beginnings: WordTable;
  /** Names that are ordinary words too. */
  readonly ordinary: WordTable;
  /** By postcode, a whole number. `NO_PLACE` where there is none. */
  readonly postcodes: Int16Array;
}

export const NO_PLACE = -1;
const POSTCODES = 10_000;

/** Throws an error naming a place that has no name. */
export function indexPlaces(data: PlaceData): PlaceIndex {
  const places: Named[] = [...data.counties, ...data.municipalities, ...data.districts].map(({ id, name }) => ({
    id,
    name,
  }));
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  const exact = new Map<string, Set<string>>();
  const tolerant = new Map<string, Set<string>>();
  const beginnings = new Set<string>();

  // The first source that knows a name decides it: "Bergen" is the municipality, not every post place called so.
  for (const { id, name } of places) for (const one of name.split(' - ')) note(one, [id], true);
  for (const [name, ids] of Object.entries(data.names)) note(name, ids, false);
  for (const [name, ids] of Object.entries(data.postPlaces)) note(name, ids, false);

  function note(name: string, ids: readonly string[], more: boolean): void {
    const key = keyOf(name, plain);
    if (exact.has(key) && !more) return;
    const near = keyOf(name, (word) => folded(plain(word)));
    add(exact, key, ids);
    add(tolerant, near, ids);
    beginnings.add(key.split(' ')[0] ?? '').add(near.split(' ')[0] ?? '');
  }

  function numberOf(id: string): number {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`data/places: "${id}" is the id of no place`);
    return number;
  }
  const numbersOf = (named: ReadonlyMap<string, ReadonlySet<string>>) =>
    packed([...named.values()].map((ids) => nearer(ids).map(numberOf)));
  const postcodes = new Int16Array(POSTCODES).fill(NO_PLACE);
  for (const [code, id] of Object.entries(data.postcodes)) postcodes[Number(code)] = numberOf(id);
  return {
    places,
    exact: createWordTable([...exact.keys()]),
    ofExact: numbersOf(exact),
    tolerant: createWordTable([...tolerant.keys()]),
    ofTolerant: numbersOf(tolerant),
    beginnings: createWordTable([...beginnings]),
    ordinary: createWordTable([...new Set(data.ordinary.map((name) => name.toLowerCase()))]),
    postcodes,
  };
}

/** "Oslo" is the municipality: a county of the same name adds nothing. */
function nearer(ids: ReadonlySet<string>): readonly string[] {
  return [...ids].filter((id) => ![...ids].some((other) => other.length === 4 && other.startsWith(id) && other !== id));
}

const keyOf = (name: string, as: (word: string) => string): string =>
  [...name.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => as(word)).join(' ');

function add(map: Map<string, Set<string>>, key: string, ids: readonly string[]): void {
  const known = map.get(key) ?? new Set<string>();
  for (const id of ids) known.add(id);
  map.set(key, known);
}
