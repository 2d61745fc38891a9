/** Fetches Microsoft's local client, for the tests of `npm run test:slow` that drive it. Who runs this accepts its licence. */
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PLAYGROUND, PLAYGROUND_FOLDER, playgroundCommand } from '../test/playground/playground.ts';
import { withPackage } from './npmPackage.ts';

/** It appears whole, so that a test never starts half of it. */
async function keep(unpacked: string): Promise<void> {
  await mkdir(dirname(PLAYGROUND_FOLDER), { recursive: true });
  const draft = `${PLAYGROUND_FOLDER}.${process.pid}`;
  await cp(join(unpacked, 'package'), draft, { recursive: true });
  await rm(PLAYGROUND_FOLDER, { recursive: true, force: true });
  await rename(draft, PLAYGROUND_FOLDER);
}

if (playgroundCommand()) process.exit();
try {
  await withPackage(PLAYGROUND, [], keep);
  console.log(`${PLAYGROUND.package} ${PLAYGROUND.version} is in place.`);
} catch (error) {
  const why = error instanceof Error ? error.message.split('\n')[0] : '';
  console.warn(`${PLAYGROUND.package} ${PLAYGROUND.version} could not be fetched (${why}).`);
  process.exitCode = 1;
}
