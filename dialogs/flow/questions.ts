/**
 * The questions and their options, in the order of docs/architecture.md. Only ids: the words of question `who` are
 * `question.who`, `question.who.why` and `option.who.ownUse` in data/texts.
 */
import { type Answers, chosen, type QuestionId } from './answers.ts';

export interface Question {
  readonly id: QuestionId;
  /** The measured slots it fills (docs/understanding.md). */
  readonly slots: readonly string[];
  readonly options: readonly string[];
  /** Understood from words, never shown as a button. */
  readonly hidden?: readonly string[];
  readonly multiple: boolean;
}

/** Raised when a question or option changes its meaning: an older button is then read as a wish to answer afresh. */
export const FLOW_VERSION = 1;

export const QUESTIONS: readonly Question[] = [
  {
    id: 'who',
    slots: ['who'],
    options: ['ownUse', 'nextOfKin', 'both', 'professional', 'curious', 'under18'],
    multiple: false,
  },
  { id: 'about', slots: ['who'], options: ['ownUse', 'nextOfKin'], multiple: false },
  { id: 'age', slots: ['ageGroup'], options: ['under18', 'youngAdult', 'adult', 'older'], multiple: false },
  {
    id: 'relation',
    slots: ['relation'],
    options: ['partner', 'parent', 'adultChild', 'child', 'sibling', 'friend', 'colleague', 'bereaved', 'otherFamily'],
    // "faren min drikker" does not say whether the writer is grown up: `age` asks.
    hidden: ['someonesChild'],
    multiple: false,
  },
  {
    id: 'substances',
    slots: ['substances'],
    options: ['alcohol', 'drugs', 'medication', 'gambling', 'food', 'other'],
    multiple: true,
  },
  { id: 'twelveStep', slots: ['twelveStep'], options: ['yes', 'no', 'either'], multiple: false },
  { id: 'mixed', slots: ['mixedProblems'], options: ['false', 'true', 'either'], multiple: false },
  { id: 'where', slots: ['format'], options: ['inPerson', 'online', 'phone', 'chat'], multiple: true },
  { id: 'place', slots: ['place'], options: [], multiple: false },
  {
    id: 'situation',
    slots: ['situation'],
    options: [
      'thinking',
      'beforeTreatment',
      'inTreatment',
      'afterTreatment',
      'lar',
      'afterPrison',
      'referSomeone',
      'startGroup',
      'workplace',
    ],
    multiple: true,
  },
  { id: 'goal', slots: ['goal'], options: ['quit', 'cutDown', 'stayAbstinent', 'understand'], multiple: false },
  { id: 'faith', slots: ['faith'], options: ['christian', 'secular'], multiple: false },
];

const BY_ID = new Map(QUESTIONS.map((question) => [question.id, question]));

/** Throws on an id that is no question. */
export function questionFor(id: QuestionId): Question {
  const question = BY_ID.get(id);
  if (!question) throw new Error(`no question "${id}"`);
  return question;
}

const PROFESSIONAL_SITUATIONS = ['referSomeone', 'startGroup', 'workplace'];

/** The options that this person is shown: a professional's situations differ from one's own. */
export function optionsFor(id: QuestionId, answers: Answers): readonly string[] {
  const { options } = questionFor(id);
  if (id !== 'situation') return options;
  const professional = chosen(answers, 'who').includes('professional');
  return options.filter((option) => PROFESSIONAL_SITUATIONS.includes(option) === professional);
}

/** Whether an answer may hold this option: a shown one, one understood from words, or any place. */
export function accepts(id: QuestionId, option: string, answers: Answers): boolean {
  if (id === 'place') return /^\d{2}(\d{2}(-\d{2})?)?$/.test(option);
  return optionsFor(id, answers).includes(option) || (questionFor(id).hidden ?? []).includes(option);
}
