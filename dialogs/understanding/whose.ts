import { type FeatureGroup, gather } from './feature.ts';
import type { FoundGroups } from './featureIndex.ts';
import { hashOf } from './hash.ts';
import type { Learned } from './model.ts';
import type { Slots } from './types.ts';

export const WHO = ['ownUse', 'nextOfKin', 'professional', 'curious'] as const satisfies readonly Slots['who'][];

const RULED = 12;

/** What the rules made of it, as features: how far they may be trusted is learned like all else. */
export function ruledFeatures(who: Slots['who'], relation: Slots['relation']): FeatureGroup {
  const ruled = gather();
  for (const name of [`who ${who}`, `relation ${relation}`]) ruled.add(hashOf(name, RULED), 0, 0);
  return ruled;
}

/** Fewer words name a topic and tell of nobody. */
const FEWEST_WORDS = 3;

/** Where the rules say why it is about somebody, the model must be so sure that it is not. */
const SURE_AGAINST_PLAIN = 0.65;

/** Puts right whom a message of so many words is about where the model is sure. */
export const createWeighWho =
  ({ find, heads, sure }: Learned) =>
  (
    groups: FoundGroups,
    size: number,
    ruled: Slots['who'],
    relation: Slots['relation'],
    plain: boolean,
  ): Slots['who'] => {
    if (size < FEWEST_WORDS) return ruled;
    const { label, probability } = heads.who.predict([...groups, ...find.message([ruledFeatures(ruled, relation)])]);
    return (probability >= (plain ? SURE_AGAINST_PLAIN : sure.who) && WHO.find((who) => who === label)) || ruled;
  };
