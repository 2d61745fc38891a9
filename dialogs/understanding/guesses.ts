import type { FeatureGroups } from './feature.ts';
import type { Learned } from './model.ts';
import { FORMATS, GOALS, SUBSTANCES } from './slots.ts';
import type { Because, Slots } from './types.ts';
import { ruledFeatures } from './whose.ts';
import type { Words } from './words.ts';

/** What the model may add to what the rules found, by slot. */
const VALUES = {
  relation: ['partner', 'parent', 'child', 'adultChild', 'sibling', 'friend', 'colleague', 'bereaved'],
  goal: GOALS,
  format: FORMATS,
  twelveStep: ['yes', 'no'],
  faith: ['christian', 'secular'],
  mixedProblems: [true],
  substances: SUBSTANCES,
} as const;

export type Guessed = keyof typeof VALUES;
export type Guesses = Pick<Slots, Guessed>;

export const GUESSED = Object.keys(VALUES) as readonly Guessed[];

/** Each value of each slot, as the model names it. */
export const SLOT_CLASSES: readonly string[] = GUESSED.flatMap((slot) =>
  VALUES[slot].map((value) => classOf(slot, value)),
);

export function classOf(slot: Guessed, value: unknown): string {
  return `${slot} ${value}`;
}

/** In cross-validation these slots lost more by a wrong guess than others, where nobody had told of them. */
const SURE_OF: { readonly [S in Guessed]?: number } = { format: 0.7, twelveStep: 0.8, substances: 0.7 };

interface Guess {
  readonly slot: Guessed;
  readonly value: unknown;
  readonly probability: number;
}

/**
 * What the model is sure enough of, of slots in which the rules found nothing, where it `fits` the message: of several
 * substances all, else the likeliest.
 */
export const createGuessSlots =
  ({ heads, sure }: Learned) =>
  (groups: FeatureGroups, ruled: Slots, fits: (slot: Guessed, value: unknown) => boolean) => {
    const all = [...groups, ruledFeatures(ruled.who, ruled.relation)];
    const { probabilityOf } = heads.slots.predict(all);
    const likely = (slot: Guessed): readonly Guess[] => {
      const least = Math.max(sure.slots, SURE_OF[slot] ?? 0);
      const values = VALUES[slot].map((value) => ({ slot, value, probability: probabilityOf(classOf(slot, value)) }));
      const told = values.filter(({ value, probability }) => probability >= least && fits(slot, value));
      return slot === 'substances' ? told : told.sort((a, b) => b.probability - a.probability).slice(0, 1);
    };
    const guessed = GUESSED.filter((slot) => ruled[slot] === undefined).flatMap(likely);
    const substances = guessed.filter(({ slot }) => slot === 'substances').map(({ value }) => value);
    const slots: Guesses = Object.fromEntries(
      guessed.map(({ slot, value }) => [slot, slot === 'substances' ? substances : value]),
    );
    return {
      slots,
      because: (words: Words): readonly Because[] =>
        guessed.map(({ slot, value, probability }) => ({
          found: `model ${classOf(slot, value)} ${probability.toFixed(2)}`,
          words: heads.slots.because(all, words, classOf(slot, value)).join(' '),
        })),
    };
  };
