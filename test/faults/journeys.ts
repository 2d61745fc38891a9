/**
 * Whole conversations. Each holds things that would show if they were lost or done twice: going back, counting what was
 * not understood, changing an answer, turning the page of results.
 */
import { ARRIVED, command, press, type Sent, words } from './talking.ts';

const substances = (ids: string): Sent => ({
  type: 'message',
  value: { guide: { inputs: ['substances'], flowVersion: 1 }, substances: ids },
});

export const JOURNEYS: readonly (readonly Sent[])[] = [
  [
    ARRIVED,
    press('who', 'nextOfKin'),
    press('relation', 'parent'),
    command('back'),
    press('relation', 'sibling'),
    substances('alcohol,drugs'),
    press('twelveStep', 'no'),
    press('where', 'online'),
    words('hm'),
  ],
  [
    words('Jeg drikker for mye og vil slutte'),
    press('twelveStep', 'either'),
    press('mixed', 'false'),
    command('back'),
    press('mixed', 'true'),
    press('substances', 'gambling'),
    press('where', 'phone'),
    words('asdf qwer'),
  ],
  [
    ARRIVED,
    words('asdf qwer'),
    press('who', 'ownUse'),
    substances('medication'),
    press('who', 'both'),
    press('relation', 'partner'),
    press('where', 'online'),
    command('back'),
  ],
];

export const journeyFor = (index: number): readonly Sent[] => JOURNEYS[index % JOURNEYS.length] ?? [];
