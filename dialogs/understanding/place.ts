import type { Places } from './lexicon.ts';
import type { Marks } from './matcher.ts';

export interface WhereFound {
  /** As the person wrote it. */
  readonly written: string;
  /** The words that name it: from one up to, not with, another. */
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

const LEADS_TO_PLACE =
  /^(i|på|fra|frå|ved|nær|utenfor|utanfor|rundt|omkring|in|near|around|from|at|bor|bur|kommune|of|til|innen|outside|her|aa|na|ga|oa|ca|anonymous|gruppe|grupper|møte|møter)$/;

/** Where the writer is: where they say that they live, else the first place told. "Sønnen min bor i …" is left out. */
export function findPlaces(marks: Marks, places: Places): WhereFound | undefined {
  const { text, list } = marks.words;
  const found = places.find(marks.words);
  const named: { readonly written: string; readonly at: number }[] = [];
  let from = 0;
  for (const written of new Set(found.flatMap(({ words }) => words.slice(0, 1)))) {
    const at = list.findIndex((word, i) => i >= from && text.startsWith(written, word.start));
    if (at === -1) continue;
    from = at;
    if (isNamed(marks, written, at) && !livesThere(marks, at)) named.push({ written, at });
  }
  const where = named.find(({ at }) => isHome(marks, at)) ?? named[0];
  if (!where) return undefined;
  const ids = found.filter((place) => place.words[0] === where.written).map((place) => place.id);
  const start = list[where.at]?.start ?? 0;
  const to = list.findLastIndex((word) => word.start < start + where.written.length) + 1;
  return { written: withCompass(text, where.written, start), from: where.at, to, ids };
}

const LIVES = /^(bor|bur|bodd|budd|bosatt|busett|live|living|based|hjemme|heime)$/;

const isHome = ({ words: { list } }: Marks, at: number): boolean =>
  [1, 2, 3].some((back) => LIVES.test(list[at - back]?.form ?? ''));

/** "Oslo øst", "Nord-Troms": the part is the writer's word, the place is the whole. */
function withCompass(text: string, written: string, start: number): string {
  const before = /(nord|nordre|sør|søre|øst|aust|vest|midt|indre|ytre)-$/i.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^ (nord|sør|øst|aust|vest|sentrum)(?![\p{L}])/iu.exec(text.slice(start + written.length))?.[0] ?? '';
  return before + written + after;
}

/** Whether the words name a place here, and not a person or a thing that is called the same. */
function isNamed({ words: { text, list } }: Marks, written: string, at: number): boolean {
  if (list.length <= 3 || /^\d{4}$/.test(written)) return true;
  return LEADS_TO_PLACE.test(list[at - 1]?.form ?? '') || isListed(text, list[at]?.start ?? 0);
}

/** After a comma, or as the last word of the message ("AA møte Bergen"). */
function isListed(text: string, start: number): boolean {
  return /[,(/:-]\s*$/.test(text.slice(0, start)) || /^\p{Lu}\p{Ll}/u.test(text.slice(start));
}

/** What the writer looks for is wanted where they are: "foreldregruppe i Asker", "møter i Bodø". */
const WANTED =
  /^(gruppe|gruppa|gruppen|grupper|\p{L}+gruppe[rn]?|møte|møter|møtes|møtast|treffe|treff|andre|noe|noko|nåkka|noen|nokon|aa|na|ga|oa|ca|group|groups|meeting|meetings|anything|something|someone|others)$/u;

/** "Søstera mi går på møte i Drammen": there somebody goes already, and the writer asks for nothing. */
function goesThere(marks: Marks, at: number): boolean {
  const { list } = marks.words;
  const [goes, on, what] = [at - 4, at - 3, at - 2].map((i) => list[i]?.form ?? '');
  const isGoing = /^(går|gjeng|gikk|gjekk|goes|went)$/.test(goes ?? '') && /^(på|i|hos|to)$/.test(on ?? '');
  if (!isGoing || !WANTED.test(what ?? '')) return false;
  const isOther = [at - 5, at - 6].some((i) => marks.covers('kin.any', i) || marks.covers('they', i));
  return isOther && !list.some((_, i) => i > at && marks.covers('self', i));
}

/** "sønnen min bor i Bergen", "hun bor i Bergen". */
function livesThere(marks: Marks, at: number): boolean {
  const { list } = marks.words;
  if (goesThere(marks, at)) return true;
  const isVerb = (word: number) =>
    /^(bor|bur|er|lever|flytta|flyttet|flyttade|lives|is|i)$/.test(list[word]?.form ?? '');
  for (let i = at - 1; i >= Math.max(0, at - 5) && list[i]?.sentence === list[at]?.sentence; i--) {
    // "Andre foreldre i Førde" are wanted, too.
    const isWanted = [i, i - 1].some((word) => WANTED.test(list[word]?.form ?? ''));
    if (marks.covers('self', i) || marks.covers('we', i) || isWanted) return false;
    if (marks.covers('they', i)) return true;
    if (marks.covers('kin.any', i) && (isVerb(i + 1) || (marks.covers('my', i + 1) && isVerb(i + 2)))) return true;
  }
  return false;
}
