/**
 * What the guide understands, without a conversation:
 *   npm run --silent understand < messages.jsonl       {"id","text"} a line in, one line of slots out, in order
 *   npm run --silent understand -- --explain "…"       which words led to what
 */
import { createInterface } from 'node:readline';
import { loadLexicon } from '../data/lexicon/load.ts';
import { loadPlaces } from '../data/places/load.ts';
import { createPlaces } from '../dialogs/understanding/places.ts';
import { slotsOf } from '../dialogs/understanding/projection.ts';
import { createUnderstanding } from '../dialogs/understanding/understand.ts';

const understanding = createUnderstanding(loadLexicon(), createPlaces(loadPlaces()));
const explained = process.argv.indexOf('--explain');

if (explained > 0) explain(process.argv.slice(explained + 1).join(' '));
else await answerLines();

async function answerLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, text } = JSON.parse(line) as { id: unknown; text: unknown };
    process.stdout.write(`${JSON.stringify({ id, ...slotsOf(understanding.understand(String(text))) })}\n`);
  }
}

function explain(text: string): void {
  const { understood, because } = understanding.explain(text);
  process.stdout.write(`${JSON.stringify(slotsOf(understood), null, 2)}\n\n`);
  for (const { found, words } of because) process.stdout.write(`${found.padEnd(28)} ${words}\n`);
}
