/**
 * Keeps compiled code between starts: half the time to listen, and 15 MB less at rest, as Node then needs not load what
 * strips types. Plain JavaScript, loaded before index.ts by `npm start`; whoever starts index.ts itself gets most of it.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/gruppeguiden/compiled'));
