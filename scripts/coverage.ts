/** `npm run --silent coverage`: who × problem × method × county, how many choices, and where there are fewer than two. */
import { join } from 'node:path';
import { catalogueOf } from '../data/catalogue.ts';
import { loadContent } from '../data/content.ts';
import { loadPlaces } from '../data/places/load.ts';
import { coverageOf } from './choices/coverage.ts';
import { coverageTables } from './choices/tables.ts';

const { counties } = loadPlaces();
const catalogue = catalogueOf(loadContent(join(import.meta.dirname, '../data')));
const ids = counties.map(({ id }) => id);
process.stdout.write(coverageTables(coverageOf(catalogue, ids), counties));
