import { createClassifier } from './classifier.ts';
import { type Feature, type FeatureGroups, hashOf } from './features.ts';
import type { SureHead } from './model.ts';
import type { Slots } from './types.ts';

export const WHO = ['ownUse', 'nextOfKin', 'professional', 'curious'] as const satisfies readonly Slots['who'][];

const RULED = 12;

/** What the rules made of it, as features: how far they may be trusted is learned like all else. */
export function ruledFeatures(who: Slots['who'], relation: Slots['relation']): readonly Feature[] {
  return [`who ${who}`, `relation ${relation}`].map((name) => ({ key: hashOf(name, RULED), from: 0, to: 0 }));
}

/** Where the rules found nobody, it takes more to name somebody. */
const SURE_ALONE = 0.9;

/** Puts right whom a message is about where the model is sure and the rules say otherwise. It never takes an answer away. */
export function createWeighWho(head: SureHead) {
  const { predict } = createClassifier(head);
  return (groups: FeatureGroups, ruled: Slots['who'], relation: Slots['relation']): Slots['who'] => {
    const { label, probability } = predict([...groups, ruledFeatures(ruled, relation)]);
    const sure = ruled === undefined ? SURE_ALONE : head.sure;
    return (probability >= sure && WHO.find((who) => who === label)) || ruled;
  };
}
