/**
 * `npm run check:content [-- --release] [-- --language]`: what is wrong in data/; with --release what lacks a signature,
 * with --language also the sentences to look at again.
 */
import { join } from 'node:path';
import { ContentError, loadContent } from '../data/content.ts';
import { unsignedCrises } from '../data/contentProblems.ts';
import type { Content } from '../data/schema.ts';
import { contentLanguageProblems } from './language/contentLanguage.ts';

function load(): Content | undefined {
  try {
    return loadContent(join(import.meta.dirname, '../data'));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

function releaseProblems({ crises }: Content): readonly string[] {
  return unsignedCrises(crises).map(
    (id) =>
      `crisis/${id}.json: review: lacks the initials of a health professional ("by") and the date of approval ("date")`,
  );
}

function checkLanguage(content: Content): void {
  const problems = contentLanguageProblems(content);
  const errors = problems.filter(({ level }) => level === 'error');
  const shown = process.argv.includes('--language') ? problems : errors;
  for (const { level, place, rule, found } of shown) console.error(`  - ${level}: ${place}: ${rule}: ${found}`);
  console.log(
    `Language: ${errors.length} errors, ${problems.length - errors.length} sentences to look at (--language).`,
  );
  if (errors.length > 0) process.exitCode = 1;
}

const content = load();
if (!content) process.exitCode = 1;
else {
  const { organizations, helplines, articles, crises, questions, texts } = content;
  console.log(
    `${organizations.length} organizations, ${helplines.length} helplines, ${articles.length} articles, ` +
      `${Object.keys(crises).length} crisis texts, ${questions.length} questions and ${Object.keys(texts.nb).length} texts in three languages: all readable.`,
  );
  checkLanguage(content);
  const unsigned = process.argv.includes('--release') ? releaseProblems(content) : [];
  for (const problem of unsigned) console.error(`  - ${problem}`);
  if (unsigned.length > 0) process.exitCode = 1;
}
