import { createChoose } from './choose.ts';
import { findCommand } from './command.ts';
import { dangerConcept, findCrisis } from './crisis.ts';
import { createTellLanguage } from './language.ts';
import type { Lexicon, Places } from './lexicon.ts';
import { createMatcher, type Marks } from './matcher.ts';
import { findPeople } from './people.ts';
import { findPlaces } from './place.ts';
import { findQuestion, questionConcepts } from './questions.ts';
import {
  findAge,
  findFaith,
  findFormat,
  findGoal,
  findMixed,
  findSituations,
  findSubstances,
  findTwelveStep,
} from './slots.ts';
import type { Slots, Understanding, Understood } from './types.ts';
import { readWords } from './words.ts';

/** Throws an error naming the concept where a pattern of the lexicon cannot be read. */
export function createUnderstanding(lexicon: Lexicon, places: Places): Understanding {
  const dangers = Object.fromEntries(lexicon.dangers.map(({ id, when }) => [dangerConcept(id), when]));
  const matcher = createMatcher(
    { ...lexicon.concepts, ...dangers, ...questionConcepts(lexicon.questions) },
    lexicon.ordinary,
  );
  const tellLanguage = createTellLanguage(lexicon.languages, lexicon.scripts);

  function read(text: string): { marks: Marks; language: string } {
    const words = readWords(text);
    const language = tellLanguage(words);
    return { marks: matcher.read(words, language === 'en'), language };
  }

  function understand(text: string): Understood {
    const { marks: all, language } = read(text);
    const question = findQuestion(all, lexicon.questions);
    const marks = question?.rest === undefined ? all : matcher.read(readWords(question.rest), language === 'en');
    const crisis = findCrisis(all, lexicon.dangers);
    const command = crisis ? undefined : findCommand(all);
    const where = findPlaces(marks, places);
    const ageGroup = findAge(marks);
    const people = findPeople(marks, ageGroup);
    const slots: Slots = withoutAbsent({
      who: people.who,
      relation: people.relation,
      substances: findSubstances(marks),
      situation: findSituations(marks),
      goal: findGoal(marks),
      twelveStep: findTwelveStep(marks),
      mixedProblems: findMixed(marks),
      faith: findFaith(marks),
      format: findFormat(marks),
      place: where?.written,
      ageGroup,
    });
    return {
      language,
      slots: command ? {} : slots,
      both: people.both,
      corrects: ['nowMean', 'notSelf', 'bothSelf'].some((concept) => marks.of(concept).length > 0),
      childOfUnknownAge: people.childOfUnknownAge,
      ...(crisis ? { crisis } : {}),
      ...(command ? { command } : {}),
      ...(question ? { question: question.id } : {}),
      places: where?.ids ?? [],
      because: becauseOf(all),
    };
  }

  return { understand, choose: createChoose(read) };
}

function withoutAbsent(slots: { [K in keyof Slots]: Slots[K] | undefined }): Slots {
  const said = Object.entries(slots).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
}

function becauseOf(marks: Marks): Understood['because'] {
  return marks.all().map(({ concept, from, to }) => ({
    found: concept,
    words: marks.words.list
      .slice(from, to)
      .map((word) => word.raw)
      .join(' '),
  }));
}
