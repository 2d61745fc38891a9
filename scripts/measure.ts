/**
 * `npm run measure`: what the understanding is worth, by the rules alone and with the learned judge, on the phrases
 * written apart. It prints rates and never a text, so that the test part stays blind.
 */
import { loadLexicon } from '../data/lexicon/load.ts';
import { loadPlaces } from '../data/places/load.ts';
import { createPlaces } from '../dialogs/understanding/places.ts';
import { type MeasuredSlots, slotsOf } from '../dialogs/understanding/projection.ts';
import { CRISIS_KINDS } from '../dialogs/understanding/types.ts';
import { createUnderstanding } from '../dialogs/understanding/understand.ts';
import { macroF1, scoreSlots } from './measure/slotScore.ts';
import { type Example, PARTS, phraseExamples } from './training/examples.ts';

const OURS = ['nb', 'nn', 'en'];

const { model, ...rules } = loadLexicon();
const places = createPlaces(loadPlaces());
const readers = { rules: createUnderstanding(rules, places), both: createUnderstanding({ ...rules, model }, places) };

for (const part of PARTS)
  for (const [name, { understand }] of Object.entries(readers)) {
    const rows = phraseExamples(part).map((example) => ({ example, said: slotsOf(understand(example.text)) }));
    console.log(`\n## ${part}, ${name === 'rules' ? 'rules alone' : 'rules and model'}`);
    printDanger(rows);
    printCommands(rows);
    if (name === 'both') printSlots(rows);
  }

interface Row {
  readonly example: Example;
  readonly said: MeasuredSlots;
}

function printDanger(rows: readonly Row[]) {
  const danger = rows.filter(({ example }) => example.sort === 'danger');
  const raised = danger.filter(({ said }) => said.crisis !== 'none');
  line('danger raised', raised.length, danger.length);
  line(' … and acted on', danger.filter(({ said }) => said.crisisAction === 'act').length, danger.length);
  const clear = danger.filter(({ example }) => example.clear);
  line(' … where it is clear', clear.filter(({ said }) => said.crisis !== 'none').length, clear.length);
  const ours = danger.filter(({ example }) => OURS.includes(example.language));
  line(' … where it is in our languages', ours.filter(({ said }) => said.crisis !== 'none').length, ours.length);
  for (const kind of CRISIS_KINDS) {
    const of = danger.filter(({ example }) => example.crisis === kind);
    line(` … ${kind}`, of.filter(({ said }) => said.crisis !== 'none').length, of.length);
  }
  line('kind right, of those raised', raised.filter(hasRightKind).length, raised.length);
  for (const [name, sort] of [
    ['sounds like danger', 'harmless'],
    ['ordinary story', 'stories'],
    ['said to the guide', 'commands'],
  ] as const) {
    const of = rows.filter(({ example }) => example.sort === sort);
    line(`${name}: interrupted`, of.filter(({ said }) => said.crisisAction === 'act').length, of.length);
    line(`${name}: asked`, of.filter(({ said }) => said.crisisAction === 'ask').length, of.length);
  }
}

function hasRightKind({ example, said }: Row): boolean {
  return example.kinds.includes(said.crisis);
}

function printCommands(rows: readonly Row[]) {
  const given = rows.filter(({ example }) => example.sort === 'commands' && example.command !== 'none');
  line(
    'command right',
    given.filter(({ example, said }) => example.commands.includes(said.command)).length,
    given.length,
  );
  const none = rows.filter(
    ({ example }) => ['commands', 'stories'].includes(example.sort) && example.command === 'none',
  );
  const seen = none.filter(({ example, said }) => said.command !== 'none' && !example.commands.includes(said.command));
  line('command seen where there is none', seen.length, none.length);
  const spoken = rows.filter(({ example }) => example.text.split(/\s+/).length > 2);
  line(
    'language right (three words or more)',
    spoken.filter(({ example, said }) => said.lang === example.language).length,
    spoken.length,
  );
}

function printSlots(rows: readonly Row[]) {
  const stories = rows.filter(({ example }) => example.sort === 'stories');
  const scores = scoreSlots(
    stories.map(({ example }) => example),
    stories.map(({ said }) => said),
  );
  console.log(`  slots in ${stories.length} stories: macro F1 ${macroF1(scores).toFixed(3)}`);
  console.log(`  ${scores.map(({ slot, f1, said }) => `${slot} ${f1?.toFixed(2) ?? '–'} (${said})`).join(', ')}`);
}

function line(name: string, count: number, of: number) {
  console.log(`  ${name.padEnd(38)} ${(of === 0 ? 0 : count / of).toFixed(3)}  ${count} of ${of}`);
}
