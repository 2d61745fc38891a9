/** Who is asked what: one row a kind of person. */
import { type Answers, chosen, isSkipped, type QuestionId } from './answers.ts';

export type Person = 'unknown' | 'unsure' | 'ownUse' | 'nextOfKin' | 'both' | 'professional' | 'curious' | 'minor';

interface Row {
  /** Asked in this order. Of a group in brackets, the one that could change more. */
  readonly asked: readonly (QuestionId | readonly QuestionId[])[];
  /** Never asked, but kept where the person's own words say it. */
  readonly heard: readonly QuestionId[];
}

export const ROWS: Readonly<Record<Person, Row>> = {
  unknown: {
    asked: ['who'],
    heard: ['age', 'relation', 'substances', 'twelveStep', 'mixed', 'where', 'place', 'situation', 'goal', 'faith'],
  },
  unsure: { asked: ['who', 'substances'], heard: ['twelveStep', 'mixed', 'where', 'place', 'faith', 'age'] },
  ownUse: {
    asked: ['who', 'substances', 'twelveStep', 'mixed', 'where', 'place', ['situation', 'goal']],
    heard: ['faith', 'age'],
  },
  nextOfKin: {
    asked: ['who', 'relation', 'age', 'substances', 'twelveStep', 'mixed', 'where', 'place'],
    heard: ['faith'],
  },
  both: {
    asked: ['who', 'substances', 'relation', 'age', 'twelveStep', 'where', 'place'],
    heard: ['mixed', 'situation', 'goal', 'faith'],
  },
  professional: { asked: ['who', 'situation', 'substances', 'where', 'place'], heard: [] },
  curious: { asked: ['who'], heard: ['substances', 'twelveStep', 'mixed', 'where', 'place', 'goal'] },
  minor: { asked: ['about'], heard: ['who', 'relation', 'age', 'substances', 'where', 'place', 'goal'] },
};

/** Under 18 by any of the answers that can say so. */
export function isMinor(answers: Answers): boolean {
  return (
    chosen(answers, 'who').includes('under18') ||
    chosen(answers, 'age').includes('under18') ||
    chosen(answers, 'relation').includes('child')
  );
}

const isPerson = (who: string | undefined): who is Person => who !== undefined && Object.hasOwn(ROWS, who);

export function personFor(answers: Answers): Person {
  if (isMinor(answers)) return 'minor';
  if (isSkipped(answers, 'who')) return 'unsure';
  const [who] = chosen(answers, 'who');
  return isPerson(who) ? who : 'unknown';
}

/** The questions of this person's row, those to be asked in order. */
export function rowFor(answers: Answers): Row {
  return ROWS[personFor(answers)];
}

/** Everything that an answer of this person may be about. */
export function relevantTo(answers: Answers): ReadonlySet<QuestionId> {
  return RELEVANT[personFor(answers)];
}

const relevant = ({ asked, heard }: Row): ReadonlySet<QuestionId> => new Set([...asked.flat(), ...heard]);

const RELEVANT: Readonly<Record<Person, ReadonlySet<QuestionId>>> = {
  unknown: relevant(ROWS.unknown),
  unsure: relevant(ROWS.unsure),
  ownUse: relevant(ROWS.ownUse),
  nextOfKin: relevant(ROWS.nextOfKin),
  both: relevant(ROWS.both),
  professional: relevant(ROWS.professional),
  curious: relevant(ROWS.curious),
  minor: relevant(ROWS.minor),
};
