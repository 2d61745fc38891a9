/** Where the conversation stands, said: the open aside, the next question, or the results. */
import { ACTIONS, changeAction, LANGUAGE_ACTIONS } from './actions.ts';
import { openQuestion, questionReply } from './asking.ts';
import type { Context } from './context.ts';
import { type Answers, chosen, isSkipped, QUESTION_IDS, type QuestionId } from './flow/answers.ts';
import { isMinor } from './flow/people.ts';
import type { Action, Reply, SummaryLine } from './replies.ts';
import { resultsReply } from './results.ts';
import { type Aside, crisisTextFor, type Danger, type Session } from './session.ts';
import { type TextRef, text } from './text.ts';

/** On a channel of others: who else can read, and the way to the site. */
export const readersTexts = ({ alsoReads }: Context): readonly TextRef[] =>
  alsoReads ? [text(`welcome.${alsoReads}`)] : [];

/** Where others can read along: the way to where they cannot. */
export const elsewhere = ({ alsoReads }: Context): readonly Action[] => (alsoReads ? [ACTIONS.website] : []);

/** The answers as ids, for a link that is never sent to a server. */
export function fragmentOf(answers: Answers): string {
  return QUESTION_IDS.flatMap((id) => {
    const options = chosen(answers, id);
    return options.length > 0 ? [`${id}=${options.join(',')}`] : [];
  }).join('&');
}

/** Numbers that are right at any time, by content's own mark. Children's first for a child. */
function emergencyLines(context: Context, minor: boolean): readonly string[] {
  return context.catalogue.helplines
    .filter(({ emergency, suits }) => emergency && (minor || !suits.minors || suits.who.length > 1))
    .sort((a, b) => Number(minor && b.suits.minors) - Number(minor && a.suits.minors) || a.priority - b.priority)
    .map(({ id }) => id);
}

export function emergencyReply(session: Session, context: Context): Reply {
  return {
    kind: 'helplines',
    intro: [text('emergency.intro')],
    helplines: emergencyLines(context, isMinor(session.answers)),
    actions: [ACTIONS.continue],
  };
}

/** Without whether it is asked about or shown. */
const bareDanger = ({ crisis, unborn }: Danger): Danger => ({ crisis, ...(unborn && { unborn }) });

export function crisisReply(session: Session, context: Context, danger: Danger): Reply {
  const minor = isMinor(session.answers);
  return {
    kind: 'crisis',
    ...bareDanger(danger),
    minor,
    helplines: context.crisisHelplines(danger, minor),
    actions: [ACTIONS.continue, ACTIONS.human],
  };
}

function answerTexts(answers: Answers, question: QuestionId): readonly TextRef[] {
  if (isSkipped(answers, question)) return [text('answer.skipped')];
  return chosen(answers, question).map((option) =>
    text(question === 'place' ? `place.${option}` : `option.${question}.${option}`),
  );
}

function linesOf(answers: Answers): SummaryLine[] {
  return QUESTION_IDS.filter((question) => answers[question]).map((question) => ({
    question,
    label: text(`question.${question}.name`),
    answer: answerTexts(answers, question),
    change: changeAction(question),
  }));
}

/** What now stands as the answer to these questions, each with a way to change it; undefined where none has one. */
export function answeredReply(answers: Answers, questions: readonly QuestionId[]): Reply | undefined {
  const lines = linesOf(answers).filter(({ question }) => questions.includes(question));
  return lines.length === 0 ? undefined : { kind: 'summary', intro: [text('answered')], lines, actions: [] };
}

function summaryReply(session: Session): Reply {
  const lines = linesOf(session.answers);
  return {
    kind: 'summary',
    intro: [text(lines.length > 0 ? 'summary.intro' : 'summary.empty')],
    lines,
    actions: [ACTIONS.continue, ACTIONS.restart, ACTIONS.deleteData],
  };
}

function asideReply(aside: Exclude<Aside, { kind: 'places' }>, session: Session, context: Context): Reply {
  switch (aside.kind) {
    case 'crisis':
      return crisisReply(session, context, aside);
    case 'crisisQuestion':
      return {
        kind: 'crisisQuestion',
        ...bareDanger(aside),
        text: text(`crisis.${crisisTextFor(aside)}.question`),
        actions: [ACTIONS.yes, ACTIONS.no],
      };
    case 'summary':
      return summaryReply(session);
    case 'confirm':
      return {
        kind: 'message',
        about: 'confirm',
        texts: [text(`confirm.${aside.command}`)],
        actions: [ACTIONS[aside.command], ACTIONS.continue],
      };
    case 'language':
      return { kind: 'message', about: 'language', texts: [text('language.ask')], actions: LANGUAGE_ACTIONS };
  }
}

/** The present state as one reply. A question that is put is remembered as asked. */
export function present(session: Session, context: Context): { session: Session; reply: Reply } {
  if (session.aside && session.aside.kind !== 'places')
    return { session, reply: asideReply(session.aside, session, context) };
  const question = openQuestion(session, context);
  if (question === undefined) return { session, reply: resultsReply(session, context) };
  const asked = session.asked.includes(question) ? session.asked : [...session.asked, question];
  return { session: { ...session, asked }, reply: questionReply(session, question, context) };
}
