/** The question that stands open, and how it is put. */
import { ACTIONS, shownOption } from './actions.ts';
import type { Context } from './context.ts';
import { type Answers, chosen, type QuestionId } from './flow/answers.ts';
import { nextQuestion, openQuestions } from './flow/next.ts';
import { personFor } from './flow/people.ts';
import { FLOW_VERSION, optionsFor, questionFor } from './flow/questions.ts';
import { createLasting } from './lasting.ts';
import { createOutlook } from './recommender/outlook.ts';
import type { Action, PutQuestion, Reply } from './replies.ts';
import type { Session } from './session.ts';
import { text } from './text.ts';

/** The question that stands open now, or undefined when there are results to show. */
export function openQuestion(session: Session, context: Context): QuestionId | undefined {
  if (session.aside?.kind === 'places') return 'place';
  return (
    session.changing ?? nextQuestion(session.answers, session.asked, createOutlook(context.catalogue, session.seed))
  );
}

/** The options that a text or a number can mean just now. */
export function openOptions(session: Session, question: QuestionId): readonly string[] {
  if (session.aside?.kind === 'places') return session.aside.places;
  return optionsFor(question, session.answers);
}

function questionActions(session: Session, question: QuestionId, context: Context): readonly Action[] {
  return [
    ...(question === 'twelveStep' ? [ACTIONS.explainTwelveStep] : []),
    ACTIONS.dontKnow,
    ...(questionsTogether(session, context).length > 1 ? [ACTIONS.together] : []),
  ];
}

/** Whose path is known, and who is not in the middle of something else, may answer the rest at once. */
function questionsTogether(session: Session, context: Context): readonly QuestionId[] {
  const settled = session.answers.who !== undefined && !session.aside && !session.changing;
  if (!context.together || !settled) return [];
  return openQuestions(session.answers, session.asked, createOutlook(context.catalogue, session.seed));
}

/** All that is left to ask; undefined where that is not more than one question. */
export function togetherReply(session: Session, context: Context): Reply | undefined {
  const questions = questionsTogether(session, context);
  if (questions.length < 2) return undefined;
  return {
    kind: 'questions',
    intro: [text('together')],
    questions: questions.map((question) => putQuestion(session, question)),
    flowVersion: FLOW_VERSION,
    actions: [ACTIONS.oneByOne],
  };
}

function putQuestion(session: Session, question: QuestionId): PutQuestion {
  return {
    question,
    text: text(wordingFor(question, session.answers)),
    options: optionsFor(question, session.answers).map((option) => shownOption(question, option, false)),
    multiple: questionFor(question).multiple,
  };
}

/** A kin's question about substances speaks of the other person, a professional's of those they meet. */
function wordingFor(question: QuestionId, answers: Answers): string {
  const person = personFor(answers);
  const varies =
    (question === 'substances' && (person === 'nextOfKin' || person === 'professional')) ||
    (question === 'situation' && person === 'professional');
  return varies ? `question.${question}.${person}` : `question.${question}`;
}

/** Few questions, asked in few ways. */
const askedBefore = createLasting<Reply>(500);

/** The question as it is put now, with what was answered to it before. */
export function questionReply(session: Session, question: QuestionId, context: Context): Reply {
  const { slots, multiple } = questionFor(question);
  const said = chosen(session.answers, question);
  const severalPlaces = session.aside?.kind === 'places';
  const wording = severalPlaces ? 'question.place.several' : wordingFor(question, session.answers);
  const options = openOptions(session, question);
  const actions = questionActions(session, question, context);
  const make = (): Reply => ({
    kind: 'question',
    question,
    text: text(wording),
    why: text(`question.${question}.why`),
    slots,
    options: options.map((option) => shownOption(question, option, said.includes(option))),
    multiple,
    flowVersion: FLOW_VERSION,
    actions,
  });
  if (severalPlaces) return make();
  return askedBefore([wording, options, said, actions.map(({ label }) => label.id)].join(' '), make);
}
