import { COMMANDS, type Command } from '../command.ts';
import type { Looked, Prediction } from './classifier.ts';
import { findCommand } from './command.ts';
import { crisisOf, findDangers, onlyDenies } from './crisis.ts';
import { ruleFeatures, weighedCrisis } from './danger.ts';
import type { FeatureGroups } from './feature.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { Marks } from './marks.ts';
import type { JoinedModel, MessageClassifiers } from './model.ts';
import type { Understood } from './types.ts';

export interface Judged {
  readonly crisis?: Understood['crisis'];
  readonly command?: Command | undefined;
  /** True where no rule but the model alone took it for a command. */
  readonly guessed?: boolean;
  /** What the model saw and in which words. */
  readonly because: Understood['because'];
}

/** Longer messages are told to a person's own end, never to steer the guide. */
export const LONGEST_COMMAND = 12;

/** Who tells of something seldom commands in the same breath. */
const SURE_BESIDE_A_STORY = 0.9;

/** The model has read next to nothing in other languages: there the rules alone decide. Swedish and Danish read like ours. */
const LEARNED = ['nb', 'nn', 'en', 'sv', 'da'];

/** What is learned, ready to be asked. */
export interface Learned {
  readonly model: JoinedModel;
  readonly heads: MessageClassifiers;
}

/** What else is known of a message. */
export interface Beside {
  /** What `featuresOf` reads in it, and what the heads know of that. */
  readonly groups: FeatureGroups;
  readonly looked: Looked;
  /** It holds a question that the guide can answer. */
  readonly asked: boolean;
  /** It says something of the person's situation: then it only commands where the rules say so. */
  readonly tells: boolean;
}

/** Tells danger and commands: by the rules alone, or by rules and model together where something is learned. */
export function createJudge(
  { dangers }: CompiledLexicon,
  learned: Learned | undefined,
): (marks: Marks, language: string, beside: Beside) => Judged {
  if (!learned) {
    return (marks) => {
      const crisis = crisisOf(findDangers(marks, dangers));
      const found = crisis ? { crisis } : { command: findCommand(marks) };
      return { ...found, because: [] };
    };
  }
  const { heads, model } = learned;

  return (marks, language, { groups, looked, asked, tells }) => {
    const found = findDangers(marks, dangers);
    const rules = ruleFeatures(found, marks, dangers);
    const prediction = heads.predict('danger', [...looked, ...heads.look([rules])]);
    const weighed = weighedCrisis(found, prediction, model.thresholds, {
      asked: asked || (marks.words.asks && marks.has('frame.general')),
      denied: onlyDenies(marks, dangers),
      size: marks.words.list.length,
    });
    const crisis = LEARNED.includes(language) ? weighed : crisisOf(found);
    if (crisis) return { crisis, because: [told('danger', [...groups, rules], marks, prediction, crisis.kind)] };
    const command = findCommand(marks);
    if (command || asked || marks.words.list.length > LONGEST_COMMAND) return { command, because: [] };
    const guess = heads.predict('command', looked);
    const named =
      guess.probability < (tells ? SURE_BESIDE_A_STORY : model.sure.command) ? undefined : commandNamed(guess.label);
    if (!named) return { because: [] };
    return { command: named, guessed: true, because: [told('command', groups, marks, guess, named)] };
  };

  function told(
    head: 'danger' | 'command',
    groups: FeatureGroups,
    marks: Marks,
    { probabilityOf }: Prediction,
    label: string,
  ) {
    return {
      found: `model ${label} ${probabilityOf(label).toFixed(2)}`,
      /** Takes as long as the rest of the judgement, so it waits until somebody asks. */
      get words() {
        return heads.because(head, groups, marks.words, label).join(' ');
      },
    };
  }
}

const commandNamed = (label: string): Command | undefined => COMMANDS.find((command) => command === label);
