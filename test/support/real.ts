/** The real content, read once for all tests. */
import { fileURLToPath } from 'node:url';
import { catalogueOf } from '../../data/catalogue.ts';
import { loadContent } from '../../data/content.ts';

export const DATA = fileURLToPath(new URL('../../data', import.meta.url));
export const content = loadContent(DATA);
export const catalogue = catalogueOf(content);
