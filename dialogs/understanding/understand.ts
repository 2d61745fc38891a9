import { findAge } from './age.ts';
import { choose } from './choose.ts';
import { compiled } from './compile.ts';
import { featuresOf, withoutSmallTalk } from './features.ts';
import { createGuessSlots, type Guessed } from './guesses.ts';
import { createJudge } from './judge.ts';
import type { CompiledLexicon, Lexicon, Places } from './lexicon.ts';
import type { Marks } from './marks.ts';
import { createLearned } from './model.ts';
import { findPeople, isGrown } from './people.ts';
import { findPlaces, type WhereFound } from './place.ts';
import { findQuestion } from './questions.ts';
import { createReader, type Reading } from './reader.ts';
import {
  findFaith,
  findFormats,
  findGoal,
  findMixed,
  findSituations,
  findSubstances,
  findTwelveStep,
} from './slots.ts';
import type { Because, Slots, Understanding, Understood, Utterance } from './types.ts';
import { createWeighWho } from './whose.ts';

/** One that can say which words led to what. */
export interface Explaining extends Understanding {
  explain(text: string): { readonly understood: Understood; readonly because: readonly Because[] };
}

/** Throws an error naming the concept where a pattern of the lexicon cannot be read. */
export function createUnderstanding(written: Lexicon | CompiledLexicon, places: Places): Explaining {
  const lexicon = compiled(written);
  const learned = lexicon.model && createLearned(lexicon.model);
  const reader = createReader(lexicon, learned);
  const judge = createJudge(lexicon, learned);
  const weighWho = learned && createWeighWho(learned);
  const guessSlots = learned && createGuessSlots(learned);

  /** The name of a place ("Frosta") shares its letters with what is danger elsewhere, and tells nothing of that. */
  function see(marks: Marks, where?: WhereFound) {
    const telling = learned ? withoutSmallTalk(marks) : [];
    const told = where ? telling.filter((at) => at < where.from || at >= where.to) : telling;
    return { groups: learned ? featuresOf(marks, told) : [], told };
  }

  function understand({ marks: all, language }: Reading) {
    const question = findQuestion(all, lexicon.questions);
    const marks = question?.rest === undefined ? all : reader.readPart(question.rest, language);
    // "Når møtes NA i Fredrikstad?": a question that can be answered may say where, too.
    const where = findPlaces(marks, places) ?? (marks === all ? undefined : findPlaces(all, places));
    const seen = see(all, marks === all ? where : undefined);
    const ageGroup = findAge(marks);
    const { groups, told } = marks === all ? seen : see(marks, where);
    const isStory = question === undefined || (marks !== all && marks.words.list.length >= SHORTEST_STORY);
    const people = findPeople(
      marks,
      ageGroup,
      // What is left of a question tells of somebody only where the rules see them.
      isStory && weighWho
        ? (who, relation) => (question && !who ? who : weighWho(groups, told.length, who, relation))
        : undefined,
    );
    const formats = findFormats(marks);
    const slots: Slots = withoutAbsent({
      who: people.who,
      relation: people.relation,
      substances: findSubstances(marks),
      situation: findSituations(marks),
      goal: findGoal(marks, people.who),
      twelveStep: findTwelveStep(marks),
      mixedProblems: findMixed(marks),
      faith: findFaith(marks),
      format: formats[0],
      place: where?.written,
      ageGroup,
    });
    const corrects = ['nowMean', 'notSelf', 'bothSelf'].some((concept) => marks.has(concept));
    const tells = Object.keys(slots).length > 0;
    const tellsLittle = Object.keys(slots).every((slot) => slot === 'who') && people.who !== 'nextOfKin';
    const beside = { ...seen, language, asked: question !== undefined, corrects, tells, tellsLittle };
    const { crisis, command, guessed = false, because } = judge(all, beside);
    // A question in between tells of nobody's wishes.
    const silent = crisis || command || !isStory;
    const guess = silent
      ? undefined
      : guessSlots?.(groups, slots, (slot, value) => fits(marks, people.who, slot, value));
    const said = command && !alsoTells(slots, guessed) ? {} : { ...slots, ...guess?.slots };
    const understood: Understood = {
      language,
      slots: said,
      both: people.both,
      ...(formats.length > 0 ? { formats } : guess?.slots.format ? { formats: [guess.slots.format] } : {}),
      corrects,
      childOfUnknownAge: said.relation === 'adultChild' && !isGrown(marks, ageGroup),
      ...(crisis ? { crisis } : {}),
      ...(command ? { command } : {}),
      ...(question ? { question: question.id } : {}),
      places: where?.ids ?? [],
      concepts: all.concepts,
    };
    return { understood, because: () => [...because(), ...(guess?.because(marks.words) ?? []), ...becauseOf(all)] };
  }

  function read(text: string): Utterance {
    let reading: Reading | undefined;
    const readOnce = () => {
      reading ??= reader.read(text);
      return reading;
    };
    return {
      understood: () => understand(readOnce()).understood,
      choose: (choices, multiple) => choose(text, () => readOnce().marks, choices, multiple),
    };
  }

  return {
    read,
    understand: (text) => understand(reader.read(text)).understood,
    answer: reader.answer,
    explain(text) {
      const { understood, because } = understand(reader.read(text));
      return { understood, because: because() };
    },
  };
}

/**
 * What is wanted of a trouble is said where somebody tells of one; who tells of another's wants to understand at most. Who
 * gambles "på nett" asks for no group there.
 */
function fits(marks: Marks, who: Slots['who'], slot: Guessed, value: unknown): boolean {
  if (slot === 'format') return !marks.has('idiom.netGambling');
  if (slot === 'relation') return who === 'nextOfKin';
  if (slot !== 'goal') return true;
  return who !== undefined && !marks.has('notOwnStop') && (who === 'ownUse' || value === 'understand');
}

/** What is left of a question in between ("… near me?") tells of nobody. */
const SHORTEST_STORY = 4;

/**
 * Whether a message that asks something of the guide also tells of somebody ("broren min døde … jeg vil snakke med noen").
 * A guess at a command is no reason to lose what the rules heard ("no god stuff please").
 */
function alsoTells({ who, relation, substances, ...rest }: Slots, guessed: boolean): boolean {
  if (relation !== undefined || (who !== undefined && substances !== undefined)) return true;
  return guessed && (substances !== undefined || Object.keys(rest).length > 0);
}

function withoutAbsent(slots: { [K in keyof Slots]: Slots[K] | undefined }): Slots {
  const said: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(slots))
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) said[name] = value;
  return said;
}

function becauseOf(marks: Marks): readonly Because[] {
  return marks.all().map(({ concept, from, to }) => ({
    found: concept,
    words: marks.words.list
      .slice(from, to)
      .map((word) => word.raw)
      .join(' '),
  }));
}
