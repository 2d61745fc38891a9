/** What messages are understood with, as it is used: checked and compiled once for each edit of its files. */
import type { CompiledLexicon } from '../dialogs/understanding/lexicon.ts';
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
  'data/questions',
  'data/places',
  'data/schema.ts',
  'data/understanding.ts',
  'dialogs/understanding',
  'package.json',
];

/** Kept in `folder` or where such things are kept. Rejects with an error that names file and field, or concept and pattern. */
export const loadUnderstanding = (folder?: string): Promise<UnderstandingData> =>
  remembered({ name: 'understanding', sources: SOURCES, make, ...(folder ? { folder } : {}) });

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
