import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import AggressiveTokenizerNo from 'natural/lib/natural/tokenizers/aggressive_tokenizer_no.js';
import { coverage } from './command.ts';
import { clean, folded, plain } from './fold.ts';
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

/** One way to name an option, as folded words. */
interface Name {
  readonly id: string;
  readonly words: readonly string[];
}

/** Where a name stands in the reply. */
interface Hit extends Name {
  readonly at: number;
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
  const names = choices.flatMap(({ id, words }) => namesOf(words).map((name) => ({ id, words: name })));
  names.sort((a, b) => b.words.length - a.words.length);
  const ids = choices.map((choice) => choice.id);
  const exactly = (options: readonly string[]): Chosen | undefined => limited(options, multiple, true);

  const whole = idsNamed(names.filter((name) => same(name.words, reply)));
  if (whole.length === 1) return exactly(whole);
  const listed = readList(reply, names);
  if (listed) return exactly(listed);
  const numbers = findNumbers(plainWords(text), ids.length);
  if (numbers) return exactly(numbers.flatMap((n) => ids[n - 1] ?? []));
  const marks = read();
  if (saysAll(reply) && multiple) return { options: ids, exact: false };
  const yesNo = readYesNo(marks, choices);
  if (yesNo) return { options: [yesNo], exact: false };
  const skipped = readSkip(marks);
  if (skipped) return { skipped };
  const hits = affirmed(hitsIn(reply, names));
  if (hits.length > 0) return limited(idsNamed(hits), multiple, false);
  return limited(nearest(reply, names), multiple, false);
}

const readBefore = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** The labels of an option, in words; the same list comes with every reply. */
function namesOf(labels: readonly string[]): readonly (readonly string[])[] {
  const known = readBefore.get(labels);
  if (known) return known;
  const read = labels.map(wordsOf).filter((words) => words.length > 0);
  readBefore.set(labels, read);
  return read;
}

const plainWords = (text: string): readonly string[] => tokenizer.tokenize(clean(text)).map(plain);
const wordsOf = (text: string): readonly string[] => plainWords(text).map(folded);
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

/** Names that stand somewhere in the reply; one inside a longer one does not count. */
function hitsIn(reply: readonly string[], names: readonly Name[]): readonly { hit: Hit; denied: boolean }[] {
  const taken = new Set<number>();
  const hits: { hit: Hit; denied: boolean }[] = [];
  for (const name of names) {
    for (let at = 0; at + name.words.length <= reply.length; at++) {
      if (!name.words.every((word, i) => reply[at + i] === word && !taken.has(at + i))) continue;
      name.words.forEach((_, i) => {
        taken.add(at + i);
      });
      hits.push({ hit: { ...name, at }, denied: /^(ike|ikje|not|no|nei|aldri|uten|utan)$/.test(reply[at - 1] ?? '') });
    }
  }
  return hits;
}

const affirmed = (hits: readonly { hit: Hit; denied: boolean }[]): readonly Hit[] =>
  hits.filter(({ denied }) => !denied).map(({ hit }) => hit);

/** A misspelt name, where only one option is that near. */
function nearest(reply: readonly string[], names: readonly Name[]): readonly string[] {
  const tried = [reply.join(' '), ...reply];
  const near = names.filter(({ words }) => {
    const name = words.join(' ');
    return tried.some((written) => isMisspelling(written, name));
  });
  const options = idsNamed(near);
  return options.length === 1 ? options : [];
}

function isMisspelling(written: string, name: string): boolean {
  const shorter = Math.min(written.length, name.length);
  if (shorter < 5) return false;
  const most = shorter >= 9 ? 2 : 1;
  // No distance is less than the difference in length, and that costs nothing to see.
  if (Math.abs(written.length - name.length) > most) return false;
  return distances.DamerauLevenshteinDistance(written, name, { restricted: true }) <= most;
}
