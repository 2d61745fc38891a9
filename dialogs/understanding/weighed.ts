import type { FeatureGroups } from './feature.ts';
import type { FoundGroups } from './featureIndex.ts';
import { hashOf } from './hash.ts';
import type { Learned } from './model.ts';
import { FORMATS, GOALS, type Said, SUBSTANCES, type ValueOf, type Weighed } from './slots.ts';
import type { Because, Slots } from './types.ts';
import type { Words } from './words.ts';

/** What the model knows of each slot. */
const VALUES: { readonly [S in Weighed]: readonly ValueOf<S>[] } = {
  relation: ['partner', 'parent', 'child', 'adultChild', 'sibling', 'friend', 'colleague', 'bereaved'],
  goal: GOALS,
  format: FORMATS,
  twelveStep: ['yes', 'no'],
  faith: ['christian', 'secular'],
  mixedProblems: [true],
  substances: SUBSTANCES,
};

export const WEIGHED = Object.keys(VALUES) as readonly Weighed[];

/** Each value of each slot, as the model names it; made once, for a name put together anew is slow to look up. */
const NAMES = new Map(
  WEIGHED.map((slot) => [slot, new Map<unknown, string>(VALUES[slot].map((value) => [value, `${slot} ${value}`]))]),
);

export const SLOT_CLASSES: readonly string[] = [...NAMES.values()].flatMap((names) => [...names.values()]);

export const classOf = (slot: Weighed, value: unknown): string => NAMES.get(slot)?.get(value) ?? `${slot} ${value}`;

const RULED = 15;

/** What the rules made of it, as features, a group each so that each has its weight: how far they may be trusted is learned like all else. */
export function ruledSlots(who: Slots['who'], ruled: Said): FeatureGroups {
  const said = WEIGHED.flatMap((slot) => ruled[slot].map((value) => classOf(slot, value)));
  return [`who ${who}`, ...said].map((name) => ({ keys: [hashOf(name, RULED)], from: NOWHERE, to: NOWHERE }));
}

const NOWHERE = [0];

/** From what probability on a value is believed: one that the rules found, and one that they did not. People chose them. */
interface Bars {
  readonly ruled: number;
  readonly unseen: number;
}
const WISH: Bars = { ruled: 0.1, unseen: 0.6 };
const BELIEVED_FROM: { readonly [S in Weighed]?: Bars } = {
  /** A fellowship is seldom named beside a wish and not meant. */
  twelveStep: { ...WISH, ruled: 0.05 },
  /** A trouble that is named is not unnamed. Several are believed at once, so each must be surer. */
  substances: { ruled: 0, unseen: 0.7 },
};

/** In fewer words the model cannot hear a "not" ("ikke kristent"). */
const FEWEST_WORDS = 3;

/** A death is told of by many who mourn nobody that used ("begynte å drikke etter at mor gikk bort"). */
const MOURNS = 0.5;

/** From what on a value is believed beside another that the rules found: a wish must not be turned round on a guess. */
const CONTRADICTS = 0.9;

/** Weighs what the rules found, and what else `fits` the message. `named`: who the writer is to whom they name, if nobody is mourned. */
export const createWeighSlots =
  ({ find, heads }: Learned) =>
  (
    groups: FoundGroups,
    size: number,
    who: Slots['who'],
    ruled: Said,
    named: Slots['relation'],
    fits: (slot: Weighed, value: unknown) => boolean,
  ) => {
    const all = [...groups, ...find.message(ruledSlots(who, ruled))];
    const { probabilityOf } = heads.slots.predict(all);
    const of = (slot: Weighed, value: unknown) => probabilityOf(classOf(slot, value));

    function weighed<S extends Weighed>(slot: S): readonly ValueOf<S>[] {
      const known: readonly ValueOf<S>[] = VALUES[slot];
      const found: readonly ValueOf<S>[] = ruled[slot];
      // A relative that is named stays. What the model has no name for it cannot weigh.
      const isKept = slot === 'relation' && found.length > 0;
      const isBare = size < FEWEST_WORDS && found.length > 0;
      if (isKept || isBare || found.some((value) => !known.includes(value))) return found;
      const likeliest = (values: readonly ValueOf<S>[]) => values.toSorted((a, b) => of(slot, b) - of(slot, a));
      // It has read messages that name one way of meeting: of several the others are not less meant.
      if (slot === 'format' && found.some((value) => of(slot, value) >= WISH.ruled)) return likeliest(found);
      const from = BELIEVED_FROM[slot] ?? WISH;
      const kept = found.filter((value) => of(slot, value) >= from.ruled);
      const unseen = kept.length > 0 && slot !== 'substances' ? CONTRADICTS : from.unseen;
      const believed = known.filter((value) =>
        found.includes(value) ? kept.includes(value) : of(slot, value) >= unseen && fits(slot, value),
      );
      return slot === 'substances' ? believed : likeliest(believed).slice(0, 1);
    }

    const doubted = ruled.relation.includes('bereaved') && of('relation', 'bereaved') < MOURNS;
    const said: Said = {
      relation: doubted && named ? [named] : weighed('relation'),
      goal: weighed('goal'),
      format: weighed('format'),
      twelveStep: weighed('twelveStep'),
      faith: weighed('faith'),
      mixedProblems: weighed('mixedProblems'),
      substances: weighed('substances'),
    };
    return {
      said,
      because: (words: Words): readonly Because[] =>
        WEIGHED.flatMap((slot) =>
          said[slot]
            .filter((value) => SLOT_CLASSES.includes(classOf(slot, value)))
            .map((value) => ({
              found: `model ${classOf(slot, value)} ${of(slot, value).toFixed(2)}`,
              words: heads.slots.because(all, words, classOf(slot, value)).join(' '),
            })),
        ),
    };
  };
