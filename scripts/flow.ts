/** `npm run --silent flow`: who is asked what, as a Mermaid diagram drawn from the flow's own table. */
import { ROWS } from '../dialogs/flow/people.ts';
import { questionFor } from '../dialogs/flow/questions.ts';

const lines = ['flowchart TD', '  who{{who}}'];
for (const [person, { asked }] of Object.entries(ROWS)) {
  if (person === 'unknown') continue;
  let from = 'who';
  let label = `|${person}|`;
  for (const step of asked) {
    const ids = typeof step === 'string' ? [step] : step;
    if (ids[0] === 'who') continue;
    const node = `${person}_${ids.join('_or_')}`;
    const options = ids.map((id) => questionFor(id).options.length).join('/');
    lines.push(`  ${from} -->${label} ${node}["${ids.join(' or ')} (${options})"]`);
    from = node;
    label = '';
  }
  lines.push(`  ${from} -->${label} ${person}_results(["recommendations: ${person}"])`);
}
process.stdout.write(`${lines.join('\n')}\n`);
