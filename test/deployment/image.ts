/** The files that the image would hold, read out of the Dockerfile as Docker would: stage, COPY lines, .dockerignore. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** Of the last stage, the one that is run. */
export const INSTRUCTIONS: readonly Instruction[] = lastStage(
  read('deployment/Dockerfile')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(/\s+/);
      return { name, rest: rest.join(' ') };
    }),
);

function lastStage(all: readonly Instruction[]): readonly Instruction[] {
  return all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
}

export const restOf = (name: string): readonly string[] =>
  INSTRUCTIONS.filter((one) => one.name === name).map(({ rest }) => rest);

const IGNORED: readonly RegExp[] = read('deployment/Dockerfile.dockerignore')
  .split('\n')
  .filter(Boolean)
  .map((pattern) => {
    const parts = pattern.replaceAll(/[.+^$()[\]{}|]/g, '\\$&').split('**/');
    const any = parts.map((part) => part.replaceAll('*', '[^/]*')).join('(?:.*/)?');
    return new RegExp(`^${any}(?:/|$)`);
  });

/** Paths from the root, of what this repository gives; what an earlier stage gives is left out. */
export const FILES: readonly string[] = restOf('COPY')
  .filter((rest) => !rest.startsWith('--from'))
  .flatMap((rest) => {
    const words = rest.split(' ');
    const target = words.at(-1) ?? '';
    return words.slice(0, -1).flatMap((source) => copied(source, target));
  });

function copied(source: string, target: string): readonly string[] {
  const isFolder = statSync(join(ROOT, source)).isDirectory();
  const files = isFolder ? filesUnder(source) : [source];
  const kept = files.filter((file) => !IGNORED.some((pattern) => pattern.test(file)));
  const to = isFolder ? target : join(target, basename(source));
  if (to !== source) throw new Error(`${source} would become ${to}`);
  return kept;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}
