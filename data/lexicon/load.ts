import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Danger, Lexicon, Patterns } from '../../dialogs/understanding/lexicon.ts';
import { conceptsFile, languagesFile, type OptionSynonyms, optionsFile, ordinaryFile } from './schema.ts';

/** One file for each area; a concept's name may stand in one of them only. */
const AREAS = [
  'grammar',
  'persons',
  'substances',
  'goal',
  'method',
  'format',
  'age',
  'situation',
  'crisis',
  'commands',
];

/** Reads the lexicon from its folder. Throws an error that names file and field. */
export function loadLexicon(folder: string = import.meta.dirname): Lexicon {
  const concepts: Record<string, Patterns> = {};
  const dangers: Danger[] = [];
  for (const area of AREAS) {
    const file = readFile(folder, `${area}.json`, conceptsFile);
    for (const [name, patterns] of Object.entries(file.concepts)) {
      if (Object.hasOwn(concepts, name))
        throw new Error(`data/lexicon/${area}.json: concepts.${name} stands in another file too`);
      concepts[name] = patterns;
    }
    dangers.push(...(file.dangers ?? []));
  }
  const { languages, scripts } = readFile(folder, 'languages.json', languagesFile);
  const { words } = readFile(folder, 'ordinary.json', ordinaryFile);
  return { concepts, dangers, languages, scripts, ordinary: Object.values(words).flatMap((line) => line.split(/\s+/)) };
}

/** Other words for the options of the questions. Throws an error that names file and field. */
export function loadOptionSynonyms(folder: string = import.meta.dirname): OptionSynonyms {
  return readFile(folder, 'options.json', optionsFile).options;
}

function readFile<S extends z.ZodType>(folder: string, name: string, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    throw new Error(`data/lexicon/${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const checked = schema.safeParse(content);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(
    (issue) => `data/lexicon/${name}: ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new Error(problems.join('\n'));
}
