import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadUnderstanding } from '../../data/understanding.ts';
import { createPlaces } from '../../dialogs/understanding/places.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';
import { trainingExamples } from '../../scripts/training/examples.ts';
import { understanding } from '../understanding/understanding.ts';

describe('what messages are understood with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'understanding-'));
  after(() => rmSync(folder, { recursive: true }));

  it('understands the same when it is kept between starts', async () => {
    await loadUnderstanding(folder);
    const { lexicon, placeIndex } = await loadUnderstanding(folder);
    const kept = createUnderstanding(lexicon, createPlaces(placeIndex));
    for (const { text } of trainingExamples().filter((_, i) => i % 200 === 0))
      assert.deepEqual(kept.understand(text), understanding.understand(text), text);
  });
});
