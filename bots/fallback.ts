/** What is said when a turn could not be taken or kept. Nothing here needs the store. */
import { ACTIONS } from '../dialogs/actions.ts';
import type { Reply } from '../dialogs/replies.ts';
import type { SessionLocale } from '../dialogs/session.ts';
import { text } from '../dialogs/text.ts';
import type { Input } from '../dialogs/turn.ts';
import type { Guide, TakeTurn } from './keepTurn.ts';

export type Fallback = (input: Input, locale: SessionLocale) => readonly Reply[];

const isDanger = ({ kind }: Reply) => kind === 'crisis' || kind === 'crisisQuestion';

/**
 * Makes the answer for when something failed: danger is still met with its own text, everything else with a calm one, the
 * emergency numbers and a way on. Never throws.
 */
export function createFallback(takeTurn: TakeTurn, guide: Guide): Fallback {
  const emergencies = guide.catalogue.helplines
    .filter(({ emergency }) => emergency)
    .sort((a, b) => a.priority - b.priority)
    .map(({ id }) => id);
  const calm: Reply = {
    kind: 'helplines',
    intro: [text('error')],
    helplines: emergencies,
    actions: [ACTIONS.continue, ACTIONS.restart],
  };
  return (input, locale) => {
    const danger = dangerIn(takeTurn, guide, input, locale);
    return danger.length > 0 ? danger : [calm];
  };
}

function dangerIn(takeTurn: TakeTurn, guide: Guide, input: Input, locale: SessionLocale): readonly Reply[] {
  if (input.kind !== 'text' && input.kind !== 'edited') return [];
  try {
    return takeTurn(undefined, input, {
      ...guide,
      locale,
      seed: 0,
      code: '',
      expired: false,
      onWebsite: true,
    }).replies.filter(isDanger);
  } catch {
    return [];
  }
}
