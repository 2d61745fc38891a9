/** Whole conversations, as one would wish them to go: test/transcripts/*.txt, in the format of support/transcript.ts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { playTranscript } from './support/playTranscript.ts';
import { parseTranscript } from './support/transcript.ts';

const FOLDER = new URL('./transcripts/', import.meta.url);

/** Ties between organizations fall differently with each: a good conversation does not hang on that. */
const SEEDS = [7, 412, 958];

describe('a whole conversation', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    const transcript = parseTranscript(readFileSync(new URL(name, FOLDER), 'utf8'));
    it(`goes well: ${transcript.title} (${name})`, async () => {
      for (const seed of SEEDS) {
        const { read, problems } = await playTranscript(transcript, seed);
        assert.equal(problems.length, 0, read.join('\n'));
      }
    }).timeout(20_000);
  }
});
