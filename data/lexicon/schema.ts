/** What a file of data/lexicon may hold. docs/understanding.md explains patterns to those who edit them. */
import { z } from 'zod';
import { CRISIS_KINDS } from '../../dialogs/understanding/types.ts';

const about = z.string().min(1);
const pattern = z.string().trim().min(1).max(1200);
const language = z.string().regex(/^([a-z]{2}|all|other)$/, 'a language is two letters, "all" or "other"');
/** ISO 639: two letters, or three where a language has no shorter code. */
const code = z.string().regex(/^[a-z]{2,3}$/);
const words = z.array(z.string().min(1));
const inOneLine = z.string().transform((line) => line.split(/\s+/).filter(Boolean));
const patterns = z.record(language, z.array(pattern).min(1));

/** `about` beside the languages says what a concept means, where its name does not. */
const concept = z.looseObject({ about: about.optional() }).transform(({ about: _, ...rest }, context) => {
  const checked = patterns.safeParse(rest);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues)
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  return z.NEVER;
});

const stopsOrKeeps = z.enum(['stops', 'keeps']);

const danger = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  kind: z.enum(CRISIS_KINDS),
  action: z.enum(['act', 'ask']),
  when: patterns,
  together: z.array(z.array(z.string().min(1)).min(2)).optional(),
  negation: stopsOrKeeps,
  past: stopsOrKeeps,
  plain: z.literal(true).optional(),
  general: stopsOrKeeps,
});

export const conceptsFile = z.strictObject({
  about,
  concepts: z.record(z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/), concept),
  dangers: z.array(danger).optional(),
});

export const languagesFile = z.strictObject({
  about,
  languages: z.array(z.strictObject({ code, letters: z.string(), words: inOneLine })),
  scripts: z.array(z.strictObject({ code, letters: z.string(), words: inOneLine, anyOf: z.string().min(1) })),
});

const kind = z.enum(CRISIS_KINDS);
/** Words that all must stand near each other, in any order; `a|b` one of these; a star for the rest of a word. */
const phrase = z.string().regex(/^[\p{L}\p{M}'*|]+( [\p{L}\p{M}'*|]+)*$/u, 'words of letters, parted by one blank');
const byKind = z.partialRecord(kind, z.array(phrase).min(1));

export const otherLanguagesFile = z.strictObject({
  about,
  languages: z.record(
    code,
    z.strictObject({ name: z.string().min(1), not: words, yes: words, no: words, act: byKind, ask: byKind.optional() }),
  ),
});

export const ordinaryFile = z.strictObject({ about, words: z.record(language, z.string().min(1)) });

export const optionsFile = z.strictObject({
  about,
  options: z.record(z.string(), z.record(z.string(), z.array(z.string().min(1)).min(1))),
});

/** Other words for an option: question → option → words. */
export type OptionSynonyms = z.infer<typeof optionsFile>['options'];
