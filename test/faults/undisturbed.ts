/** What a journey is like when nothing goes wrong: what an interrupted one is held against. */
import assert from 'node:assert/strict';
import type { GuideProcess } from './guideProcess.ts';
import { JOURNEYS } from './journeys.ts';
import { createTalker, RESUME, type Sent, type State, type Talker, tell } from './talking.ts';

export interface Undisturbed {
  /** A conversation that nobody came back to in between: its session is what must be kept. */
  readonly conversation: string | undefined;
  /** What each message is answered with. */
  readonly answers: readonly State[];
  /** Where one who comes back finds the conversation after so many messages. */
  readonly present: readonly State[];
}

/** Plays every journey once. Returns what the journey of `journeyFor(index)` is like. */
export async function undisturbed(guide: Pick<GuideProcess, 'post'>): Promise<(index: number) => Undisturbed> {
  const played = await Promise.all(JOURNEYS.map((journey) => play(guide, journey)));
  return (index) => {
    const found = played[index % JOURNEYS.length];
    if (!found) throw new Error('there are no journeys');
    return found;
  };
}

async function play(guide: Pick<GuideProcess, 'post'>, journey: readonly Sent[]): Promise<Undisturbed> {
  const talker = createTalker(journey);
  await talker.goOn(guide);
  const returning = createTalker(journey);
  const present: State[] = [await tell(guide, undefined, RESUME)];
  await returning.goOn(guide, async () => void present.push(await tell(guide, returning.conversation(), RESUME)));
  assert.deepEqual(returning.states(), talker.states());
  return { conversation: talker.conversation(), answers: talker.states(), present };
}

/** The present question is put. What was on its way may have been kept, and is then present already, without an answer. */
export function assertPresent(state: State, talker: Talker, { present }: Undisturbed): void {
  const answered = talker.answered();
  const expected = [present[answered], present[answered + 1]];
  assert.ok(expected.includes(state), `${state} after ${answered} messages instead of ${expected.join(' or ')}`);
}

/** A message that had to be sent again may have been kept the first time: its answer is then the present question. */
export function assertSameAnswers(talker: Talker, { answers, present }: Undisturbed): void {
  const again = talker.states().map((state, index) => talker.sentAgain(index) && state === present[index + 1]);
  const expected = answers.map((answer, index) => (again[index] ? present[index + 1] : answer));
  assert.deepEqual(talker.states(), expected);
}
