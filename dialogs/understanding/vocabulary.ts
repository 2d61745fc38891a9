import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import { folded, plain, squeezed } from './fold.ts';
import { compileLevel, type Entry, findIn, type LevelData } from './level.ts';
import { addTo, type Lists, packed } from './lists.ts';
import { addMisspelt, compileMisspelt, type MisspeltData, SHORTEST_MISSPELT } from './misspelt.ts';
import { numeralOf } from './numbers.ts';
import type { Word } from './words.ts';
import { createWordTable, find, NO_WORD, type WordTable } from './wordTable.ts';

/** No words of their own, but "på", "nå", "når" … typed without æ, ø and å; patterns name some of them as well. */
const WITHOUT_RING: ReadonlySet<string> = new Set(
  'a aa pa paa na naa nar naar ma maa ga gar gaar sa saa sla slar dor'.split(' '),
);
const LONGEST_MISSPELT = 30;
/** How a word of the lexicon may be written, from strict to tolerant, and how one of a message is. */
const WRITTEN = [
  { as: (form: string) => form, of: ({ form }: Word) => form },
  { as: squeezed, of: (word: Word) => word.squeezed },
  { as: folded, of: (word: Word) => word.folded },
] as const;

/** The literals of all patterns by their numbers, ready to be looked up. */
export interface VocabularyData {
  readonly levels: readonly LevelData[];
  readonly capitals: ReadonlyMap<string, number>;
  readonly ranges: readonly { readonly id: number; readonly from: number; readonly to: number }[];
  readonly stems: WordTable;
  readonly ofStems: Lists;
  readonly misspelt: MisspeltData;
  /** Literals that count only in an English message. */
  readonly english: ReadonlySet<number>;
}

/** A literal's number is its place in the list. Ordinary words are never read as a misspelling of another. */
export function compileVocabulary(literals: readonly string[], ordinary: readonly string[]): VocabularyData {
  const entries: Entry[] = ordinary.map((word) => ({ form: plain(word), id: undefined, kind: 'whole' }));
  const capitals = new Map<string, number>();
  const ranges: { id: number; from: number; to: number }[] = [];
  const stems = new Map<string, number[]>();
  const misspelt = new Map(ordinary.map((word): [string, number[]] => [folded(plain(word)), []]));
  const english = new Set<number>();
  for (const [id, marked] of literals.entries()) {
    const literal = marked.replace(/@en$/, '');
    if (literal !== marked) english.add(id);
    const range = /^#(\d+)-(\d+)$/.exec(literal);
    if (range) ranges.push({ id, from: Number(range[1]), to: Number(range[2]) });
    else if (/^\p{Lu}+$/u.test(literal)) capitals.set(literal, id);
    else {
      const form = plain(literal.replaceAll('*', ''));
      entries.push({ form, id, kind: kindOf(literal) });
      if (!literal.startsWith('*')) push(misspelt, folded(form), id);
      if (!literal.includes('*') && form.length >= SHORTEST_MISSPELT) push(stems, stemmer.stem(form), id);
    }
  }
  return {
    levels: WRITTEN.map(({ as }) => compileLevel(entries.map((entry) => ({ ...entry, form: as(entry.form) })))),
    capitals,
    ranges,
    stems: createWordTable([...stems.keys()]),
    ofStems: packed([...stems.values()]),
    misspelt: compileMisspelt(misspelt),
    english,
  };
}

function kindOf(literal: string): Entry['kind'] {
  if (!literal.includes('*')) return 'whole';
  if (!literal.startsWith('*')) return 'beginning';
  return literal.endsWith('*') ? 'part' : 'ending';
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}

/** Numbers of the literals that a word satisfies. */
export type ReadWord = (word: Word, inEnglish: boolean) => readonly number[];

/** Nothing of a word is kept. */
export function createReadWord(data: VocabularyData): ReadWord {
  const { levels, capitals, ranges, stems, ofStems, misspelt, english } = data;

  return (word, inEnglish) => {
    const { form, raw } = word;
    const ids: number[] = [];
    if (/^\d/.test(form)) {
      if (levels[0]) findIn(levels[0], form, ids);
      addRanges(Number(form), ids);
      return ids;
    }
    const numeral = numeralOf(word.folded);
    if (numeral !== undefined) addRanges(numeral, ids);
    const capital = raw.length > 1 ? capitals.get(raw) : undefined;
    if (capital !== undefined) return [capital];
    if (form === 'i' && inEnglish) return [capitals.get('I') ?? -1];
    if (!isKnown(word, inEnglish, ids)) addUnknown(word, ids);
    else if (!inEnglish && ids.some((id) => english.has(id))) return ids.filter((id) => !english.has(id));
    return ids;
  };

  function addRanges(value: number, ids: number[]): void {
    for (const { id, from, to } of ranges) if (value >= from && value <= to) ids.push(id);
  }

  function isKnown(word: Word, inEnglish: boolean, ids: number[]): boolean {
    let known = false;
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i];
      const found = level ? findIn(level, WRITTEN[i]?.of(word) ?? word.form, ids) : 'nothing';
      known ||= found !== 'nothing';
      if (found === 'whole' && (inEnglish || !WITHOUT_RING.has(word.form))) break;
    }
    return known;
  }

  function addUnknown({ form, folded: bare }: Word, ids: number[]): void {
    if (form.length < SHORTEST_MISSPELT || form.length > LONGEST_MISSPELT) return;
    const stem = find(stems, stemmer.stem(form));
    if (stem === NO_WORD) addMisspelt(ids, misspelt, bare);
    else addTo(ids, ofStems, stem);
  }
}
