/**
 * Loaded before index.ts: puts one broken part in the place of a real one, so that everything around it is what runs in
 * production. BROKEN_PART is the real file's end, BROKEN_BY the file that stands in for it.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const { BROKEN_PART = '', BROKEN_BY = '' } = process.env;
const broken = pathToFileURL(BROKEN_BY).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith(BROKEN_PART) && context.parentURL !== broken ? { ...found, url: broken } : found;
  },
});
