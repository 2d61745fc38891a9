import type { Classifier, Prediction } from './classifier.ts';
import { crisisOf, dangerConcept, type Found } from './crisis.ts';
import { type FeatureGroup, type FeatureGroups, gather, type Numbers } from './feature.ts';
import type { FoundGroup, FoundGroups } from './featureIndex.ts';
import { featuresOf } from './features.ts';
import { hashOf } from './hash.ts';
import type { Danger } from './lexicon.ts';
import type { Mark, Marks } from './marks.ts';
import type { Thresholds } from './model.ts';
import { passagesOf } from './passages.ts';
import { CRISIS_KINDS, type CrisisKind, type Understood } from './types.ts';

/** What the rules found, as features: how much each rule may be trusted is learned like all else. */
export function ruleFeatures(found: readonly Found[], marks: Marks, dangers: readonly Danger[]): FeatureGroup {
  const rules = gather();
  const add = (names: readonly string[], { from, to }: Mark) => {
    for (const name of names) rules.add(hashOf(name, RULE), from, to);
  };
  for (const { id, kind, action, mark } of found) add([id, `${kind} ${action}`, action], mark);
  for (const { id, kind } of dangers) {
    const written = marks.of(dangerConcept(id));
    if (written.length === 0 || found.some((one) => one.id === id)) continue;
    for (const mark of written) add([`${kind} stopped`, 'stopped'], mark);
  }
  return rules;
}

const RULE = 9;

/** What the head for danger reads: all of a message, and each of its passages. */
export interface DangerFeatures<G extends FeatureGroup> {
  readonly whole: readonly G[];
  readonly passages: readonly (readonly G[])[];
}

/** `message`: what `find` makes of what `featuresOf` reads in the words `told`. `rules`: what the rules found in it. */
export function dangerFeatures<G extends FeatureGroup>(
  marks: Marks,
  told: readonly number[],
  message: readonly G[],
  rules: FeatureGroup,
  find: (groups: FeatureGroups) => readonly G[],
): DangerFeatures<G> {
  const passages = passagesOf(marks.words, told).map((words) =>
    find([...featuresOf(marks, words), within(rules, words)]),
  );
  return { whole: [...message, ...find([rules])], passages };
}

/** Of a group, what begins in the words of a passage. */
function within({ keys, from, to }: FeatureGroup, words: readonly number[]): FeatureGroup {
  const [first = 0, last = 0] = [words.at(0), words.at(-1)];
  const inside = Array.from(from, (at, i) => (at >= first && at <= last ? i : -1)).filter((i) => i >= 0);
  const of = (all: Numbers) => inside.map((i) => all[i] ?? 0);
  return { keys: of(keys), from: of(from), to: of(to) };
}

/** What the head heard, in all of a message or in the passage that tells most of danger. */
export interface Heard {
  readonly prediction: Prediction;
  readonly groups: FoundGroups;
  /** How sure danger of any kind is, in log-odds. */
  readonly odds: number;
}

/** Out of its place a sentence tells more than it means, so a passage must be so much surer than the whole. */
const IS_PASSAGE = 1.5;

export function hearDanger({ predict }: Classifier, { whole, passages }: DangerFeatures<FoundGroup>): Heard {
  const heardIn = (groups: FoundGroups, less: number): Heard => {
    const prediction = predict(groups);
    return { prediction, groups, odds: oddsOfDanger(prediction) - less };
  };
  return passages.reduce(
    (most, passage) => {
      const heard = heardIn(passage, IS_PASSAGE);
      return heard.odds > most.odds ? heard : most;
    },
    heardIn(whole, 0),
  );
}

function oddsOfDanger({ probabilityOf }: Prediction): number {
  const none = Math.min(Math.max(probabilityOf('none'), LEAST), 1 - LEAST);
  return Math.log((1 - none) / none);
}

const LEAST = 1e-6;

/** What else is known of a message. */
export interface Told {
  /** It holds a question that the guide can answer, or asks in general, which is seldom danger. */
  readonly asked: boolean;
  /** A danger that is denied is all that it tells. */
  readonly denied: boolean;
  /** How many words it has. */
  readonly size: number;
  /** It is in a language of which the model has read little. */
  readonly far: boolean;
  /** A figure of speech stands in it. */
  readonly figure: boolean;
}

/** Rules and model together: neither alone decides on danger that is not written plainly. */
export function weighedCrisis(
  found: readonly Found[],
  { prediction, odds }: Heard,
  { ask, act }: Thresholds,
  { asked, denied, size, far, figure }: Told,
): Understood['crisis'] {
  const rules = crisisOf(found);
  const said = found.find((one) => one.plain && one.action === 'act');
  if (said) return { kind: said.kind, action: 'act' };
  const few = size <= FEW_WORDS;
  if (!rules && denied && few) return undefined;
  const plain = found.some((one) => one.plain) || (rules && odds > -sureOfNone(rules, few, far));
  const scant = far ? IS_FAR : size <= BARE_WORDS ? IS_BARE : few ? IS_SHORT : 0;
  const unseen = asked ? act + LEANS.nothing + IS_ASKED : ask + scant + (figure && size <= SOME_WORDS ? IS_FIGURE : 0);
  if (odds < (rules ? ask : unseen) && !plain) return undefined;
  return {
    kind: kindOf(rules?.kind, prediction),
    action: odds < act + LEANS[rules?.action ?? 'nothing'] ? 'ask' : 'act',
  };
}

/** So few words give the model little to go by, and so few next to nothing: "tramadol", "ferdig". */
const FEW_WORDS = 8;
const BARE_WORDS = 2;
/** In so many a figure of speech is most of what is said. */
const SOME_WORDS = 12;

/** "Kan jeg være med hvis jeg ikke tror?" shares words with what is danger elsewhere. */
const IS_ASKED = 2;
/** "Døra på badet er ødelagt" is no danger because "badet" and "døra" often stand beside one. */
const IS_SHORT = 0.5;
const IS_BARE = 2;
/** "Mobilen min dør snart." */
const IS_FIGURE = 2.5;
/** There the model has seen too few ordinary messages, and takes more of them for danger. */
const IS_FAR = 1.5;

/** What the rules see is at least asked about, unless the model holds so much against it, in log-odds. */
function sureOfNone({ kind, action }: Pick<Found, 'kind' | 'action'>, few: boolean, far: boolean): number {
  // Beside words of recovery it hears too little of a wish to die ("… hver dag siden jeg slutta").
  const times = action === 'act' ? (few || kind === 'suicide' ? 50 : 10) : few ? 20 : 1;
  return Math.log(far ? times * KNOWS_LITTLE : times);
}

/** So many times more it must hold where it has read little. */
const KNOWS_LITTLE = 4;

/** What no rule sees, or the rules would only ask about, needs more to be acted on than what they call clear. */
export const LEANS = { act: 0, ask: 2, nothing: 2 } as const;

/** The rules name a kind by words that stand there, so the model must be much surer of another. */
const RULES_KNOW_KIND = 8;

function kindOf(ruled: CrisisKind | undefined, { probabilityOf }: Prediction): CrisisKind {
  const likely = (kind: CrisisKind) => probabilityOf(kind) * (kind === ruled ? RULES_KNOW_KIND : 1);
  return CRISIS_KINDS.reduce((best, kind) => (likely(kind) > likely(best) ? kind : best));
}
