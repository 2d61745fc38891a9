import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import AggressiveTokenizerNo from 'natural/lib/natural/tokenizers/aggressive_tokenizer_no.js';
import { coverage } from './command.ts';
import { clean, folded, plain } from './fold.ts';
import { hitsIn, type Name } from './hits.ts';
import type { Marks } from './matcher.ts';
import { findNumbers } from './numbers.ts';
import type { Choice, Chosen } from './types.ts';

const tokenizer = new AggressiveTokenizerNo();
const CONNECTORS = new Set([
  'og',
  'and',
  'eller',
  'or',
  'samt',
  'pluss',
  'plus',
  'bade',
  'begge',
  'both',
  'as',
  'well',
]);
const LONGEST_REPLY = 400;

/** One way to name any option, as folded words. */
interface Label {
  readonly words: readonly string[];
  readonly joined: string;
  /** Which letters it has: see `lettersIn`. */
  readonly letters: number;
}

/**
 * Reads a reply to a question. What could mean two options is left undefined, except where several may be chosen. `read`
 * is called only where no label is written.
 */
export function choose(
  text: string,
  read: () => Marks,
  choices: readonly Choice[],
  multiple: boolean,
): Chosen | undefined {
  if (text.length > LONGEST_REPLY) return undefined;
  const reply = wordsOf(text);
  if (reply.length === 0) return undefined;
  const names = namesWithin(reply, choices);
  const ids = choices.map((choice) => choice.id);
  const exactly = (options: readonly string[]): Chosen | undefined => limited(options, multiple, true);

  const whole = idsNamed(names.filter((name) => same(name.words, reply)));
  if (whole.length === 1) return exactly(whole);
  const listed = readList(reply, names);
  if (listed) return exactly(listed);
  const numbers = findNumbers(reply, ids.length);
  if (numbers) return exactly(numbers.flatMap((n) => ids[n - 1] ?? []));
  const marks = read();
  if (saysAll(reply) && multiple) return { options: ids, exact: false };
  const yesNo = readYesNo(marks, choices);
  if (yesNo) return { options: [yesNo], exact: false };
  const skipped = readSkip(marks);
  if (skipped) return { skipped };
  const hits = hitsIn(reply, names);
  if (hits.length > 0) return limited(idsNamed(hits), multiple, false);
  return limited(nearest(reply, choices), multiple, false);
}

/** Names whose first word is in the reply: only they can stand in it. The longest first. */
function namesWithin(reply: readonly string[], choices: readonly Choice[]): readonly Name[] {
  const said = new Set(reply);
  const names: Name[] = [];
  for (const { id, words: labels } of choices)
    for (const { words } of labelsOf(labels)) if (said.has(words[0] ?? '')) names.push({ id, words });
  return names.sort((a, b) => b.words.length - a.words.length);
}

const readBefore = new WeakMap<readonly string[], readonly Label[]>();

/** The labels of an option; the same list comes with every reply. */
function labelsOf(labels: readonly string[]): readonly Label[] {
  const known = readBefore.get(labels);
  if (known) return known;
  const read = labels.map((label) => {
    const words = wordsOf(label);
    const joined = words.join(' ');
    return { words, joined, letters: lettersIn(joined) };
  });
  const named = read.filter(({ words }) => words.length > 0);
  readBefore.set(labels, named);
  return named;
}

const wordsOf = (text: string): readonly string[] => tokenizer.tokenize(clean(text)).map((word) => folded(plain(word)));
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i]);
const idsNamed = (names: readonly Name[]): readonly string[] => [...new Set(names.map((name) => name.id))];

function limited(options: readonly string[], multiple: boolean, exact: boolean): Chosen | undefined {
  if (options.length === 0 || (options.length > 1 && !multiple)) return undefined;
  return { options, exact };
}

/** "Alkohol, Medisiner" and "alkohol og medisiner": names and what joins them, and nothing else. */
function readList(reply: readonly string[], names: readonly Name[]): readonly string[] | undefined {
  const options: string[] = [];
  let at = 0;
  while (at < reply.length) {
    const name = names.find(({ words }) => words.every((word, i) => reply[at + i] === word));
    if (name) {
      if (!options.includes(name.id)) options.push(name.id);
      at += name.words.length;
    } else if (CONNECTORS.has(reply[at] ?? '')) at++;
    else return undefined;
  }
  return options.length > 0 ? options : undefined;
}

function saysAll(reply: readonly string[]): boolean {
  return reply.length <= 3 && reply.some((word) => ['ale', 'alt', 'al', 'everything', 'altsamen'].includes(word));
}

/** Yes and no name an option only where the options are a yes and a no. */
function readYesNo(marks: Marks, choices: readonly Choice[]): string | undefined {
  const optionFor = (ids: readonly string[]) => choices.find((choice) => ids.includes(choice.id))?.id;
  const yes = optionFor(['yes', 'true', 'ja']);
  const no = optionFor(['no', 'false', 'nei']);
  if (!yes || !no || yes === 'true') return undefined;
  const { list } = marks.words;
  const begins = (concept: string) =>
    marks
      .of(concept)
      .some(
        (mark) =>
          mark.from === 0 && (mark.to === list.length || list[mark.to]?.clause !== list[0]?.clause || mark.to < 3),
      );
  const says = { yes: begins('command.yes'), no: begins('command.no') };
  if (says.yes === says.no || marks.has('command.dontKnow')) return undefined;
  return says.yes ? yes : no;
}

/** Only a whole reply leaves a question: "får ikke holdt koppen" and "vet ikke hva det er" tell and ask something. */
function readSkip(marks: Marks): 'dontKnow' | 'noPreference' | undefined {
  if (marks.has('reply.noPreference')) return 'noPreference';
  if (coverage(marks, 'dontKnow') > 0 || coverage(marks, 'skip') > 0) return 'dontKnow';
  return undefined;
}

/** A misspelt name, where only one option is that near. */
function nearest(reply: readonly string[], choices: readonly Choice[]): readonly string[] {
  const tried = [reply.join(' '), ...reply].map((written) => ({ written, letters: lettersIn(written) }));
  const isNear = ({ joined, letters }: Label): boolean =>
    tried.some((one) => isMisspelling(one.written, joined, one.letters ^ letters));
  const near = choices.filter(({ words }) => labelsOf(words).some(isNear));
  const options = [...new Set(near.map(({ id }) => id))];
  return options.length === 1 ? options : [];
}

/** A bit for each of the letters that a word has; two of them may share one. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << word.charCodeAt(i);
  return letters;
}

function isMisspelling(written: string, name: string, apart: number): boolean {
  const shorter = Math.min(written.length, name.length);
  if (shorter < 5) return false;
  const most = shorter >= 9 ? 2 : 1;
  // No distance is less than the difference in length, nor than half the letters that only one has; both cost little to see.
  if (Math.abs(written.length - name.length) > most || moreThan(2 * most, apart)) return false;
  return distances.DamerauLevenshteinDistance(written, name, { restricted: true }) <= most;
}

/** Whether more than `most` bits are set. */
function moreThan(most: number, bits: number): boolean {
  let left = bits;
  for (let counted = 0; counted < most; counted++) left &= left - 1;
  return left !== 0;
}
