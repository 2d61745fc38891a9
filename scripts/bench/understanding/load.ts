/**
 * Loads our understanding as the guide does, or nothing: `node --expose-gc load.ts ours|nothing FOLDER`, with the folder
 * where what is compiled is kept. Prints how long and how much, as JSON. What the rest of the guide needs of Node is there already.
 */
import 'node:crypto';
import 'node:stream';
import 'node:v8';
import 'node:zlib';

export interface Loaded {
  /** Of processor time. */
  readonly milliseconds: number;
  /** Resident, and what of it is JavaScript's own after its rubbish is collected. */
  readonly megabytes: number;
  readonly heapMegabytes: number;
}

async function loadOurs(folder: string | undefined) {
  const [{ loadUnderstanding }, { createPlaces }, { createUnderstanding }] = await Promise.all([
    import('../../../data/understanding.ts'),
    import('../../../dialogs/understanding/places.ts'),
    import('../../../dialogs/understanding/understand.ts'),
  ]);
  const { lexicon, placeIndex } = await loadUnderstanding(folder);
  return createUnderstanding(lexicon, createPlaces(placeIndex));
}

const begun = process.cpuUsage();
/** Exported so that it is still held when memory is counted. */
export const understanding = process.argv[2] === 'ours' ? await loadOurs(process.argv[3]) : undefined;
const { user, system } = process.cpuUsage(begun);
globalThis.gc?.();
const { rss, heapUsed } = process.memoryUsage();
const loaded: Loaded = {
  milliseconds: (user + system) / 1000,
  megabytes: rss / 2 ** 20,
  heapMegabytes: heapUsed / 2 ** 20,
};
console.log(JSON.stringify(loaded));
