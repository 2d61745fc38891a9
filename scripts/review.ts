/**
 * `npm run --silent review [-- file.html] [--part=1]`: the page of what people must confirm, to standard output or to the
 * file; whole, or one of its numbered parts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../data/content.ts';
import { reviewPage } from './review/page.ts';
import { sectionsOf } from './review/sections.ts';

const content = loadContent(join(import.meta.dirname, '../data'));
const collected =
  content.organizations
    .map(({ review }) => review.collected)
    .sort()
    .at(-1) ?? '';
const part = process.argv.find((word) => word.startsWith('--part='))?.slice('--part='.length);
const sections = sectionsOf(content);
const page = reviewPage(part ? sections.filter(({ number }) => number === Number(part)) : sections, collected);
const file = process.argv.slice(2).find((word) => !word.startsWith('--'));
if (file) writeFileSync(file, page);
else process.stdout.write(page);
