/** A person to reach today, beside every list. */
import type { Helpline } from './catalogue.ts';
import { suits } from './hardRules.ts';
import type { PersonView } from './person.ts';

/** More than this is a directory, not a way on. */
const MOST = 4;

/** How narrowly a line is for this person: one for their problem or relation comes before one for all. */
function nearness({ suits: { substances, relations, who, minors } }: Helpline, person: PersonView): number {
  const problem = substances.some((one) => person.substances.includes(one)) ? 2 : 0;
  const relation = relations?.some((one) => person.relations.includes(one)) ? 2 : 0;
  const young = person.minor && minors ? 1 : 0;
  return problem + relation + young + (who.length === 1 ? 1 : 0);
}

/** Ids of at most four, best first. Emergency numbers are always within reach elsewhere and not counted here. */
export function helplinesFor(helplines: readonly Helpline[], person: PersonView): readonly string[] {
  const audiences = person.audiences.length > 0 ? person.audiences : (['ownUse', 'nextOfKin'] as const);
  return helplines
    .filter((line) => person.minor || !line.emergency)
    .filter((line) => audiences.some((audience) => suits(line.suits, person, audience)))
    .map((line) => ({ id: line.id, priority: line.priority, near: nearness(line, person) }))
    .sort((a, b) => b.near - a.near || a.priority - b.priority || a.id.localeCompare(b.id))
    .slice(0, MOST)
    .map(({ id }) => id);
}
