/** Reads data/ as it lies on disk. One wrong file stops the guide, and all that is wrong is told at once, by file and field. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { contentProblems, type ReadContent } from './contentProblems.ts';
import {
  articleSchema,
  type Content,
  type CrisisEntry,
  crisisSchema,
  helplineSchema,
  LOCALES,
  type Locale,
  organizationSchema,
  questionSchema,
  textsSchema,
} from './schema.ts';

export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The content has ${problems.length} problem(s):\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

type Report = (problem: string) => void;

const jsonFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();

/** The file as its schema has it; undefined, and told, where it is not. */
function readAs<T>(schema: z.ZodType<T>, root: string, path: string, report: Report): T | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    report(`${path}: is no JSON (${error instanceof Error ? error.message : 'unreadable'})`);
    return undefined;
  }
  const parsed = schema.safeParse(value);
  for (const field of hiddenIn(value)) report(`${path}: ${field}: holds a character that nobody can see`);
  if (parsed.success) return parsed.data;
  for (const { path: field, message } of parsed.error.issues) report(`${path}: ${fieldName(field)}: ${message}`);
  return undefined;
}

/** Controls, and marks that turn the direction of what follows: words could look like others than they are. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The fields whose words hold any of them. */
function hiddenIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return HIDDEN.test(value) ? [field] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => hiddenIn(one, field ? `${field}.${key}` : key));
}

const fieldName = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'the whole file';

/** One file per entry, named after its id, so that no two can have the same. */
function readEntries<T extends { readonly id: string }>(
  schema: z.ZodType<T>,
  root: string,
  folder: string,
  report: Report,
): readonly T[] {
  return jsonFiles(join(root, folder)).flatMap((name) => {
    const entry = readAs(schema, root, `${folder}/${name}`, report);
    if (!entry) return [];
    if (entry.id !== basename(name, '.json')) report(`${folder}/${name}: id: must be the name of the file`);
    return [entry];
  });
}

/** Texts that are the same whatever language the guide speaks. */
const ALL = 'all';

/** Every `<room>.<locale>.json`, and `<room>.all.json`; a text belongs to one room only. */
function readTexts(root: string, report: Report): Record<Locale, Record<string, string>> {
  const texts: Record<Locale, Record<string, string>> = { nb: {}, nn: {}, en: {} };
  const homes = new Map<string, string>();
  for (const name of jsonFiles(join(root, 'texts'))) {
    const path = `texts/${name}`;
    const written = basename(name, '.json').split('.').at(-1);
    const locales = written === ALL ? LOCALES : LOCALES.filter((locale) => locale === written);
    if (locales.length === 0) {
      report(`${path}: is named after no language (${LOCALES.join(', ')}, ${ALL})`);
      continue;
    }
    const read = Object.entries(readAs(textsSchema, root, path, report) ?? {});
    for (const locale of locales)
      for (const [id, words] of read) {
        const home = homes.get(`${locale} ${id}`);
        if (home) report(`${path}: ${id}: is also in ${home}`);
        homes.set(`${locale} ${id}`, path);
        texts[locale][id] = words;
      }
  }
  return texts;
}

function byId(crises: readonly CrisisEntry[]): Partial<Record<CrisisEntry['id'], CrisisEntry>> {
  return Object.fromEntries(crises.map((crisis) => [crisis.id, crisis]));
}

function complete(read: ReadContent): Content['crises'] {
  // contentProblems has told of every kind that is missing.
  return read.crises as Content['crises'];
}

/**
 * Reads all content below `root` (the folder `data`).
 * @throws ContentError with every problem found: file, field and what is wrong
 */
export function loadContent(root: string): Content {
  const problems: string[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const read: ReadContent = {
    organizations: readEntries(organizationSchema, root, 'organizations', report),
    helplines: readEntries(helplineSchema, root, 'helplines', report),
    articles: readEntries(articleSchema, root, 'articles', report),
    crises: byId(readEntries(crisisSchema, root, 'crisis', report)),
    questions: readEntries(questionSchema, root, 'questions', report),
    texts: readTexts(root, report),
  };
  for (const problem of contentProblems(read)) report(problem);
  if (problems.length > 0) throw new ContentError(problems);
  return { ...read, crises: complete(read) };
}
