import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Head, packed } from '../../dialogs/understanding/classifier.ts';
import type { HeadName } from '../../dialogs/understanding/model.ts';
import type { Headers } from './headers.ts';
import { bytesOf, checkOf } from './tables.ts';

const ABOUT = 'Learned by npm run train from data/training; never edited by hand.';

/** What a header says beside what the head itself has. */
export type Beside<N extends HeadName> = Omit<Headers[N], 'about' | 'features' | 'check' | keyof Head>;

/** Writes both files of a head. Throws what the file system does. */
export function writeHead<N extends HeadName>(
  name: N,
  head: Head,
  beside: Beside<N>,
  folder: string = import.meta.dirname,
): void {
  const { keys, rows, ...said } = packed(head);
  const bytes = bytesOf({ keys, rows });
  const header = { about: ABOUT, ...said, features: keys.length, check: checkOf(bytes), ...beside };
  writeFileSync(join(folder, `${name}.bin`), bytes);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(header, null, 1)}\n`);
}
