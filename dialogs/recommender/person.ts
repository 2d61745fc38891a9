/** The person as the rules see them, drawn from the answers. */
import { type Answers, chosen, isSkipped } from '../flow/answers.ts';
import { isMinor } from '../flow/people.ts';
import type { Audience, Format, Goal, Relation, Situation, Substance } from './catalogue.ts';

export interface PersonView {
  /** Whom the lists are for, one list each; the minor's list is for what it is about. */
  readonly audiences: readonly Audience[];
  readonly minor: boolean;
  /** Whole years that the person may be, both ends included. */
  readonly ages: { readonly min: number; readonly max: number };
  readonly ageSaid: boolean;
  readonly substances: readonly Substance[];
  readonly relations: readonly Relation[];
  readonly situations: readonly Situation[];
  readonly goal: Goal | undefined;
  readonly twelveStep: string | undefined;
  readonly mixed: string | undefined;
  readonly formats: readonly Format[];
  readonly faith: 'christian' | 'secular' | undefined;
  /** Municipality, district or county id. */
  readonly place: string | undefined;
}

const AGES: Readonly<Record<string, { min: number; max: number }>> = {
  under18: { min: 0, max: 17 },
  youngAdult: { min: 18, max: 30 },
  // Said as 31–64. Offers for the young end at 30 or 35, and most of this group is past both.
  adult: { min: 36, max: 64 },
  older: { min: 65, max: 120 },
};
const GROWN_UP = { min: 18, max: 120 };

function audiencesOf(answers: Answers): readonly Audience[] {
  const [who] = chosen(answers, 'who');
  const [about] = chosen(answers, 'about');
  const whom = who === 'under18' || who === undefined ? about : who;
  if (whom === 'both') return ['ownUse', 'nextOfKin'];
  // Somebody who will show others the way needs what those others would be shown.
  if (whom === 'professional' && chosen(answers, 'situation').includes('referSomeone'))
    return ['professional', 'ownUse'];
  if (whom) return [whom as Audience];
  if (chosen(answers, 'relation').length > 0) return ['nextOfKin'];
  // "Vet ikke", or only said to be young: both lists.
  return isSkipped(answers, 'who') || isSkipped(answers, 'about') || isMinor(answers) ? ['ownUse', 'nextOfKin'] : [];
}

function relationsOf(answers: Answers, minor: boolean): readonly Relation[] {
  const [relation] = chosen(answers, 'relation');
  if (relation === 'someonesChild' || relation === 'adultChild' || relation === 'child')
    return minor ? ['child'] : ['adultChild'];
  // "Noen jeg kjenner": for a young person that is most often a parent.
  if (relation === undefined) return minor ? ['child'] : [];
  return [relation as Relation];
}

/** A colleague or a manager is one at a workplace. */
function situationsOf(answers: Answers, relations: readonly Relation[]): readonly Situation[] {
  const said = chosen(answers, 'situation') as readonly Situation[];
  return relations.includes('colleague') ? [...said, 'workplace'] : said;
}

/** Reads the answers as a person. */
export function personOf(answers: Answers): PersonView {
  const minor = isMinor(answers);
  const [age] = chosen(answers, 'age');
  const ages = minor ? AGES.under18 : AGES[age ?? ''];
  const relations = relationsOf(answers, minor);
  return {
    audiences: audiencesOf(answers),
    minor,
    ages: ages ?? GROWN_UP,
    ageSaid: ages !== undefined,
    substances: chosen(answers, 'substances') as readonly Substance[],
    relations,
    situations: situationsOf(answers, relations),
    goal: chosen(answers, 'goal')[0] as Goal | undefined,
    twelveStep: chosen(answers, 'twelveStep')[0],
    mixed: chosen(answers, 'mixed')[0],
    formats: chosen(answers, 'where') as readonly Format[],
    faith: chosen(answers, 'faith')[0] as 'christian' | 'secular' | undefined,
    place: chosen(answers, 'place')[0],
  };
}
