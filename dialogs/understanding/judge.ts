import { COMMANDS, type Command } from '../command.ts';
import type { Prediction } from './classifier.ts';
import { findCommand } from './command.ts';
import { createNarrow, crisisOf, findDangers, isUnborn, onlyDenies } from './crisis.ts';
import { dangerFeatures, hearDanger, ruleFeatures, weighedCrisis } from './danger.ts';
import type { FoundGroups } from './featureIndex.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { Marks } from './marks.ts';
import type { Learned } from './model.ts';
import type { Because, Understood } from './types.ts';

export interface Judged {
  readonly crisis?: Understood['crisis'];
  readonly command?: Command | undefined;
  /** True where no rule but the model alone took it for a command. */
  readonly guessed?: boolean;
  /** True where it would lose the answers, and the model is not sure of it. */
  readonly unsure?: true;
  /** What the model saw and in which words: seldom asked for, and it takes as long as the rest of the judgement. */
  readonly because: () => readonly Because[];
}

/** Of longer messages the head has read too few. */
export const LONGEST_COMMAND = 60;

/** Who tells or asks something seldom commands in the same breath. */
const SURE_BESIDE_A_STORY = 0.5;

/** What loses the answers is not done on a mere guess, and least what cannot be seen to have happened: it is asked about, or not heard beside a story. */
const SURE_TO_LOSE: Partial<Record<Command, number>> = { restart: 0.8, deleteData: 0.9 };

/** What sees a person off, answers for them or leaves their question must not be heard in a cry for help ("hjelp meg", "jeg holder ikke ut"). */
const SURE_TO_CLOSE = 0.65;
const CLOSING: readonly Command[] = ['thanks', 'greeting', 'yes', 'no', 'stop', 'skip', 'back', 'language'];

/** So few words beside thanks or a greeting tell nothing of their own ("takk, dette var godt å lese"). */
const MOST_BESIDE = { thanks: 8, greeting: 2 };

/** Thanks or a greeting among words that say next to nothing that is understood. */
function smallTalk(marks: Marks, beside: number, { tells, tellsLittle }: Beside): Command | undefined {
  if (marks.has('command.thanks') && beside <= MOST_BESIDE.thanks && tellsLittle) return 'thanks';
  return marks.has('greetingWords') && beside <= MOST_BESIDE.greeting && !tells ? 'greeting' : undefined;
}

/** Ways of speaking whose words are danger elsewhere. */
const FIGURES = ['idiom.death', 'idiom.hit', 'idiom.overdose'];

/** What the model has read most of. Swedish and Danish read like ours. */
const NEAR = ['nb', 'nn', 'en', 'sv', 'da'];

/** What else is known of a message. */
export interface Beside {
  readonly language: string;
  /** What `featuresOf` reads in it, found by the heads. */
  readonly groups: FoundGroups;
  /** Its words without greeting, thanks and the name of a place. */
  readonly told: readonly number[];
  /** It holds a question that the guide can answer. */
  readonly asked: boolean;
  /** It says something of the person's situation, or puts it right: then a guess at a command must be surer. */
  readonly tells: boolean;
  /** It says at most that it is about the person themself, which is easily seen in thanks. */
  readonly tellsLittle: boolean;
}

/** Tells danger and commands: by the rules alone, or by rules and model together where something is learned. */
export function createJudge(
  lexicon: CompiledLexicon,
  learned: Learned | undefined,
): (marks: Marks, beside: Beside) => Judged {
  const narrow = createNarrow(lexicon.dangers);
  if (!learned) {
    return (marks) => {
      const crisis = crisisOf(findDangers(marks, narrow(marks)));
      const found = crisis ? { crisis } : { command: findCommand(marks) };
      return { ...found, because: nothing };
    };
  }
  const { find, heads, thresholds, sure } = learned;

  return (marks, beside) => {
    const { language, groups, told: words, asked, tells } = beside;
    const dangers = narrow(marks);
    const found = findDangers(marks, dangers);
    const rules = ruleFeatures(found, marks, dangers);
    const features = dangerFeatures(marks, words, groups, rules, find.message);
    const heard = hearDanger(heads.danger, features);
    const crisis = weighedCrisis(found, heard, thresholds, {
      // A question at the end of a long story says nothing of the rest.
      asked: features.passages.length === 0 && (asked || (marks.words.asks && marks.has('frame.general'))),
      denied: onlyDenies(marks, dangers),
      size: words.length,
      far: !NEAR.includes(language),
      figure: FIGURES.some((concept) => marks.has(concept)),
    });
    if (crisis) {
      const unborn = crisis.kind === 'childAtRisk' && isUnborn(found, marks);
      const because = () => [told('danger', heard.groups, marks, heard.prediction, crisis.kind)];
      return { crisis: unborn ? { ...crisis, unborn } : crisis, because };
    }
    const command = findCommand(marks);
    if (command || words.length > LONGEST_COMMAND) return { command, because: nothing };
    const guess = heads.command.predict(groups);
    const likeliest = likeliestIn(guess);
    const probability = guess.probabilityOf(likeliest);
    const unsure = probability < (SURE_TO_LOSE[likeliest] ?? 0);
    const sureEnough = Math.max(
      tells || asked ? SURE_BESIDE_A_STORY : sure.command,
      unsure || CLOSING.includes(likeliest) ? SURE_TO_CLOSE : 0,
    );
    const named = probability < sureEnough || (unsure && (tells || asked)) ? undefined : likeliest;
    // What the guide is and can do is what its answer to the question says.
    if (asked && (!named || named === 'help')) return { because: nothing };
    if (!named) return { command: smallTalk(marks, words.length, beside), because: nothing };
    const because = () => [told('command', groups, marks, guess, named)];
    return { command: named, guessed: true, ...(unsure && { unsure }), because };
  };

  function told(
    head: 'danger' | 'command',
    groups: FoundGroups,
    marks: Marks,
    { probabilityOf }: Prediction,
    label: string,
  ): Because {
    return {
      found: `model ${label} ${probabilityOf(label).toFixed(2)}`,
      words: heads[head].because(groups, marks.words, label).join(' '),
    };
  }
}

const nothing = () => [];

/** Whatever `none` is given: it stands for all else that can be said, and takes more than its share. */
function likeliestIn({ probabilityOf }: Prediction): Command {
  let [best, most]: [Command, number] = ['help', 0];
  for (const command of COMMANDS) {
    const probability = probabilityOf(command);
    if (probability > most) [best, most] = [command, probability];
  }
  return best;
}
