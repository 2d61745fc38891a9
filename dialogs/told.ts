/** What words say to the guide, whatever is open (a question, a command, another language), and what they tell of the person. */
import { ACTIONS, readOnAction } from './actions.ts';
import { openQuestion } from './asking.ts';
import type { Command } from './command.ts';
import { runCommand } from './commands.ts';
import type { Context } from './context.ts';
import { mergeInDanger, stands } from './dangers.ts';
import type { Answers } from './flow/answers.ts';
import { answersOf } from './heard.ts';
import { isOther, otherLanguageReply } from './otherLanguage.ts';
import type { Reply } from './replies.ts';
import { sayBack } from './sayBack.ts';
import { LOSING, type Session } from './session.ts';
import { end, inDanger, merge, message, resumed, type Step, stay } from './step.ts';
import { text } from './text.ts';
import type { Understood } from './understanding/types.ts';

/** What words say to the guide, whatever is open: a question, a command, another language. */
export function told(session: Session, understood: Understood, heard: Answers, context: Context): Step | undefined {
  return (
    answered(session, understood, heard, context) ??
    askedOfGuide(session, understood, heard, context) ??
    otherLanguage(session, understood, heard, context)
  );
}

/** Commands that are also answers: they mean something else beside a question than alone. */
const SMALL_WORDS: ReadonlySet<Command> = new Set(['yes', 'no', 'skip', 'dontKnow', 'greeting', 'thanks']);

/** One of our languages that was asked for by its own word ("english?"), else undefined. */
function languageAsked({ language }: Understood, session: Session): string | undefined {
  return language !== session.locale && ['nb', 'nn', 'en'].includes(language) ? language : undefined;
}

const mergeHere = (session: Session, heard: Answers): Session =>
  inDanger(session) ? mergeInDanger(session, heard) : merge(session, heard);

function askedOfGuide(session: Session, understood: Understood, heard: Answers, context: Context): Step | undefined {
  const { command } = understood;
  if (!command || SMALL_WORDS.has(command)) return undefined;
  const tells = Object.keys(heard).length > 0;
  // "Gå tilbake, jeg mente Molde": what is put right is there already.
  if (command === 'back' && understood.corrects && tells) return undefined;
  const known = tells ? mergeHere(session, heard) : session;
  if (understood.unsure) {
    const losing = LOSING.find((one) => one === command);
    return losing && stay({ ...resumed(known), aside: { kind: 'confirm', command: losing } });
  }
  const argument = command === 'language' ? languageAsked(understood, session) : undefined;
  if (command === 'restart') return afresh(runCommand(session, command, argument, context), understood);
  return runCommand(known, command, argument, context);
}

/** "Start på nytt. Det er søsteren min": what is told beside it is the new beginning. */
function afresh(step: Step, understood: Understood): Step {
  const heard = answersOf(understood);
  if (!step.session || Object.keys(heard).length === 0) return step;
  const session = merge(step.session, heard);
  return { ...step, session, replies: [...step.replies, ...sayBack({}, session.answers)] };
}

/** What is told of the person is taken in and said back; undefined where nothing is. */
export function story(session: Session, understood: Understood, heard: Answers): Step | undefined {
  const severalPlaces = understood.places.length > 1 && understood.places.length <= 6;
  if (Object.keys(heard).length === 0 && !severalPlaces) return undefined;
  if (session.aside?.kind === 'crisis') return stands(mergeInDanger(session, heard));
  const after = merge(session, heard);
  const what = sayBack(session.answers, after.answers);
  const asking: Session = severalPlaces ? { ...after, aside: { kind: 'places', places: understood.places } } : after;
  return stay(asking, what.length > 0 || severalPlaces ? what : [message('noted')]);
}

/** A question in between: its answer, then what else was told is taken in and the guide goes on. */
function answered(session: Session, understood: Understood, heard: Answers, context: Context): Step | undefined {
  const asked = context.catalogue.questions.find(({ id }) => id === understood.question);
  if (!asked) return undefined;
  const actions = asked.article === null ? [] : [readOnAction(asked.article)];
  const answer: Reply = { kind: 'message', about: 'answered', texts: [text(`answer.${asked.id}`)], actions };
  const more = story(session, understood, heard);
  // The results stand above already: they are one press away, not said again.
  const atResults = session.welcomed && !session.aside && openQuestion(session, context) === undefined;
  if (!more && atResults)
    return end({ ...session, misses: 0 }, [{ ...answer, actions: [...actions, ACTIONS.continue, ACTIONS.human] }]);
  return stay(more?.session ?? { ...session, misses: 0 }, [answer, ...(more?.replies ?? [])]);
}

/** Says which languages we have, with the numbers; what was understood all the same is kept, and the guide goes on. */
function otherLanguage(session: Session, { language }: Understood, heard: Answers, context: Context): Step | undefined {
  if (!isOther(language)) return undefined;
  return stay(mergeHere(session, heard), [otherLanguageReply(language, context)]);
}
