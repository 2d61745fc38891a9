import type { Looked } from './classifier.ts';
import { type FeatureGroup, gather } from './feature.ts';
import { hashOf } from './hash.ts';
import type { MessageClassifiers } from './model.ts';
import { GOALS } from './slots.ts';
import type { Slots } from './types.ts';

export const WHO = ['ownUse', 'nextOfKin', 'professional', 'curious'] as const satisfies readonly Slots['who'][];

const RULED = 12;

/** What the rules made of it, as features: how far they may be trusted is learned like all else. */
export function ruledFeatures(who: Slots['who'], relation: Slots['relation']): FeatureGroup {
  const ruled = gather();
  for (const name of [`who ${who}`, `relation ${relation}`]) ruled.add(hashOf(name, RULED), 0, 0);
  return ruled;
}

/** What is wanted, where no rule says so and the model is sure enough. Who tells of another wants to understand at most. */
export const createGuessGoal =
  ({ look, predict }: MessageClassifiers, sure: number) =>
  (looked: Looked, who: Slots['who'], relation: Slots['relation']): Slots['goal'] => {
    const { label, probability } = predict('goal', [...looked, ...look([ruledFeatures(who, relation)])]);
    const goal = probability >= sure ? GOALS.find((one) => one === label) : undefined;
    return who === 'ownUse' || goal === 'understand' ? goal : undefined;
  };

/** Puts right whom a message is about where the model is sure. Where the rules found nobody, nobody is told of. */
export const createWeighWho =
  ({ look, predict }: MessageClassifiers, sure: number) =>
  (looked: Looked, ruled: Slots['who'], relation: Slots['relation']): Slots['who'] => {
    if (ruled === undefined) return undefined;
    const { label, probability } = predict('who', [...looked, ...look([ruledFeatures(ruled, relation)])]);
    return (probability >= sure && WHO.find((who) => who === label)) || ruled;
  };
