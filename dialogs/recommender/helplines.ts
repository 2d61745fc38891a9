/** A person to reach today, beside every list. */
import type { Audience, Helpline } from './catalogue.ts';
import { isBroad, suits } from './hardRules.ts';
import type { PersonView } from './person.ts';

/** More than this is a directory, not a way on. */
const MOST = 4;

/** Lines for one particular need that no answer names (sexual abuse, violence) stand in the overview and in danger. */
const LAST_PRIORITY_FOR_ALL = 6;

/** Nothing said yet: it may be about oneself or another. */
const EITHER: readonly Audience[] = ['ownUse', 'nextOfKin'];

/** How much nearer than its priority a line is to this person: their problem, their relation, made for kin alone. */
function nearness(
  { suits: { substances, relations, who }, doubtful }: Helpline,
  person: PersonView,
  audiences: readonly Audience[],
): number {
  const problem = substances.some((one) => person.substances.includes(one)) ? 2 : 0;
  const relation = !isBroad(relations) && relations?.some((one) => person.relations.includes(one)) ? 2 : 0;
  // Not said what it is about: a line for one thing alone waits behind those for many.
  const guess = person.substances.length === 0 && substances.length > 0 && substances.length < 3 ? -4 : 0;
  const apart = who.length === 1 && audiences.length === 1 ? 1 : 0;
  // Not known whom it is about: a line that takes both.
  const both = audiences.length > 1 && audiences.every((one) => who.includes(one)) ? 2 : 0;
  return problem + relation + guess + apart + both - (doubtful ? 1 : 0);
}

/** Ids of at most four, best first. Emergency numbers are always within reach elsewhere and not counted here. */
export function helplinesFor(helplines: readonly Helpline[], person: PersonView): readonly string[] {
  const audiences = person.audiences.length > 0 ? person.audiences : EITHER;
  return helplines
    .filter(({ emergency, priority }) => !emergency && priority <= LAST_PRIORITY_FOR_ALL)
    .filter((line) => audiences.some((audience) => suits(line.suits, person, audience)))
    .map((line) => ({ id: line.id, place: line.priority - nearness(line, person, audiences) }))
    .sort((a, b) => a.place - b.place || a.id.localeCompare(b.id))
    .slice(0, MOST)
    .map(({ id }) => id);
}
