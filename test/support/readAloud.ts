/** `node test/support/readAloud.ts <file> …`: whole conversations in full, as the person sees them. */
import { readFileSync } from 'node:fs';
import { playTranscript } from './playTranscript.ts';
import { parseTranscript } from './transcript.ts';

for (const file of process.argv.slice(2)) {
  const transcript = parseTranscript(readFileSync(file, 'utf8'));
  const { read, problems } = await playTranscript(transcript, 7, true);
  console.log(`\n===== ${transcript.title} (${file})\n${read.join('\n')}\n\n${problems.length} not as wished`);
  for (const problem of problems) console.log(`  ${problem}`);
}
