import { findAge } from './age.ts';
import { choose } from './choose.ts';
import { compiled } from './compile.ts';
import { featuresOf, withoutSmallTalk } from './features.ts';
import { createJudge } from './judge.ts';
import type { CompiledLexicon, Lexicon, Places } from './lexicon.ts';
import type { Marks } from './marks.ts';
import { createLearned } from './model.ts';
import { findPeople, isGrown } from './people.ts';
import { findPlaces, type WhereFound } from './place.ts';
import { findQuestion } from './questions.ts';
import { createReader, type Reading } from './reader.ts';
import { findSaid, findSituations, type Said, type Weighed } from './slots.ts';
import type { Because, CrisisKind, Slots, Understanding, Understood, Utterance } from './types.ts';
import { createWeighSlots } from './weighed.ts';
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
  const weighSlots = learned && createWeighSlots(learned);

  /** The name of a place ("Frosta") shares its letters with what is danger elsewhere, and tells nothing of that. */
  function see(marks: Marks, where?: WhereFound) {
    const telling = learned ? withoutSmallTalk(marks) : [];
    const told = where ? telling.filter((at) => at < where.from || at >= where.to) : telling;
    return { groups: learned?.find.message(featuresOf(marks, told)) ?? [], told };
  }

  function understand({ marks: all, language, either }: Reading) {
    const question = findQuestion(all, lexicon.questions);
    const marks = question?.rest === undefined ? all : reader.readPart(question.rest, language);
    const told = findPlaces(marks, places);
    // "Når møtes NA i Fredrikstad?": a question that can be answered may say where, too.
    const where = told ?? (marks === all ? undefined : findPlaces(all, places));
    const seen = see(all, marks === all ? told : undefined);
    const ageGroup = findAge(marks);
    const { groups, told: words } = marks === all ? seen : see(marks, told);
    const isStory = question === undefined || (marks !== all && marks.words.list.length >= SHORTEST_STORY);
    const people = findPeople(
      marks,
      ageGroup,
      // What is left of a question tells of somebody only where the rules see them.
      isStory && weighWho
        ? (who, relation, plain) => (question && !who ? who : weighWho(groups, words.length, who, relation, plain))
        : undefined,
    );
    const ruled = findSaid(marks, people.who, people.relation);
    const situations = findSituations(marks);
    const slotsWith = (said: Said) => slotsOf(people.who, said, situations, where?.written, ageGroup);
    const slots = slotsWith(ruled);
    const corrects = ['nowMean', 'notSelf', 'bothSelf'].some((concept) => marks.has(concept));
    const tells = corrects || Object.keys(slots).length > 0;
    const tellsLittle = Object.keys(slots).every((slot) => slot === 'who') && people.who !== 'nextOfKin';
    const beside = { ...seen, language, asked: question !== undefined, tells, tellsLittle };
    const { crisis, command, guessed = false, unsure, because } = judge(all, beside);
    // A question in between tells of nobody's wishes.
    const weighed =
      command || !isStory
        ? undefined
        : weighSlots?.(groups, words.length, people.who, ruled, people.named, (slot, value) =>
            fits(marks, people.who, crisis?.kind, slot, value),
          );
    const said = weighed ? slotsWith(weighed.said) : command && !corrects && !alsoTells(slots, guessed) ? {} : slots;
    const formats = weighed?.said.format ?? ruled.format;
    const understood: Understood = {
      language,
      ...(either ? { eitherNorwegian: either } : {}),
      slots: said,
      both: people.both,
      ...(formats.length > 0 ? { formats } : {}),
      corrects,
      childOfUnknownAge: said.relation === 'adultChild' && !isGrown(marks, ageGroup),
      ...(crisis ? { crisis } : {}),
      ...(command ? { command } : {}),
      ...(unsure ? { unsure } : {}),
      ...(question ? { question: question.id } : {}),
      places: where?.ids ?? [],
      concepts: all.concepts,
    };
    return { understood, because: () => [...because(), ...(weighed?.because(marks.words) ?? []), ...becauseOf(all)] };
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

/** Who tells of another's trouble wants to understand at most. A form that is named and not wanted ("ikke på nett", or where one gambles) is not asked for. */
function fits(marks: Marks, who: Slots['who'], danger: CrisisKind | undefined, slot: Weighed, value: unknown): boolean {
  // An AA meeting may be held anywhere.
  if (slot === 'format' && value === 'inPerson' && marks.has('twelveStep')) return false;
  if (slot === 'format') return !marks.has('idiom.netGambling') && !marks.has(`format.${value}`);
  if (slot === 'relation') return who === 'nextOfKin';
  if (value === 'alcohol') return !marks.has('use.unnamed');
  if (slot !== 'goal') return true;
  // In danger "nå er det slutt" is no wish for a group; stopping at once may be both.
  if (danger !== undefined && !(danger === 'withdrawalDanger' && value === 'quit')) return false;
  return !marks.has('notOwnStop') && (who !== 'nextOfKin' || value === 'understand');
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

function slotsOf(
  who: Slots['who'],
  said: Said,
  situation: readonly string[],
  place: string | undefined,
  ageGroup: Slots['ageGroup'],
): Slots {
  const { relation, substances, goal, twelveStep, mixedProblems, faith, format } = said;
  return withoutAbsent({
    who,
    relation: relation[0],
    substances,
    situation,
    goal: goal[0],
    twelveStep: twelveStep[0],
    mixedProblems: mixedProblems[0],
    faith: faith[0],
    format: format[0],
    place,
    ageGroup,
  });
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
