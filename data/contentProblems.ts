/** What no single file can tell: whether the files agree with each other and with the flow. */
import { QUESTIONS } from '../dialogs/flow/questions.ts';
import { type Content, type CrisisEntry, crisisSchema, LOCALES, type Texts } from './schema.ts';

/** Content of which every file is right by itself, and of which kinds of danger may still be missing. */
export type ReadContent = Omit<Content, 'crises'> & {
  readonly crises: Partial<Record<CrisisEntry['id'], CrisisEntry>>;
};

const REFERENCE = LOCALES[0];

const placeholdersOf = (words: string): string => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** Every language has the texts of the first one, with the same placeholders. */
function translationProblems({ texts }: ReadContent): readonly string[] {
  return LOCALES.filter((locale) => locale !== REFERENCE).flatMap((locale) => [
    ...missingFrom(texts[locale], texts[REFERENCE]).map((id) => `texts in ${locale}: ${id}: is missing`),
    ...missingFrom(texts[REFERENCE], texts[locale]).map(
      (id) => `texts in ${REFERENCE}: ${id}: is missing, but in ${locale}`,
    ),
    ...Object.entries(texts[REFERENCE]).flatMap(([id, words]) => {
      const translated = texts[locale][id];
      const same = translated === undefined || placeholdersOf(translated) === placeholdersOf(words);
      return same ? [] : [`texts in ${locale}: ${id}: its placeholders must be "${placeholdersOf(words)}"`];
    }),
  ]);
}

const missingFrom = (some: Texts, all: Texts) => Object.keys(all).filter((id) => !Object.hasOwn(some, id));

/** The texts that the flow's questions and options are shown by. */
function flowTextIds(): readonly string[] {
  return QUESTIONS.flatMap(({ id, options, hidden = [] }) => [
    `question.${id}`,
    `question.${id}.name`,
    `question.${id}.why`,
    ...[...options, ...hidden].flatMap((option) => [
      `option.${id}.${option}`,
      `option.${id}.${option}.short`,
      `option.${id}.${option}.inline`,
    ]),
  ]);
}

function flowProblems({ texts }: ReadContent): readonly string[] {
  return flowTextIds()
    .filter((id) => !Object.hasOwn(texts[REFERENCE], id))
    .map((id) => `texts in ${REFERENCE}: ${id}: is missing`);
}

function crisisProblems({ crises, helplines }: ReadContent): readonly string[] {
  const known = new Set(helplines.map(({ id }) => id));
  const missing = crisisSchema.shape.id.options
    .filter((kind) => !crises[kind])
    .map((kind) => `crisis/${kind}.json: is missing`);
  const unknown = Object.values(crises).flatMap(({ id, helplines: lines, helplinesMinor }) =>
    [...new Set([...lines, ...helplinesMinor])]
      .filter((line) => !known.has(line))
      .map((line) => `crisis/${id}.json: helplines: "${line}" is no helpline`),
  );
  return [...missing, ...unknown];
}

function helplineProblems({ organizations, helplines }: ReadContent): readonly string[] {
  const known = new Set(helplines.map(({ id }) => id));
  return organizations.flatMap(({ id, contact }) =>
    (contact.helplines ?? [])
      .filter((line) => !known.has(line))
      .map((line) => `organizations/${id}.json: contact.helplines: "${line}" is no helpline`),
  );
}

function questionProblems({ questions, articles }: ReadContent): readonly string[] {
  const known = new Set(articles.map(({ id }) => id));
  return questions
    .filter(({ article }) => article !== null && !known.has(article))
    .map(({ id, article }) => `questions/${id}.json: article: "${article}" is no article`);
}

/** Where the files contradict each other, each as "file: field: what is wrong". */
export function contentProblems(read: ReadContent): readonly string[] {
  const checks = [translationProblems, flowProblems, crisisProblems, helplineProblems, questionProblems];
  return checks.flatMap((check) => check(read));
}

/** The kinds of danger whose words no health professional has signed. */
export function unsignedCrises(crises: Content['crises']): readonly CrisisEntry['id'][] {
  return Object.values(crises)
    .filter(({ review }) => !review.by || !review.date)
    .map(({ id }) => id);
}
