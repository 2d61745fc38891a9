/** Plays a transcript at our own page. */
import { stringAt } from '../../bots/channels/reading/at.ts';
import { guidesOf, spoken } from './spoken.ts';
import type { Act, Line, Transcript } from './transcript.ts';
import { problemWith } from './transcriptChecks.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export interface Played {
  /** The conversation as it went, a paragraph a line. */
  readonly read: readonly string[];
  /** What was not as wished, with its line. Unless `all` is wanted the conversation stops there. */
  readonly problems: readonly string[];
}

const COUNTS: Readonly<Record<string, number>> = { en: 1, ett: 1, to: 2, tre: 3, fire: 4 };

function minutesIn(value: string): number {
  const [, count = '', unit] = /^(\S+) (time|timer|minutter)$/.exec(value) ?? [];
  const number = COUNTS[count] ?? Number(count);
  if (!unit || Number.isNaN(number)) throw new Error(`"${value}" is no time`);
  return unit === 'minutter' ? number : number * 60;
}

const DOES: Readonly<
  Record<Exclude<Act, 'Guide' | 'Vet ikke på resten'>, (visitor: Visitor, value: string) => Promise<void> | void>
> = {
  Du: (visitor, value) => visitor.say(value),
  Knapp: (visitor, value) => visitor.press(value),
  Velger: (visitor, value) => visitor.tick(value.split(/\s*,\s*/)),
  Venter: (visitor, value) => visitor.wait(minutesIn(value)),
  'Laster siden på nytt': (visitor) => visitor.reload(),
};

/** Longer than any flow: a guide that still asks then is in a loop. */
const MOST_QUESTIONS = 12;
const isAsked = (visitor: Visitor) => stringAt(guidesOf(visitor.shown()).at(-1), 'question') !== undefined;

const spaced = (words: string) => words.replace(/\s+/g, ' ').trim();

/** Takes pieces of one answer, each after the one before. */
function createListener() {
  let words = '';
  let from = 0;
  return {
    hear(answer: readonly string[]) {
      words = spaced(answer.join(' '));
      from = 0;
    },
    problem(piece: string): string | undefined {
      const at = words.indexOf(spaced(piece), from);
      if (at < 0) return words.includes(spaced(piece)) ? 'is said, but earlier' : 'is not said';
      from = at + spaced(piece).length;
      return undefined;
    },
  };
}

/** Plays it on a fresh guide. With `all` it goes on past what is not as wished, for reading aloud. */
export async function playTranscript({ locale, lines }: Transcript, seed: number, all = false): Promise<Played> {
  const visitor = createVisitor(locale, seed);
  const listener = createListener();
  const questions = new Set<string>();
  const read: string[] = [];
  const problems: string[] = [];

  function hear(): void {
    const answer = spoken(visitor.shown());
    read.push('', ...answer.map((words) => `    ${words}`));
    listener.hear(answer);
    for (const guide of guidesOf(visitor.shown())) {
      const question = stringAt(guide, 'question');
      if (question && question !== 'who') questions.add(question);
    }
  }

  async function leaveTheRest(): Promise<string | undefined> {
    for (let turn = 0; turn < MOST_QUESTIONS && isAsked(visitor); turn++) {
      read.push('', 'KNAPP: Vet ikke');
      await visitor.leaveOpen();
      hear();
    }
    return isAsked(visitor) ? 'the questions have no end' : undefined;
  }

  async function take({ does, value }: Line): Promise<string | undefined> {
    if ('check' in does) return problemWith(does.check, value, { shown: visitor.shown(), questions });
    if (does.act === 'Guide') return listener.problem(value);
    if (does.act === 'Vet ikke på resten') return leaveTheRest();
    read.push('', `${does.act.toLocaleUpperCase('nb')}: ${value}`);
    await DOES[does.act](visitor, value);
    if (does.act !== 'Venter') hear();
    return undefined;
  }

  await visitor.arrive();
  hear();
  for (const line of lines) {
    const problem = await take(line).catch((error: unknown) => String(error));
    if (!problem) continue;
    problems.push(`line ${line.number}: ${line.raw.trim()} — ${problem}`);
    read.push(`>>> ${problems.at(-1)}`);
    if (!all) break;
  }
  return { read, problems };
}
