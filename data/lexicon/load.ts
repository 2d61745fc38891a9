import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type {
  Lexicon,
  Patterns,
  SpokenLanguage,
  WrittenDanger,
  WrittenQuestion,
} from '../../dialogs/understanding/lexicon.ts';
import { spokenDanger } from '../../dialogs/understanding/spoken.ts';
import { CRISIS_KINDS, type CrisisKind } from '../../dialogs/understanding/types.ts';
import { loadModel } from '../model/load.ts';
import { questionSchema } from '../schema.ts';
import {
  conceptsFile,
  languagesFile,
  type OptionSynonyms,
  optionsFile,
  ordinaryFile,
  otherLanguagesFile,
} from './schema.ts';

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
  'signs',
  'commands',
  'questions',
];

/** Reads the lexicon from its folder, with what was learned. Throws an error that names file and field. */
export const loadLexicon = (): Lexicon => ({ ...loadRules(), model: loadModel() });

/** Reads what is written by hand alone. Throws an error that names file and field. */
export function loadRules(folder: string = import.meta.dirname): Omit<Lexicon, 'model'> {
  const concepts: Record<string, Patterns> = {};
  const dangers: WrittenDanger[] = [];
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
  const questions = loadQuestions(join(folder, '../questions'));
  const spoken = languages.map((one) => ({ ...one, common: commonTo(one.code, words) }));
  return {
    concepts,
    dangers: [...dangers, ...SPOKEN_DANGERS],
    questions,
    languages: spoken,
    scripts,
    spoken: loadSpoken(folder),
    ordinary: Object.values(words).flatMap((line) => line.split(/\s+/)),
  };
}

/** What the phrases of other languages tell of. They hold their own "not", and stand for themselves. */
const SPOKEN_DANGERS: readonly WrittenDanger[] = CRISIS_KINDS.flatMap((kind) =>
  (['act', 'ask'] as const).map((action) => ({
    id: spokenDanger(kind, action),
    kind,
    action,
    when: {},
    negation: 'keeps',
    past: 'keeps',
    general: 'keeps',
  })),
);

function loadSpoken(folder: string): readonly SpokenLanguage[] {
  const { languages } = readFile(folder, 'otherLanguages.json', otherLanguagesFile);
  return Object.entries(languages).map(([code, { not, yes, no, ...told }]) => ({
    code,
    nots: not,
    yes,
    no,
    danger: (['act', 'ask'] as const).flatMap((action) =>
      Object.entries(told[action] ?? {}).map(([kind, phrases]) => ({ kind: kind as CrisisKind, action, phrases })),
    ),
  }));
}

/** What data/questions knows how to answer, by id. */
function loadQuestions(folder: string): Readonly<Record<string, WrittenQuestion>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.sort().map((name) => {
      const { id, ask, tells } = readFile(folder, name, questionSchema);
      return [id, { ask, tells }];
    }),
  );
}

/** Bokmål and Nynorsk share most ordinary words; what only one of them has is a marker in languages.json. */
function commonTo(code: string, words: Readonly<Record<string, string>>): readonly string[] {
  const sources = code === 'nn' ? [words.nb, words.nn] : [words[code]];
  return sources.flatMap((line) => line?.split(/\s+/) ?? []);
}

/** Other words for the options of the questions. Throws an error that names file and field. */
export function loadOptionSynonyms(folder: string = import.meta.dirname): OptionSynonyms {
  return readFile(folder, 'options.json', optionsFile).options;
}

function readFile<S extends z.ZodType>(folder: string, name: string, schema: S): z.output<S> {
  const shown = `data/${basename(folder)}/${name}`;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    throw new Error(`${shown}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const checked = schema.safeParse(content);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map((issue) => `${shown}: ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(problems.join('\n'));
}
