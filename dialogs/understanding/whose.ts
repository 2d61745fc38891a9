import { createClassifier } from './classifier.ts';
import type { Feature, FeatureGroups } from './feature.ts';
import { hashOf } from './hash.ts';
import type { SureHead } from './model.ts';
import { GOALS } from './slots.ts';
import type { Slots } from './types.ts';

export const WHO = ['ownUse', 'nextOfKin', 'professional', 'curious'] as const satisfies readonly Slots['who'][];

const RULED = 12;

/** What the rules made of it, as features: how far they may be trusted is learned like all else. */
export function ruledFeatures(who: Slots['who'], relation: Slots['relation']): readonly Feature[] {
  return [`who ${who}`, `relation ${relation}`].map((name) => ({ key: hashOf(name, RULED), from: 0, to: 0 }));
}

/** What is wanted, where no rule says so and the model is sure enough. Who tells of another wants to understand at most. */
export function createGuessGoal(head: SureHead) {
  const { predict } = createClassifier(head);
  return (groups: FeatureGroups, who: Slots['who'], relation: Slots['relation']): Slots['goal'] => {
    const { label, probability } = predict([...groups, ruledFeatures(who, relation)]);
    const goal = probability >= head.sure ? GOALS.find((one) => one === label) : undefined;
    return who === 'ownUse' || goal === 'understand' ? goal : undefined;
  };
}

/** Puts right whom a message is about where the model is sure. Where the rules found nobody, nobody is told of. */
export function createWeighWho(head: SureHead) {
  const { predict } = createClassifier(head);
  return (groups: FeatureGroups, ruled: Slots['who'], relation: Slots['relation']): Slots['who'] => {
    if (ruled === undefined) return undefined;
    const { label, probability } = predict([...groups, ruledFeatures(ruled, relation)]);
    return (probability >= head.sure && WHO.find((who) => who === label)) || ruled;
  };
}
