import { COMMANDS, type Command } from '../command.ts';
import type { Marks } from './matcher.ts';

/** Words that may stand around a command, and small talk that gives way to any other command. */
const AROUND = ['filler', 'greetingWords', 'command.thanks'];
const WEAK: readonly Command[] = ['greeting', 'thanks'];

/** What the whole message asks of the guide itself, if it asks that and nothing more. */
export function findCommand(marks: Marks): Command | undefined {
  const all = COMMANDS.map((command) => ({ command, words: coverage(marks, command) })).filter(
    ({ words }) => words > 0,
  );
  all.sort((a, b) => Number(WEAK.includes(a.command)) - Number(WEAK.includes(b.command)) || b.words - a.words);
  return all[0]?.command ?? COMMANDS.find((command) => marks.has(`command.${command}.anywhere`));
}

/** How many words say the command, where the rest says nothing else; 0 where it does. */
function coverage(marks: Marks, command: Command): number {
  const name = `command.${command}`;
  if (!marks.has(name)) return 0;
  let said = 0;
  for (let i = 0; i < marks.words.list.length; i++) {
    if (marks.covers(name, i) || marks.covers(`${name}.anywhere`, i)) said++;
    else if (!AROUND.some((concept) => marks.covers(concept, i))) return 0;
  }
  return said;
}
