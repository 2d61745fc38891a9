/**
 * Free words: danger first, then the open question's own options, then what is asked in between or of the guide itself,
 * then the story.
 */
import { ACTIONS } from './actions.ts';
import { openQuestion } from './asking.ts';
import { runCommand, skip } from './commands.ts';
import type { Context } from './context.ts';
import { answerToQuestion } from './dangerAnswer.ts';
import { confirmDanger, denyDanger, hearDanger, mergeInDanger, missDanger, stands } from './dangers.ts';
import { type Answers, chosen, type QuestionId } from './flow/answers.ts';
import { answersOf } from './heard.ts';
import { actionsNow, changeAsked, choicesNow, choose, standing } from './labels.ts';
import { inOurWords, inTheirLanguage, withNumbers } from './otherLanguage.ts';
import type { Session } from './session.ts';
import { dangerOf } from './signs.ts';
import { end, inDanger, message, type Step, saidFirst, stay } from './step.ts';
import { story, told } from './told.ts';
import type { Chosen, CrisisKind, Understood, Utterance } from './understanding/types.ts';

/** Not understood: first the question again, then another way on. Never a loop. */
function miss(session: Session, question: QuestionId | undefined, context: Context): Step {
  if (session.aside?.kind === 'crisis') return stay(session, [message('miss.crisis')]);
  if (session.aside?.kind === 'crisisQuestion') return missDanger(session, session.aside.crisis);
  // The first words of all: the welcome and the first question are answer enough.
  if (!session.welcomed) return stay(session);
  const misses = session.misses + 1;
  if (!question)
    return end({ ...session, misses }, [message('miss.results', [ACTIONS.change, ACTIONS.human, ACTIONS.restart])]);
  if (misses < 2 && question !== 'place') return stay({ ...session, misses }, [message('miss.first')]);
  const { session: skipped } = skip(session, context);
  const note = message(question === 'place' ? 'miss.place' : 'miss.second', [ACTIONS.human]);
  return stay(skipped ?? session, [note]);
}

/**
 * Whom it is about, once said, is not overturned by a mention of somebody in passing ("broren min kjører meg dit"): only
 * by an answer to that question, or by words that put it right.
 */
function settled(session: Session, question: QuestionId | undefined, understood: Understood): Answers {
  const heard = answersOf(understood);
  const open = question === 'who' || question === 'relation' || question === 'about';
  if (!session.answers.who || open || understood.corrects || understood.both) return heard;
  const { who: _who, relation: _relation, ...rest } = heard;
  const [who] = chosen(session.answers, 'who');
  return session.answers.relation || who === 'ownUse' || who === 'professional' ? rest : heard;
}

/** Only the danger in words that are not taken in otherwise. */
export function dangerIn(session: Session, words: string, context: Context): Step | undefined {
  const understood = context.understanding.understand(words);
  // The same words put right are no second sign.
  const asked = session.aside?.kind === 'crisisQuestion' && session.aside.crisis === understood.crisis?.kind;
  if (asked && understood.crisis?.action === 'ask') return undefined;
  // The conversation has gone on: what was told since then stands.
  return hearDanger(session, understood, {}, context).step;
}

/** What words say, read after what was told before. In an answer to the gentle question they say no more than they say. */
function understoodNow(session: Session, utterance: Utterance): Understood {
  const { aside, signs, answers } = session;
  const said = utterance.understood();
  // In danger no guess may take the numbers away.
  const { command: _command, unsure: _unsure, ...withoutGuess } = said;
  const understood = said.unsure && inDanger(session) ? withoutGuess : said;
  const crisis = aside?.kind === 'crisisQuestion' ? understood.crisis : dangerOf(understood, signs, answers);
  return crisis ? { ...understood, crisis } : understood;
}

/** "Har ikke noe problem selv, bare nysgjerrig" says whom it is about: it is no "vet ikke", and no two answers to one. */
const saysWhom = (chosenNow: Chosen | undefined, question: QuestionId | undefined, heard: Answers): boolean =>
  question === 'who' && !!heard.who && !!chosenNow && ('skipped' in chosenNow || chosenNow.options.length > 1);

/** "Gambling, and I drink too much": one of the answers is a label, another is only told. */
function saysMore(chosenNow: Chosen | undefined, question: QuestionId | undefined, heard: Answers): boolean {
  if (!question || !chosenNow || !('options' in chosenNow)) return false;
  const told = chosen(heard, question);
  return told.length > chosenNow.options.length && chosenNow.options.every((option) => told.includes(option));
}

/** Takes in free words. */
export function hear(session: Session, written: string, context: Context): Step {
  const words = inOurWords(session, written, context);
  const question = session.aside && session.aside.kind !== 'places' ? undefined : openQuestion(session, context);
  const actions = actionsNow(session, context);
  const utterance = context.understanding.read(words);
  const chosenNow = utterance.choose(
    choicesNow(session, context, question, actions),
    question !== undefined && question !== 'place',
  );
  const exact = chosenNow && 'options' in chosenNow && chosenNow.exact;
  if (exact) {
    const step = choose(session, chosenNow, question, actions, context);
    if (step) return step;
  }
  const asked = standing(session, words, context) ?? changeAsked(session, words, context);
  if (asked) return asked;
  const understood = understoodNow(session, utterance);
  const heard = settled(session, question, understood);
  const speaking = inTheirLanguage(session, words, understood);
  if (session.aside?.kind === 'crisisQuestion')
    return answerToDanger(speaking, session.aside.crisis, utterance, understood, heard, context);
  const danger = hearDanger(speaking, understood, heard, context);
  if (danger.step) return withNumbers(danger.step, understood, context);
  const step =
    told(danger.session, understood, heard, context) ??
    (Object.keys(heard).length > 1 || saysWhom(chosenNow, question, heard) || saysMore(chosenNow, question, heard)
      ? story(danger.session, understood, heard)
      : undefined) ??
    (chosenNow ? choose(danger.session, chosenNow, question, actions, context) : undefined) ??
    story(danger.session, understood, heard) ??
    (understood.command ? runCommand(danger.session, understood.command, undefined, context) : undefined);
  if (!understood.crisis) return step ?? miss(danger.session, question, context);
  // A sign that was asked about before: the numbers are named beside whatever else was said.
  return session.aside?.kind === 'crisis' ? (step ?? stands(danger.session)) : reminded(step ?? stay(danger.session));
}

function reminded(step: Step): Step {
  const more = step.replies.filter((reply) => !(reply.kind === 'message' && reply.about === 'noted'));
  return { ...step, replies: [message('crisis.reminder', [ACTIONS.human]), ...more] };
}

/** Words after the gentle question: an answer first, then another sign, then what else they tell. */
function answerToDanger(
  session: Session,
  crisis: CrisisKind,
  utterance: Utterance,
  understood: Understood,
  heard: Answers,
  context: Context,
): Step {
  const answer = answerToQuestion(utterance, understood, context);
  if (answer === 'no') return saidFirst('crisis.denied', stay(denyDanger(session, crisis)));
  const clear = understood.crisis?.action === 'act';
  if (answer === 'yes' && !clear) return stay(confirmDanger(mergeInDanger(session, heard), crisis));
  const danger = hearDanger(session, understood, heard, context);
  return (
    danger.step ??
    told(session, understood, heard, context) ??
    story(session, understood, heard) ??
    (understood.command ? runCommand(session, understood.command, undefined, context) : undefined) ??
    missDanger(session, crisis)
  );
}
