import type { FoundPlace, Places } from './lexicon.ts';
import { endOf, type Lists, startOf } from './lists.ts';
import { indexPlaces, NO_PLACE, type PlaceData, type PlaceIndex } from './placeIndex.ts';
import { readWords, type Word, type Words } from './words.ts';
import { find as findWord, NO_WORD } from './wordTable.ts';

/** The longest name has three words ("Mo i Rana"), four with a county's "og". */
const MOST_WORDS = 4;

/** Short names become other words when æøå are missing ("for", "bo"). */
const SHORTEST_TOLERANT = 5;

/**
 * Finds places by postcode, post place, municipality, district, county and common name, with or without æøå. A name
 * that several places bear gives them all. The exact spelling goes before the tolerated one.
 */
export function createPlaces(data: PlaceData | PlaceIndex): Places {
  const index = 'exact' in data ? data : indexPlaces(data);

  function find({ text: seen, list }: Words): readonly FoundPlace[] {
    const tokens = list.map((word) => withoutEnding(word, seen));
    const found: FoundPlace[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const first = tokens[from];
      if (!first) break;
      if (/^\d/.test(first.raw)) {
        const place = /^\d{4}$/.test(first.raw) ? index.postcodes[Number(first.raw)] : NO_PLACE;
        if (place !== NO_PLACE && isPostcode(seen, first, tokens.slice(Math.max(0, from - 3), from)))
          found.push(placeFor(place, first.raw));
        continue;
      }
      if (!isBeginning(first)) continue;
      for (let count = Math.min(MOST_WORDS, tokens.length - from); count > 0; count--) {
        const some = tokens.slice(from, from + count);
        const written = seen.slice(first.start, some.at(-1)?.end);
        const places = lookUp(written, some, livesBefore(list, from) && !NO_HOME.test(first.form));
        if (places.length === 0 || (count === 1 && beginsSentence(seen, first))) continue;
        for (const place of places) found.push(placeFor(place, written));
        from += count - 1;
        break;
      }
    }
    return found;
  }

  /** "Nå er …", "Alt går …": there the capital letter tells nothing. */
  function beginsSentence(seen: string, { raw, start, end }: Word): boolean {
    if (findWord(index.ordinary, raw.toLowerCase()) === NO_WORD) return false;
    return (
      /(?:^|[.!?…:\n])\s*$/.test(seen.slice(0, start)) && /^ (?!kommune|sentrum|by\b)\p{Ll}/u.test(seen.slice(end))
    );
  }

  const isBeginning = ({ form, folded }: Word): boolean =>
    findWord(index.beginnings, form) !== NO_WORD || findWord(index.beginnings, folded) !== NO_WORD;

  /** `lived`: where somebody lives is a place, whatever else the word may be. */
  function lookUp(written: string, some: readonly Word[], lived: boolean): readonly number[] {
    const isOrdinary = findWord(index.ordinary, written.toLowerCase()) !== NO_WORD;
    // Nor does it in a message that is all capitals.
    if (isOrdinary && !lived && !/^\p{Lu}(?!\p{Lu})/u.test(written)) return [];
    const exact = findWord(index.exact, some.map(({ form }) => form).join(' '));
    if (exact !== NO_WORD) return listOf(index.ofExact, exact);
    if (written.length < SHORTEST_TOLERANT) return [];
    const near = findWord(index.tolerant, some.map(({ folded }) => folded).join(' '));
    return near === NO_WORD ? [] : listOf(index.ofTolerant, near);
  }

  function placeFor(place: number | undefined, written: string): FoundPlace {
    const { id = '', name = '' } = index.places[place ?? NO_PLACE] ?? {};
    return { id, name, words: [written] };
  }

  return { find };
}

/** "Drammen'de", "Bergen's": another language's ending is no part of the name. */
function withoutEnding(word: Word, seen: string): Word {
  const { start, end } = word;
  const length = seen.slice(start, end).indexOf("'");
  if (length <= 0) return word;
  const [bare] = readWords(seen.slice(start, start + length)).list;
  return bare ? { ...bare, start, end: start + length } : word;
}

const listOf = (lists: Lists, list: number): readonly number[] => [
  ...lists.items.subarray(startOf(lists, list), endOf(lists, list)),
];

/** "Fra nå av", "fra time til time", "living in hell". */
const NO_HOME = /^(nå|time|hell|kjeller|plassen|fall|paradis|feiring|heim|stol)$/;

/** "Bor i moss", "er fra horten": thumbs leave capitals out. */
function livesBefore(list: readonly Word[], at: number): boolean {
  const [verb, to] = [at - 2, at - 1].map((i) => list[i]?.form ?? '');
  if (/^(i|på|ved|in|at)$/.test(to ?? ''))
    return /^(bor|bur|bodd|bosatt|busett|live|lives|living|based)$/.test(verb ?? '');
  return /^(fra|frå|from)$/.test(to ?? '') && /^(er|e|kommer|kjem|kjæm|am)$/.test(verb ?? '');
}

const AFTER_THESE_A_YEAR = /^(i|siden|sidan|in|since|år|året|fra|frå|sommeren|våren|høsten|vinteren|mai|januar)$/;

/** Of these there are so many. */
const COUNTED =
  /^ ?(kr|kroner|dager|dagar|mg|ml|kcal|nok|spinn|innbyggere|innbyggjarar|innbyggarar|mennesker|menneske|sjeler|ansatte|tilsette|elever|elevar|euro|meter|poeng)\b/i;

/** "2024 kroner" and "i 2019" are no postcodes. What may be a year is one alone, after "postnummer" or before the name of the place. */
function isPostcode(text: string, { raw, end }: Word, before: readonly Word[]): boolean {
  const after = text.slice(end);
  if (COUNTED.test(after)) return false;
  const isYear = Number(raw) >= 1930 && Number(raw) <= 2040;
  const isAlone = before.length === 0 && !/[\p{L}\d]/u.test(after);
  if (!isYear || isAlone || before.some(({ form }) => /^post/.test(form))) return true;
  return /^ \p{Lu}\p{Ll}/u.test(after) && !AFTER_THESE_A_YEAR.test(before.at(-1)?.form ?? '');
}
