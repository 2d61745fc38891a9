import type { Command } from '../command.ts';
import type { Understood } from './types.ts';

/** Commands of the guide's own that the measured set does not know. */
const OWN_COMMANDS: readonly Command[] = [
  'summary',
  'change',
  'why',
  'more',
  'emergency',
  'continue',
  'read',
  'groups',
  'keep',
  'done',
  'website',
];

/** What the guide answers as questions in between, and the measured set calls asking how it works. */
const OF_THE_GUIDE = [
  'are-you-human',
  'can-i-trust-this',
  'can-you-advise',
  'can-you-call',
  'how-long-does-this-take',
  'what-do-you-keep',
  'who-is-behind',
  'why-do-you-ask',
];

/** One message as the measured slots: docs/understanding.md defines them. */
export interface MeasuredSlots {
  readonly lang: string;
  readonly who: string | null;
  readonly relation: string | null;
  readonly substances: readonly string[];
  readonly goal: string | null;
  readonly twelveStep: string | null;
  readonly mixedProblems: true | null;
  readonly faith: string | null;
  readonly format: string | null;
  readonly place: string | null;
  readonly ageGroup: string | null;
  readonly crisis: string;
  readonly crisisAction: string | null;
  readonly command: string;
}

export function slotsOf({ language, slots, crisis, command, question }: Understood): MeasuredSlots {
  return {
    lang: language,
    who: slots.who ?? null,
    relation: slots.relation && slots.relation !== 'otherFamily' ? slots.relation : null,
    substances: slots.substances ?? [],
    goal: slots.goal ?? null,
    twelveStep: slots.twelveStep ?? null,
    mixedProblems: slots.mixedProblems ? true : null,
    faith: slots.faith ?? null,
    format: slots.format ?? null,
    place: slots.place ?? null,
    ageGroup: slots.ageGroup ?? null,
    crisis: crisis?.kind ?? 'none',
    crisisAction: crisis?.action ?? null,
    command: commandOf(command, question),
  };
}

function commandOf(command: Command | undefined, question: string | undefined): string {
  if (command) return OWN_COMMANDS.includes(command) ? 'none' : command;
  return question && OF_THE_GUIDE.includes(question) ? 'help' : 'none';
}
