/** What messages are understood with, as it is used: checked and compiled once for each edit of its files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledLexicon } from '../dialogs/understanding/lexicon.ts';
import { HEAD_NAMES } from '../dialogs/understanding/model.ts';
import type { PlaceIndex } from '../dialogs/understanding/placeIndex.ts';
import type { OptionSynonyms } from './lexicon/schema.ts';
import type { LabelledPlace } from './places/load.ts';
import { remembered } from './remembered.ts';

export interface UnderstandingData {
  readonly lexicon: CompiledLexicon;
  readonly synonyms: OptionSynonyms;
  readonly places: Readonly<Record<'counties' | 'municipalities' | 'districts', readonly LabelledPlace[]>>;
  readonly placeIndex: PlaceIndex;
}

/** Schemas and loaders lie beside the data; package.json says which stemmer of natural's. */
const SOURCES = [
  'data/lexicon',
  'data/model/headers.ts',
  'data/model/load.ts',
  'data/model/tables.ts',
  // Each holds what ties it to its weights.
  ...HEAD_NAMES.map((name) => `data/model/${name}.json`).filter((header) =>
    existsSync(join(import.meta.dirname, '..', header)),
  ),
  'data/questions',
  'data/places',
  'data/schema.ts',
  'data/understanding.ts',
  'dialogs/understanding',
  'package.json',
];

/** Kept in `folder` or where such things are kept. Rejects with an error that names file and field, or concept and pattern. */
export async function loadUnderstanding(folder?: string): Promise<UnderstandingData> {
  return remembered({ name: 'understanding', sources: SOURCES, make, ...(folder ? { folder } : {}) });
}

/** What checks and compiles is loaded only here. */
async function make(): Promise<UnderstandingData> {
  const { loadLexicon, loadOptionSynonyms } = await import('./lexicon/load.ts');
  const { loadPlaces } = await import('./places/load.ts');
  const { compileLexicon } = await import('../dialogs/understanding/compile.ts');
  const { indexPlaces } = await import('../dialogs/understanding/placeIndex.ts');
  const places = loadPlaces();
  const { counties, municipalities, districts } = places;
  return {
    lexicon: compileLexicon(loadLexicon()),
    synonyms: loadOptionSynonyms(),
    places: { counties, municipalities, districts },
    placeIndex: indexPlaces(places),
  };
}
