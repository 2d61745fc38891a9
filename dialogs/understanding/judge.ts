import { COMMANDS, type Command } from '../command.ts';
import { type Classifier, createClassifier, type Prediction } from './classifier.ts';
import { findCommand } from './command.ts';
import { crisisOf, findDangers } from './crisis.ts';
import { ruleFeatures, weighedCrisis } from './danger.ts';
import { type FeatureGroups, featuresOf } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Marks } from './marks.ts';
import type { Understood } from './types.ts';

export interface Judged {
  readonly crisis?: Understood['crisis'];
  readonly command?: Command | undefined;
  /** What the model saw and in which words. It takes time, so only where it is shown. */
  readonly because: () => Understood['because'];
}

/** Longer messages are told to a person's own end, never to steer the guide. */
export const LONGEST_COMMAND = 12;

/** The model has read too little in other languages to doubt the rules. */
const LEARNED = ['nb', 'nn', 'en'];

/** Tells danger and commands: by the rules alone, or by rules and model together where there is a model. */
export function createJudge({ dangers, model }: Lexicon): (marks: Marks, language: string) => Judged {
  if (!model) {
    return (marks) => {
      const crisis = crisisOf(findDangers(marks, dangers));
      return crisis ? { crisis, because: () => [] } : { command: findCommand(marks), because: () => [] };
    };
  }
  const danger = createClassifier(model.danger);
  const commands = createClassifier(model.command);

  return (marks, language) => {
    const groups = featuresOf(marks);
    const found = findDangers(marks, dangers);
    const withRules = [...groups, ruleFeatures(found, marks, dangers)];
    const prediction = danger.predict(withRules);
    const weighed = weighedCrisis(found, prediction, model.danger.thresholds);
    const crisis = LEARNED.includes(language) ? weighed : (crisisOf(found) ?? weighed);
    if (crisis) return { crisis, because: () => [told(danger, withRules, marks, prediction, crisis.kind)] };
    const command = findCommand(marks);
    if (command || marks.words.list.length > LONGEST_COMMAND) return { command, because: () => [] };
    const guess = commands.predict(groups);
    const learned = guess.probability < model.command.sure ? undefined : commandNamed(guess.label);
    if (!learned) return { because: () => [] };
    return { command: learned, because: () => [told(commands, groups, marks, guess, learned)] };
  };
}

const commandNamed = (label: string): Command | undefined => COMMANDS.find((command) => command === label);

function told(
  classifier: Classifier,
  groups: FeatureGroups,
  marks: Marks,
  { probabilityOf }: Prediction,
  label: string,
) {
  const found = `model ${label} ${probabilityOf(label).toFixed(2)}`;
  return { found, words: classifier.because(groups, marks.words, label).join(' ') };
}
