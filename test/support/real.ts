/** The real content, read once for all tests. */
import { fileURLToPath } from 'node:url';
import { catalogueOf } from '../../data/catalogue.ts';
import { loadContent } from '../../data/content.ts';
import { loadOptionSynonyms } from '../../data/lexicon/load.ts';
import { loadPlaces } from '../../data/places/load.ts';

export const DATA = fileURLToPath(new URL('../../data', import.meta.url));
export const content = loadContent(DATA);
export const catalogue = catalogueOf(content);
export const places = loadPlaces();
export const synonyms = loadOptionSynonyms();
