import { hashNext } from './hash.ts';
import { addTo, type Lists, packed } from './lists.ts';
import { createWordTable, emptyHash, findBeginning, NO_WORD, type WordTable } from './wordTable.ts';

/** Literals as they look when written one way, each with the numbers that it stands for. */
export interface LevelData {
  /** Whole words, with all that they satisfy: also beginnings and endings. */
  readonly whole: WordTable;
  readonly ofWhole: Lists;
  readonly beginnings: WordTable;
  readonly ofBeginnings: Lists;
  /** Few, so they are tried one by one. */
  readonly endings: readonly Part[];
  readonly parts: readonly Part[];
}

interface Part {
  readonly text: string;
  readonly ids: readonly number[];
}

/** What is to be known: no id for an ordinary word. */
export interface Entry {
  readonly form: string;
  readonly id: number | undefined;
  readonly kind: 'whole' | 'beginning' | 'ending' | 'part';
}

export type Found = 'whole' | 'part' | 'nothing';

export function compileLevel(entries: readonly Entry[]): LevelData {
  const known = { whole: group(), beginning: group(), ending: group(), part: group() };
  for (const { form, id, kind } of entries) known[kind].add(form, id);
  const parts = {
    beginnings: createWordTable(known.beginning.forms()),
    ofBeginnings: packed(known.beginning.ids()),
    endings: known.ending.parts(),
    parts: known.part.parts(),
  };
  const ofWhole = known.whole.parts().map(({ text, ids }) => {
    const all = [...ids];
    addParts(all, parts, text);
    return all;
  });
  return { ...parts, whole: createWordTable(known.whole.forms()), ofWhole: packed(ofWhole) };
}

function group() {
  const ids = new Map<string, number[]>();
  return {
    add(form: string, id: number | undefined) {
      const own = ids.get(form) ?? [];
      if (id !== undefined) own.push(id);
      ids.set(form, own);
    },
    forms: () => [...ids.keys()],
    ids: () => [...ids.values()],
    parts: (): readonly Part[] => [...ids].map(([text, own]) => ({ text, ids: own })),
  };
}

/** Adds the numbers that the form stands for. An ordinary word is found whole, and stands for none. */
export function findIn(level: LevelData, form: string, into: number[]): Found {
  let hash = emptyHash;
  for (let i = 0; i < form.length; i++) hash = hashNext(hash, form.charCodeAt(i));
  const whole = findBeginning(level.whole, form, form.length, hash);
  if (whole !== NO_WORD) {
    addTo(into, level.ofWhole, whole);
    return 'whole';
  }
  return addParts(into, level, form) ? 'part' : 'nothing';
}

/** True where the form has any. Shorter parts come first. */
function addParts(into: number[], level: Omit<LevelData, 'whole' | 'ofWhole'>, form: string): boolean {
  const endings = level.endings.filter(({ text }) => form.endsWith(text));
  let hash = emptyHash;
  let any = endings.length > 0;
  for (let length = 1; length <= form.length; length++) {
    hash = hashNext(hash, form.charCodeAt(length - 1));
    const beginning = findBeginning(level.beginnings, form, length, hash);
    if (beginning !== NO_WORD) {
      any = true;
      addTo(into, level.ofBeginnings, beginning);
    }
    for (const { text, ids } of endings) if (text.length === length) addNew(into, ids);
  }
  for (const { text, ids } of level.parts)
    if (form.includes(text)) {
      any = true;
      addNew(into, ids);
    }
  return any;
}

function addNew(into: number[], ids: readonly number[]): void {
  for (const id of ids) if (!into.includes(id)) into.push(id);
}
