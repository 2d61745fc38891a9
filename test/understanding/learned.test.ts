import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '../../data/lexicon/load.ts';
import { encoded, loadModel } from '../../data/lexicon/model.ts';
import { loadPlaces } from '../../data/places/load.ts';
import { createClassifier, indexed } from '../../dialogs/understanding/classifier.ts';
import { createPlaces } from '../../dialogs/understanding/places.ts';
import { slotsOf } from '../../dialogs/understanding/projection.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';
import { type Example, phraseExamples, trainingExamples } from '../../scripts/training/examples.ts';
import { crossValidate, predicted, trainHead } from '../../scripts/training/head.ts';
import { asLanguages, createRead, LANGUAGE_CLASSES } from '../../scripts/training/samples.ts';
import { understanding } from './understanding.ts';

const { model: _, ...rules } = loadLexicon();
const byRules = createUnderstanding(rules, createPlaces(loadPlaces()));

/** Of these messages, how many raise danger: 0 to 1. Never which. */
function raised(examples: readonly Example[], { understand }: typeof understanding): number {
  return examples.filter(({ text }) => slotsOf(understand(text)).crisis !== 'none').length / examples.length;
}

describe('the learned judge', () => {
  const blind = phraseExamples('test');
  const danger = blind.filter(({ sort }) => sort === 'danger');
  const lookAlikes = blind.filter(({ sort }) => sort === 'harmless');

  it('finds more danger than the rules alone, and alarms less', () => {
    assert.ok(raised(danger, understanding) > raised(danger, byRules) + 0.1);
    assert.ok(raised(lookAlikes, understanding) < raised(lookAlikes, byRules) - 0.03);
  });

  it('finds at least 93 of 100 blind dangers and alarms for at most 8 of 100 look-alikes', () => {
    assert.ok(raised(danger, understanding) >= 0.93, String(raised(danger, understanding)));
    assert.ok(raised(lookAlikes, understanding) <= 0.08, String(raised(lookAlikes, understanding)));
  });

  it('never silences what is plain, however it goes on', () => {
    for (const plain of ['jeg vil ta livet mitt', 'han puster ikke', 'mannen min slår meg', 'I want to kill myself'])
      for (const after of [
        '',
        '. vi har hatt det fint i mange år',
        ', jobber i butikk og bor i Bodø',
        '. takk for hjelpen',
      ])
        assert.ok(understanding.understand(plain + after).crisis, plain + after);
  });

  it('hears danger in another language, and none in an ordinary message there', () => {
    assert.equal(understanding.understand('mój mąż pije za dużo, co mam robić').crisis, undefined);
    assert.equal(understanding.understand('mąż mnie bije').crisis?.kind, 'violence');
  });

  it('says in which words it saw something', () => {
    const { because } = understanding.explain('kompisen min har tatt noe og leppene er blå');
    assert.ok(because.some(({ found, words }) => found.startsWith('model overdose') && words.length > 0));
  });
});

describe('the file of what was learned', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'model-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const original = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/lexicon/model.json'), 'utf8'));
  const write = (content: unknown) => writeFileSync(join(folder, 'model.json'), JSON.stringify(content));

  it('may be missing: then the rules decide alone', () => {
    assert.equal(loadModel(folder), undefined);
    assert.equal(byRules.understand('jeg vil ta livet mitt').crisis?.action, 'act');
  });

  it('that lacks something is refused by its name', () => {
    write({ ...original, danger: { ...original.danger, thresholds: { ask: 0 } } });
    assert.throws(() => loadModel(folder), /thresholds/);
    write({ ...original, who: { ...original.who, keys: '' } });
    assert.throws(
      () => loadModel(folder),
      /model\.json: who: keys, weights, hidden and classes do not belong together/,
    );
  });

  const SIZE = { units: 4, features: 5000, leftOut: 0.4 };

  it('comes out the same each time, and reads back as it was', () => {
    const samples = asLanguages(trainingExamples().slice(0, 400).map(createRead(rules)));
    const [first, second] = [trainHead(samples, LANGUAGE_CLASSES, SIZE), trainHead(samples, LANGUAGE_CLASSES, SIZE)];
    assert.deepEqual(encoded(first), encoded(second));
    const { predict } = createClassifier(indexed(first));
    assert.ok(samples.filter(({ groups, label }) => predict(groups).label === label).length > samples.length * 0.95);
  });

  it('is judged on families it has not read', () => {
    const samples = asLanguages(trainingExamples().slice(0, 300).map(createRead(rules)));
    assert.equal(crossValidate(samples, LANGUAGE_CLASSES, SIZE, predicted).length, samples.length);
  });
});
