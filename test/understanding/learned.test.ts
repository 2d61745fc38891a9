import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '../../data/lexicon/load.ts';
import { loadModel } from '../../data/model/load.ts';
import { writeHead } from '../../data/model/write.ts';
import { loadPlaces } from '../../data/places/load.ts';
import { createClassifier } from '../../dialogs/understanding/classifier.ts';
import { createFind } from '../../dialogs/understanding/featureIndex.ts';
import { createPlaces } from '../../dialogs/understanding/places.ts';
import { slotsOf } from '../../dialogs/understanding/projection.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';
import { type Example, phraseExamples, trainingExamples } from '../../scripts/training/examples.ts';
import { alone, crossValidate, trainHead } from '../../scripts/training/head.ts';
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

describe('the files of what was learned', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'model-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const FILES = join(import.meta.dirname, '../../data/model');

  /** A copy in which one field of a header is another. */
  function withOther(name: string, field: string, value: unknown): void {
    cpSync(FILES, folder, { recursive: true });
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), [field]: value }));
  }

  it('may be missing: then the rules decide alone', () => {
    assert.equal(loadModel(folder), undefined);
    assert.equal(byRules.understand('jeg vil ta livet mitt').crisis?.action, 'act');
  });

  for (const [name, field, value, problem] of [
    ['danger', 'thresholds', { ask: 0 }, /data\/model\/danger\.json: thresholds\.act: /],
    ['command', 'sure', 2, /data\/model\/command\.json: sure: /],
    ['slots', 'bias', [0.5], /data\/model\/slots\.json: bias: not one for each class/],
    ['who', 'hidden', { scale: 1, bias: [0], out: [0] }, /data\/model\/who\.json: hidden\.out: not one for each unit/],
    ['who', 'features', 59_999, /data\/model\/who\.bin: are not the weights that data\/model\/who\.json tells of/],
    ['danger', 'check', 1, /data\/model\/danger\.bin: are not the weights that data\/model\/danger\.json tells of/],
  ] as const)
    it(`that have a wrong ${field} of ${name} are refused by its name`, () => {
      withOther(name, field, value);
      assert.throws(() => loadModel(folder), problem);
    });

  it('that lack one, or a part of one, are refused by its name', () => {
    cpSync(FILES, folder, { recursive: true });
    truncateSync(join(folder, 'language.bin'), 100_000);
    assert.throws(() => loadModel(folder), /data\/model\/language\.bin/);
    rmSync(join(folder, 'language.bin'));
    assert.throws(() => loadModel(folder), /data\/model\/language\.bin/);
    rmSync(join(folder, 'slots.json'));
    assert.throws(() => loadModel(folder), /slots\.json/);
  });

  const SIZE = { units: 4, features: 5000, leftOut: 0.4 };

  it('comes out the same each time, and reads back as it was', () => {
    const samples = asLanguages(trainingExamples().slice(0, 400).map(createRead(rules)));
    const [first, second] = [trainHead(samples, LANGUAGE_CLASSES, SIZE), trainHead(samples, LANGUAGE_CLASSES, SIZE)];
    assert.deepEqual(first, second);
    cpSync(FILES, folder, { recursive: true });
    writeHead('language', first, { sure: 0.5 }, folder);
    const { heads, indexes } = loadModel(folder) ?? assert.fail();
    const [kept, learnt] = [createClassifier(heads.language), alone(first)];
    const find = createFind(indexes.language);
    const labels = samples.map(({ groups }) => kept.predict(find(groups)).label);
    assert.deepEqual(
      labels,
      samples.map(({ groups }) => learnt.classifier.predict(learnt.find(groups)).label),
    );
    assert.ok(samples.filter(({ label }, i) => labels[i] === label).length > samples.length * 0.95);
  });

  it('is judged on families it has not read', () => {
    const samples = asLanguages(trainingExamples().slice(0, 300).map(createRead(rules)));
    assert.equal(
      crossValidate(samples, LANGUAGE_CLASSES, SIZE, ({ groups }, { predict }, find) => predict(find(groups))).length,
      samples.length,
    );
  });
});
