import { clean, folded, plain } from './fold.ts';
import type { FoundPlace, Places } from './lexicon.ts';

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

/** The longest name has three words ("Mo i Rana"), four with a county's "og". */
const MOST_WORDS = 4;

/**
 * Finds places by postcode, post place, municipality, district, county and common name, with or without æøå. A name
 * that several places bear gives them all. The exact spelling goes before the tolerated one.
 */
export function createPlaces(data: PlaceData): Places {
  const nameOf = new Map(
    [...data.counties, ...data.municipalities, ...data.districts].map(({ id, name }) => [id, name]),
  );
  const exact = new Map<string, Set<string>>();
  const tolerant = new Map<string, Set<string>>();
  const ordinary = new Set(data.ordinary.map((name) => name.toLowerCase()));

  // The first source that knows a name decides it: "Bergen" is the municipality, not every post place called so.
  for (const [id, name] of nameOf) for (const one of name.split(' - ')) note(one, [id], true);
  for (const [name, ids] of Object.entries(data.names)) note(name, ids, false);
  for (const [name, ids] of Object.entries(data.postPlaces)) note(name, ids, false);

  function note(name: string, ids: readonly string[], more: boolean): void {
    const key = keyOf(name, plain);
    if (exact.has(key) && !more) return;
    add(exact, key, ids);
    add(
      tolerant,
      keyOf(name, (word) => folded(plain(word))),
      ids,
    );
  }

  function find(text: string): readonly FoundPlace[] {
    const tokens = [...clean(text).matchAll(/[\p{L}\p{M}]+|\d+/gu)];
    const found: FoundPlace[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const postcode = data.postcodes[tokens[from]?.[0] ?? ''];
      if (
        postcode &&
        Object.hasOwn(data.postcodes, tokens[from]?.[0] ?? '') &&
        isPostcode(tokens[from]?.[0] ?? '', tokens[from + 1]?.[0], tokens[from - 1]?.[0])
      ) {
        found.push(placeFor(postcode, tokens[from]?.[0] ?? ''));
        continue;
      }
      for (let count = Math.min(MOST_WORDS, tokens.length - from); count > 0; count--) {
        const first = tokens[from];
        const last = tokens[from + count - 1];
        if (!first || !last) continue;
        const written = clean(text).slice(first.index, last.index + last[0].length);
        const ids = lookUp(written);
        if (!ids) continue;
        for (const id of ids) found.push(placeFor(id, written));
        from += count - 1;
        break;
      }
    }
    return found;
  }

  function lookUp(written: string): readonly string[] | undefined {
    const lower = written.toLowerCase();
    const capital = /^\p{Lu}/u.test(written);
    if (ordinary.has(lower) && !capital) return undefined;
    const ids = exact.get(keyOf(written, plain));
    if (ids) return [...ids];
    // Short names become other words when æøå are missing ("for", "bo").
    if (written.length < 5) return undefined;
    const near = tolerant.get(keyOf(written, (word) => folded(plain(word))));
    return near && [...near];
  }

  function placeFor(id: string, written: string): FoundPlace {
    return { id, name: nameOf.get(id) ?? id, words: [written] };
  }

  return { find };
}

/** "2024 kroner" and "i 2019" are no postcodes. */
function isPostcode(code: string, next: string | undefined, before: string | undefined): boolean {
  if (/^(kr|kroner|dager|dagar|mg|ml|kcal|nok|spinn)$/i.test(next ?? '')) return false;
  const isYear = Number(code) >= 1930 && Number(code) <= 2040;
  return !(isYear && /^(i|siden|sidan|in|since|år|året|fra|frå|sommeren|mai|januar)$/i.test(before ?? ''));
}

const keyOf = (name: string, as: (word: string) => string): string =>
  [...name.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => as(word)).join(' ');

function add(map: Map<string, Set<string>>, key: string, ids: readonly string[]): void {
  const known = map.get(key) ?? new Set<string>();
  for (const id of ids) known.add(id);
  map.set(key, known);
}
