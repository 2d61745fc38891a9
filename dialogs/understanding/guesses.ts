import type { FeatureGroups } from './feature.ts';
import type { Learned } from './model.ts';
import type { Slots } from './types.ts';
import { ruledFeatures } from './whose.ts';

/** What the model may add to what the rules found, by slot. */
const VALUES = {
  goal: ['understand', 'cutDown', 'stayAbstinent', 'quit'],
  format: ['chat', 'phone', 'online', 'inPerson'],
  twelveStep: ['yes', 'no'],
  faith: ['christian', 'secular'],
  mixedProblems: [true],
  substances: ['alcohol', 'drugs', 'medication', 'gambling', 'food', 'other'],
} as const;

type Guessed = keyof typeof VALUES;
export type Guesses = Pick<Slots, Guessed>;

export const GUESSED = Object.keys(VALUES) as readonly Guessed[];

/** Each value of each slot, as the model names it. */
export const SLOT_CLASSES: readonly string[] = GUESSED.flatMap((slot) =>
  VALUES[slot].map((value) => classOf(slot, value)),
);

export function classOf(slot: Guessed, value: unknown): string {
  return `${slot} ${value}`;
}

/** What the model is sure enough of, of slots in which the rules found nothing. */
export const createGuessSlots =
  ({ heads, sure }: Learned) =>
  (groups: FeatureGroups, ruled: Slots): Guesses => {
    const { probabilityOf } = heads.slots.predict([...groups, ruledFeatures(ruled.who, ruled.relation)]);
    const guesses: Record<string, unknown> = {};
    for (const slot of GUESSED) {
      if (ruled[slot] !== undefined) continue;
      const likely = VALUES[slot]
        .map((value) => ({ value, probability: probabilityOf(classOf(slot, value)) }))
        .filter(({ probability }) => probability >= sure.slots)
        .sort((a, b) => b.probability - a.probability);
      if (likely.length === 0) continue;
      guesses[slot] = slot === 'substances' ? likely.map(({ value }) => value) : likely[0]?.value;
    }
    return guesses;
  };
