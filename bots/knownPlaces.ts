import type { NamedPlace } from '../data/texts.ts';
import type { Input } from '../dialogs/turn.ts';
import type { TakeTurn } from './keepTurn.ts';

/**
 * An old link or a made-up one may name a place that is none (municipalities are merged and split). The core knows places
 * by the form of their ids only, and a kept place without a name could not be said back: no summary, ever.
 */
export function withKnownPlaces(takeTurn: TakeTurn, places: readonly NamedPlace[]): TakeTurn {
  const known = new Set(places.map(({ id }) => id));
  return (session, input, context) => takeTurn(session, withKnownPlace(input, known), context);
}

function withKnownPlace(input: Input, known: ReadonlySet<string>): Input {
  if (input.kind === 'press' && 'question' in input.press && input.press.question === 'place')
    return known.has(input.press.option) ? input : { kind: 'unreadable' };
  if (input.kind !== 'answers' || !input.answers.place) return input;
  const { place, ...answers } = input.answers;
  const isKnown = 'options' in place && place.options.every((id) => known.has(id));
  return isKnown ? input : { ...input, answers };
}
