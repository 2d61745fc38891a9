/** What answers lead to whatever the seed. */
import { type Answers, chosen, QUESTION_IDS } from '../flow/answers.ts';
import type { Audience, Catalogue } from './catalogue.ts';
import { helplinesFor } from './helplines.ts';
import { createMemory } from './memory.ts';
import { interleaved, isSettled, PAGE, pagesFor, type Ranking, rankingFor } from './pages.ts';
import { type PersonView, personOf } from './person.ts';

export interface Prospect {
  /**
   * The same for equal answers, and for no others. Undefined where a place is among them: with it they could point to
   * somebody, and what is remembered outlives the conversation.
   */
  readonly key: string | undefined;
  readonly person: PersonView;
  /** One for each audience that the person belongs to. */
  readonly lists: readonly { readonly audience: Audience; readonly ranking: Ranking }[];
  readonly helplines: readonly string[];
  /** Equal where the helplines are, in whatever order. */
  readonly reachable: string;
  /** The outcome where it is the same for every seed. */
  readonly settled?: string;
}

/** Five questions and their options: a few thousand ways to answer, some far more often than others. 2 KB each. */
const remembered = createMemory<Prospect>(2_000);

export function prospectOf(catalogue: Catalogue, answers: Answers): Prospect {
  const key = keyOf(answers);
  return remembered(catalogue, key, () => {
    const person = personOf(answers);
    const lists = person.audiences.map((audience) => ({ audience, ranking: rankingFor(catalogue, person, audience) }));
    const helplines = helplinesFor(catalogue.helplines, person);
    const prospect = { key, person, lists, helplines, reachable: [...helplines].sort().join() };
    const [only] = lists;
    const settled = only && lists.length === 1 && isSettled(only.ranking);
    return settled ? { ...prospect, settled: outcomeOf(prospect, 0) } : prospect;
  });
}

/** Equal where the first four organizations are the same, and the helplines, in whatever order. */
export function outcomeOf(prospect: Omit<Prospect, 'settled'>, seed: number): string {
  const ids = interleaved(pagesFor(prospect, { seed, more: 0 })).slice(0, PAGE);
  return `${ids.sort().join()} ${prospect.reachable}`;
}

function keyOf(answers: Answers): string | undefined {
  if (chosen(answers, 'place').length > 0) return undefined;
  let key = '';
  for (const id of QUESTION_IDS) {
    const answer = answers[id];
    if (answer) key += `${id}=${'options' in answer ? answer.options.join() : `(${answer.skipped})`};`;
  }
  return key;
}
