/** What a person can ask of the guide itself. One row a command; nothing here touches the answers but what it says. */
import { ACTIONS } from './actions.ts';
import type { ButtonCommand } from './command.ts';
import type { Context } from './context.ts';
import { type Answers, QUESTION_IDS, type QuestionId } from './flow/answers.ts';
import { replay } from './flow/next.ts';
import { isMinor } from './flow/people.ts';
import { emergencyReply, fragmentOf, openQuestion, privacyTexts, togetherReply } from './present.ts';
import { recommend } from './recommender/recommend.ts';
import { wishOf } from './results.ts';
import { newSession, type Session, type SessionLocale } from './session.ts';
import { end, merge, message, resumed, type Step, said, stay } from './step.ts';
import { text } from './text.ts';

type Run = (session: Session, context: Context, argument: string | undefined) => Step;

const isQuestion = (id: string | undefined): id is QuestionId => QUESTION_IDS.some((question) => question === id);
const isLocale = (locale: string | undefined): locale is SessionLocale =>
  locale === 'nb' || locale === 'nn' || locale === 'en';

/** Leaves the open question without an option. With nothing open, the present state is said again. */
export function skip(session: Session, context: Context, skipped: 'dontKnow' | 'noPreference' = 'dontKnow'): Step {
  const question = openQuestion(session, context);
  return stay(question ? merge(session, { [question]: { skipped } }) : resumed(session));
}

/** The last answered question is put again, its answer taken back. */
function back(session: Session): Step {
  const last = session.order.at(-1);
  if (session.aside || session.changing) return stay(resumed(session));
  if (!last) return said(session, 'back.none');
  const { [last]: _, ...rest } = session.answers;
  const answers = replay(rest as Answers);
  const order = session.order.filter((id) => answers[id]);
  return stay({ ...session, answers, order, changing: last, more: 0, misses: 0 });
}

/** Keeps who they are to the channel (language, seed) and that the welcome was read; forgets all they answered. */
function restart(session: Session): Step {
  const fresh = { ...newSession(session.locale, session.seed), welcomed: true, seen: session.seen };
  return stay(fresh, [message('restarted')]);
}

function speak(session: Session, locale: string | undefined): Step {
  if (!isLocale(locale)) return stay({ ...session, aside: { kind: 'language' } });
  return stay({ ...resumed(session), locale }, [message('language.changed')]);
}

/** A person to reach now: for this person's answers, whatever is known of them. */
function human(session: Session, context: Context): Step {
  const { helplines } = recommend(context.catalogue, session.answers, wishOf(session));
  const intro = [text(isMinor(session.answers) ? 'human.minor' : 'human.intro')];
  return end(resumed(session), [
    { kind: 'helplines', intro, helplines, actions: [ACTIONS.continue, ACTIONS.emergency] },
  ]);
}

function why(session: Session, context: Context, argument: string | undefined): Step {
  if (argument === 'twelveStep') return said(session, 'explain.twelveStep');
  const question = openQuestion(session, context);
  return question
    ? said(session, `question.${question}.why`)
    : end(session, [message('why.results', [ACTIONS.change, ACTIONS.continue])]);
}

function more(session: Session, context: Context): Step {
  if (openQuestion(session, context)) return stay(session);
  const { remaining } = recommend(context.catalogue, session.answers, wishOf(session));
  if (remaining > 0) return stay({ ...session, more: session.more + 1 });
  return end({ ...session, more: 0 }, [message('results.noMore', [ACTIONS.change, ACTIONS.human, ACTIONS.restart])]);
}

/** One article by its id, else those that fit. */
function read(session: Session, context: Context, argument: string | undefined): Step {
  const asked = context.catalogue.articles.find(({ id }) => id === argument);
  const articles = asked ? [asked.id] : recommend(context.catalogue, session.answers, wishOf(session)).articles;
  return end(session, [{ kind: 'articles', intro: [text('read.intro')], articles, actions: [ACTIONS.continue] }]);
}

const confirmed: Run = (session) => {
  if (session.aside?.kind === 'crisisQuestion')
    return stay({ ...session, aside: { kind: 'crisis', crisis: session.aside.crisis } });
  return stay(resumed(session));
};

const denied: Run = (session, context) => {
  if (session.aside?.kind === 'crisisQuestion') return said(resumed(session), 'crisis.denied');
  return session.aside ? stay(resumed(session)) : skip(session, context);
};

/** Who can read this: the welcome says it, so one who has not seen that is given it. */
const privacy: Run = (session, context) =>
  session.welcomed
    ? stay(session, [
        { kind: 'message', about: 'privacy', texts: privacyTexts(context), actions: [ACTIONS.deleteData] },
      ])
    : stay(session);

const RUNS: Readonly<Record<ButtonCommand, Run>> = {
  help: (session) => said(resumed(session), 'help'),
  restart,
  back,
  stop: (session) => end(resumed(session), [message('stop', [ACTIONS.continue, ACTIONS.deleteData])]),
  done: (session) => end(resumed(session), [message('stop', [ACTIONS.continue, ACTIONS.deleteData])]),
  deleteData: () => end(undefined, [message('deleted', [ACTIONS.restart])]),
  human,
  language: (session, _, argument) => speak(session, argument),
  skip: (session, context) => skip(session, context),
  dontKnow: (session, context) =>
    session.aside?.kind === 'crisisQuestion' ? confirmed(session, context, undefined) : skip(session, context),
  yes: confirmed,
  no: denied,
  thanks: (session) => end(resumed(session), [message('thanks', [ACTIONS.continue, ACTIONS.keep, ACTIONS.deleteData])]),
  greeting: (session) => (session.welcomed ? said(resumed(session), 'greeting') : stay(session)),
  summary: (session) => stay({ ...resumed(session), aside: { kind: 'summary' } }),
  change: (session, _, argument) =>
    isQuestion(argument)
      ? stay({ ...resumed(session), changing: argument, more: 0 })
      : stay({ ...resumed(session), aside: { kind: 'summary' } }),
  why,
  more,
  emergency: (session, context) => end(resumed(session), [emergencyReply(session, context)]),
  continue: (session) => stay(resumed(session)),
  read,
  privacy,
  together: (session, context) => {
    const reply = togetherReply(resumed(session), context);
    return reply ? end(resumed(session), [reply]) : stay(resumed(session));
  },
  groups: (session) => stay({ ...resumed(session), groups: true, more: 0 }),
  keep: (session) => {
    const texts = [text('keep')];
    const fragment = fragmentOf(session.answers);
    return end(resumed(session), [{ kind: 'keep', texts, fragment, actions: [ACTIONS.continue, ACTIONS.deleteData] }]);
  },
};

/** Does what the command says. `argument` may be anything; what a command does not know, it leaves aside. */
export function runCommand(
  session: Session,
  command: ButtonCommand,
  argument: string | undefined,
  context: Context,
): Step {
  return RUNS[command]({ ...session, misses: 0 }, context, argument);
}
