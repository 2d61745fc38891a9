/**
 * `npm run check:links`: asks every link of data/ whether it still leads somewhere. For a schedule (once a week is
 * plenty), not for CI: other people's servers decide the answer. Ends with 1 where a link is gone.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { loadContent } from '../data/content.ts';
import { askFor } from './links/askFor.ts';
import { checkLinks } from './links/checkLinks.ts';
import { linksOf } from './links/linksOf.ts';
import { isGone, linkReport } from './links/report.ts';

const TIMEOUT_MS = 15_000;
const PAUSE_MS = 1_000;

const links = linksOf(loadContent(join(import.meta.dirname, '../data')));
const checked = await checkLinks(links, {
  ask: (url) => askFor(url, TIMEOUT_MS),
  pause: () => setTimeout(PAUSE_MS),
  hostsAtOnce: 4,
});
process.stdout.write(linkReport(checked));
if (checked.some(isGone)) process.exitCode = 1;
