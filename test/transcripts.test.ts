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

describe('a transcript that is not as it should be', () => {
  const START = '# Noen\n\nKnapp: Meg selv\n';
  const problemsOf = async (rest: string, all = false) => {
    const { problems } = await playTranscript(parseTranscript(START + rest), 7, all);
    return problems;
  };

  for (const line of [
    'Guide: Dette sier guiden aldri',
    'Guide: Pengespill\nGuide: Alkohol',
    ' sier ikke: Alkohol',
    ' spør: relation',
    ' spør: ingenting',
    ' spør om fare',
    ' fare: overdose',
    ' viser: akan',
    ' viser først: akan',
    ' viser minst: 1',
    ' ringer: rusinfo',
    ' ringer først: rusinfo',
    ' leser om: gambling',
    ' svarer på: nn',
    ' spørsmål i alt: høyst 0',
    'Knapp: Finnes ikke',
    'Velger: Finnes ikke',
    'Venter: lenge',
  ])
    it(`fails, and names the line: ${line.trim().replace('\n', ' … ')}`, async () => {
      const [problem] = await problemsOf(line);
      assert.match(problem ?? '', /^line [45]: /);
    });

  for (const line of [' viser ikke: spillavhengighet-norge', ' ringer ikke: hjelpelinjen-spill'])
    it(`fails, and names the line: ${line.trim()}`, async () => {
      const [problem] = await problemsOf(`Velger: Pengespill\nVet ikke på resten\n${line}`);
      assert.match(problem ?? '', /^line 6: /);
    });

  it('is told of in one go when it is read aloud', async () => {
    assert.equal((await problemsOf(' spør: place\n spør: age\n spør: substances', true)).length, 2);
  });

  it('is refused when it holds a word that is none', async () => {
    assert.throws(() => parseTranscript(`${START}Roper: hei`), /line 4.*Roper/);
    assert.throws(() => parseTranscript('Du: hei'), /begins with #/);
    assert.match((await problemsOf(' synger: høyt'))[0] ?? '', /line 4.*synger/);
  });
});
