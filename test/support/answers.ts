/** Arbitrary answers for fast-check: any full set that a person of that kind could give, and the short path to it. */
import fc from 'fast-check';
import type { Answer, Answers, QuestionId } from '../../dialogs/flow/answers.ts';
import { nextQuestion, type Outlook, replay } from '../../dialogs/flow/next.ts';
import { rowFor } from '../../dialogs/flow/people.ts';
import { optionsFor } from '../../dialogs/flow/questions.ts';

export const PLACES = ['0301', '4601', '5601'] as const;

const skipped = fc.constantFrom<Answer>({ skipped: 'dontKnow' }, { skipped: 'noPreference' });

function answerTo(id: QuestionId, who: Answers): fc.Arbitrary<Answer> {
  if (id === 'place')
    return fc.oneof(
      fc.constantFrom(...PLACES).map((place) => ({ options: [place] })),
      skipped,
    );
  const options = optionsFor(id, who);
  const several = id === 'substances' || id === 'where' || id === 'situation';
  const chosen = several
    ? fc.subarray([...options], { minLength: 1, maxLength: 2 })
    : fc.constantFrom(...options).map((option) => [option]);
  return fc.oneof(
    { weight: 6, arbitrary: chosen.map((picked) => ({ options: picked })) },
    { weight: 1, arbitrary: skipped },
  );
}

const ASKED: readonly QuestionId[] = [
  'about',
  'relation',
  'substances',
  'twelveStep',
  'mixed',
  'where',
  'place',
  'situation',
  'goal',
];

/** Only what this person's row of the table asks. */
function askedOf(answers: Answers): Answers {
  const asked = new Set<string>(['who', ...rowFor(answers).asked.flat()]);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}

/** Every question answered, as a person of this kind could. Their age is known only of the young. */
export const fullAnswers: fc.Arbitrary<Answers> = fc
  .constantFrom('ownUse', 'nextOfKin', 'both', 'professional', 'curious', 'under18', undefined)
  .chain((who) => {
    const first: Answers = { who: who ? { options: [who] } : { skipped: 'dontKnow' } };
    return fc
      .record(Object.fromEntries(ASKED.map((id) => [id, answerTo(id, first)])))
      .map((rest) => askedOf({ ...rest, ...first } as Answers));
  });

/** Answers only what is asked, from a full set. Returns the short answers and the questions put. */
export function shortPath(full: Answers, outlook: Outlook): { answers: Answers; asked: readonly QuestionId[] } {
  let answers: Answers = {};
  const asked: QuestionId[] = [];
  for (let turn = 0; turn < 20; turn++) {
    const question = nextQuestion(answers, asked, outlook);
    if (!question) return { answers, asked };
    asked.push(question);
    answers = replay({ ...answers, [question]: full[question] ?? { skipped: 'dontKnow' } });
  }
  throw new Error(`the flow does not end: ${asked.join(', ')}`);
}
