import { COMMANDS, type Command } from '../command.ts';
import type { Marks } from './matcher.ts';
import { named } from './named.ts';

const conceptOf = named('command.');
const anywhereOf = named('command.', '.anywhere');

/** Words that may stand around a command, and small talk that gives way to any other command. */
const AROUND = ['filler', 'greetingWords', 'command.thanks', 'goodbyeWords'];
const WEAK: readonly Command[] = ['greeting', 'thanks'];
/** In a longer message the same words are part of what is told ("vil snakke med noen som vet hvordan det er"). */
const LONGEST_ASKED_IN_PASSING = 20;
/** Said in a sentence of its own after something else was told: "Har ringt legevakta. Gå videre." */
const AFTER_A_STORY: readonly Command[] = ['continue', 'restart', 'back', 'change', 'language', 'deleteData'];

/** What the message asks of the guide itself: the whole of it, or, of some things, a sentence or a few words in it. */
export function findCommand(marks: Marks): Command | undefined {
  const all = COMMANDS.map((command) => ({ command, words: coverage(marks, command) })).filter(
    ({ words }) => words > 0,
  );
  all.sort((a, b) => Number(WEAK.includes(a.command)) - Number(WEAK.includes(b.command)) || b.words - a.words);
  const said = all.map(({ command }) => command);
  // "Tusen takk, ha det bra" thanks.
  if (said.includes('thanks') && said[0] === 'stop' && marks.has('goodbyeWords')) return 'thanks';
  return said[0] ?? inPassing(marks);
}

function inPassing(marks: Marks): Command | undefined {
  const short = marks.words.list.length <= LONGEST_ASKED_IN_PASSING;
  const said = COMMANDS.find((command) => (short || command === 'deleteData') && marks.has(anywhereOf(command)));
  return said ?? AFTER_A_STORY.find((command) => lastSentence(marks, command));
}

/** Whether the last sentence says the command and nothing else. */
function lastSentence(marks: Marks, command: Command): boolean {
  const { list } = marks.words;
  const from = list.findIndex((word) => word.sentence === list.at(-1)?.sentence);
  return from > 0 && coverage(marks, command, from) > 0;
}

/** How many words from `from` on say the command, where the rest says nothing else; 0 where it does. */
export function coverage(marks: Marks, command: Command, from = 0): number {
  const [whole, anywhere] = [conceptOf(command), anywhereOf(command)];
  if (!marks.has(whole) && !marks.has(anywhere)) return 0;
  let said = 0;
  for (let i = from; i < marks.words.list.length; i++) {
    if (marks.covers(whole, i) || marks.covers(anywhere, i)) said++;
    else if (!AROUND.some((concept) => marks.covers(concept, i))) return 0;
  }
  return said;
}
