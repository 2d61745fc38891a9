/** The one place where answers and the measured slots meet. Slots are single messages' view; answers are richer. */
import { type Answer, type Answers, chosen, type QuestionId } from './answers.ts';

/** Single-valued view of a message, one key for each thing that can be measured. Absent means: not said. */
export interface Slots {
  readonly who?: 'ownUse' | 'nextOfKin' | 'professional' | 'curious';
  readonly relation?:
    | 'partner'
    | 'parent'
    | 'child'
    | 'adultChild'
    | 'sibling'
    | 'friend'
    | 'colleague'
    | 'bereaved'
    | 'otherFamily';
  readonly substances?: readonly ('alcohol' | 'drugs' | 'medication' | 'gambling' | 'food' | 'other')[];
  readonly situation?: readonly string[];
  readonly goal?: 'quit' | 'cutDown' | 'stayAbstinent' | 'understand';
  readonly twelveStep?: 'yes' | 'no';
  readonly mixedProblems?: boolean;
  readonly faith?: 'christian' | 'secular';
  readonly format?: 'online' | 'inPerson' | 'phone' | 'chat';
  /** As the person wrote it. Never stored: it is resolved to a place id or dropped. */
  readonly place?: string;
  readonly ageGroup?: 'under18' | 'youngAdult' | 'adult' | 'older';
}

type Writable = { [Q in QuestionId]?: Answer };

const one = (option: string): Answer => ({ options: [option] });

/**
 * The answers that slots say. `place` must be a place id already.
 * A young person's `who` stays what it is; their age makes them a minor in the flow.
 */
export function answersFrom(slots: Slots, place?: string): Answers {
  const answers: Writable = {};
  if (slots.who) answers.who = one(slots.who);
  if (slots.ageGroup) answers.age = one(slots.ageGroup);
  if (slots.relation) answers.relation = one(slots.relation);
  if (slots.substances?.length) answers.substances = { options: slots.substances };
  if (slots.twelveStep) answers.twelveStep = one(slots.twelveStep);
  if (slots.mixedProblems !== undefined) answers.mixed = one(String(slots.mixedProblems));
  if (slots.format) answers.where = one(slots.format);
  if (place) answers.place = one(place);
  if (slots.situation?.length) answers.situation = { options: slots.situation };
  if (slots.goal) answers.goal = one(slots.goal);
  if (slots.faith) answers.faith = one(slots.faith);
  return answers;
}

/** The slots that answers say: the first of several, nothing for "either" and for what was skipped. */
export function slotsFrom(answers: Answers): Slots {
  const first = (id: QuestionId) => chosen(answers, id)[0];
  const who = first('who') === 'under18' ? first('about') : first('who') === 'both' ? 'ownUse' : first('who');
  const relation = first('relation') === 'someonesChild' ? 'adultChild' : first('relation');
  const ageGroup = first('who') === 'under18' ? 'under18' : first('age');
  const twelveStep = first('twelveStep') === 'either' ? undefined : first('twelveStep');
  const mixed = first('mixed');
  const slots = {
    who,
    relation,
    substances: chosen(answers, 'substances').length ? chosen(answers, 'substances') : undefined,
    situation: chosen(answers, 'situation').length ? chosen(answers, 'situation') : undefined,
    goal: first('goal'),
    twelveStep,
    mixedProblems: mixed === undefined || mixed === 'either' ? undefined : mixed === 'true',
    faith: first('faith'),
    format: first('where'),
    place: first('place'),
    ageGroup,
  };
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)) as Slots;
}
