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
  /** First words of all names: most words of a message begin none. */
  const beginnings = new Set<string>();
  const ordinary = new Set(data.ordinary.map((name) => name.toLowerCase()));

  // The first source that knows a name decides it: "Bergen" is the municipality, not every post place called so.
  for (const [id, name] of nameOf) for (const one of name.split(' - ')) note(one, [id], true);
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

  function find(text: string): readonly FoundPlace[] {
    const seen = clean(text);
    const tokens = [...seen.matchAll(/[\p{L}\p{M}]+|\d+/gu)].map(({ 0: raw, index }) => {
      const form = plain(raw);
      return { raw, start: index, end: index + raw.length, form, near: folded(form) };
    });
    const found: FoundPlace[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const first = tokens[from];
      if (!first) break;
      if (/^\d/.test(first.raw)) {
        const id = Object.hasOwn(data.postcodes, first.raw) ? data.postcodes[first.raw] : undefined;
        if (id && isPostcode(first.raw, tokens[from + 1]?.raw, tokens[from - 1]?.raw))
          found.push(placeFor(id, first.raw));
        continue;
      }
      if (!beginnings.has(first.form) && !beginnings.has(first.near)) continue;
      for (let count = Math.min(MOST_WORDS, tokens.length - from); count > 0; count--) {
        const some = tokens.slice(from, from + count);
        const written = seen.slice(first.start, some.at(-1)?.end);
        const ids = lookUp(written, some.map(({ form }) => form).join(' '), some.map(({ near }) => near).join(' '));
        if (!ids) continue;
        for (const id of ids) found.push(placeFor(id, written));
        from += count - 1;
        break;
      }
    }
    return found;
  }

  function lookUp(written: string, form: string, near: string): readonly string[] | undefined {
    if (ordinary.has(written.toLowerCase()) && !/^\p{Lu}/u.test(written)) return undefined;
    const ids = exact.get(form);
    if (ids) return nearer(ids);
    // Short names become other words when æøå are missing ("for", "bo").
    if (written.length < 5) return undefined;
    const alike = tolerant.get(near);
    return alike && nearer(alike);
  }

  /** "Oslo" is the municipality: a county of the same name adds nothing. */
  function nearer(ids: ReadonlySet<string>): readonly string[] {
    return [...ids].filter(
      (id) => ![...ids].some((other) => other.length === 4 && other.startsWith(id) && other !== id),
    );
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
