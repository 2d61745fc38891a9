/** What a person can ask of the guide itself. One row a command; nothing here touches the answers but what it says. */
import { ACTIONS, LANGUAGE_ACTIONS } from './actions.ts';
import { openQuestion, togetherReply } from './asking.ts';
import type { ButtonCommand } from './command.ts';
import type { Context } from './context.ts';
import { confirmDanger, dangerLines, denyDanger, keptInDanger, parting, stands } from './dangers.ts';
import { type Answers, QUESTION_IDS, type QuestionId } from './flow/answers.ts';
import { replay } from './flow/next.ts';
import { isMinor } from './flow/people.ts';
import { elsewhere, emergencyReply, fragmentOf, readersTexts } from './present.ts';
import { recommend } from './recommender/recommend.ts';
import { wishOf } from './results.ts';
import { newSession, type Session, type SessionLocale } from './session.ts';
import { end, inDanger, merge, message, resumed, type Step, said, stay } from './step.ts';
import { text } from './text.ts';
import type { CrisisKind } from './understanding/types.ts';

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

/** Keeps who they are to the channel (language, seed) and whether the welcome was read; forgets all they answered. */
function restart(session: Session): Step {
  const { locale, seed, welcomed, seen } = session;
  const fresh = { ...newSession(locale, seed), welcomed, seen };
  return stay(fresh, [message('restarted')]);
}

function speak(session: Session, locale: string | undefined): Step {
  // Danger is said again in the other language.
  const danger = inDanger(session);
  if (isLocale(locale))
    return stay({ ...(danger ? session : resumed(session)), locale }, [message('language.changed')]);
  return danger
    ? stay(session, [message('language.ask', LANGUAGE_ACTIONS)])
    : stay({ ...session, aside: { kind: 'language' } });
}

const MOST_LINES = 6;

/** A person to reach now: for this person's answers, whatever is known of them. */
function human(session: Session, context: Context): Step {
  const fitting = recommend(context.catalogue, session.answers, wishOf(session)).helplines;
  const helplines = [...new Set([...dangerLines(session, context), ...fitting])].slice(0, MOST_LINES);
  const intro = [text(isMinor(session.answers) ? 'human.minor' : 'human.intro')];
  return end(resumed(session), [
    { kind: 'helplines', intro, helplines, actions: [ACTIONS.continue, ACTIONS.emergency] },
  ]);
}

function why(session: Session, context: Context, argument: string | undefined): Step {
  if (inDanger(session)) return said(session, 'crisis.why');
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

/** Small words: what they mean beside danger, else what they mean beside a question. */
const small =
  (answers: (session: Session, crisis: CrisisKind) => Step, otherwise: Run): Run =>
  (session, context, argument) => {
    if (session.aside?.kind === 'crisisQuestion') return answers(session, session.aside.crisis);
    return session.aside?.kind === 'crisis' ? stands(session) : otherwise(session, context, argument);
  };

/** A link that takes the answers along, and danger that stands. A new one takes the place of an old one. */
function website(session: Session, context: Context): Step {
  const standing = inDanger(session) ? session : resumed(session);
  if (context.onWebsite) return said(standing, 'move.here');
  const { code } = context;
  return end({ ...standing, moving: code }, [
    { kind: 'move', texts: [text('move')], code, actions: [ACTIONS.continue, ACTIONS.deleteData] },
  ]);
}

const yes = (session: Session, crisis: CrisisKind): Step => stay(confirmDanger(session, crisis));
const no = (session: Session, crisis: CrisisKind): Step => said(denyDanger(session, crisis), 'crisis.denied');
const again = (session: Session): Step => stay(session);
const leave: Run = (session) => stay(resumed(session));
const stop: Run = (session, context) =>
  parting(session, message('stop', [ACTIONS.continue, ACTIONS.deleteData]), context);
const leaveOrSkip: Run = (session, context) =>
  session.aside ? leave(session, context, undefined) : skip(session, context);

/** Who can read this: the welcome says it, so one who has not seen that is given it. */
function privacy(session: Session, context: Context): Step {
  if (!session.welcomed) return stay(session);
  const texts = [...readersTexts(context), text('welcome.privacy')];
  const actions = [...elsewhere(context), ACTIONS.deleteData];
  return stay(resumed(session), [{ kind: 'message', about: 'privacy', texts, actions }]);
}

const RUNS: Readonly<Record<ButtonCommand, Run>> = {
  help: (session) => said(inDanger(session) ? session : resumed(session), 'help'),
  restart,
  back,
  stop,
  done: stop,
  // At the website all that was said goes from the page, too.
  deleteData: (_, { onWebsite }) => {
    const texts = [text(onWebsite ? 'deleted.here' : 'deleted')];
    return end(undefined, [{ kind: 'message', about: 'deleted', texts, actions: [ACTIONS.restart] }]);
  },
  human,
  language: (session, _, argument) => speak(session, argument),
  skip: small(
    (session) => stay(resumed(session)),
    (session, context) => skip(session, context),
  ),
  dontKnow: small(yes, (session, context) => skip(session, context)),
  yes: small(yes, (session, context) =>
    session.aside?.kind === 'confirm'
      ? RUNS[session.aside.command](session, context, undefined)
      : leave(session, context, undefined),
  ),
  no: small(no, leaveOrSkip),
  thanks: (session, context) =>
    parting(session, message('thanks', [ACTIONS.continue, ACTIONS.keep, ACTIONS.deleteData]), context),
  greeting: small(again, (session) => (session.welcomed ? said(resumed(session), 'greeting') : stay(session))),
  summary: (session) => stay({ ...resumed(session), aside: { kind: 'summary' } }),
  change: (session, _, argument) =>
    isQuestion(argument)
      ? stay({ ...resumed(session), changing: argument, more: 0 })
      : stay({ ...resumed(session), aside: { kind: 'summary' } }),
  why,
  more,
  emergency: (session, context) => end(resumed(session), [emergencyReply(session, context)]),
  continue: leave,
  read,
  privacy,
  together: (session, context) => {
    const reply = inDanger(session) ? undefined : togetherReply(resumed(session), context);
    return reply ? end(resumed(session), [reply]) : stay(resumed(session));
  },
  groups: (session) => stay({ ...resumed(session), groups: true, more: 0 }),
  keep: (session) => {
    const texts = [text('keep')];
    const fragment = fragmentOf(session.answers);
    return end(resumed(session), [{ kind: 'keep', texts, fragment, actions: [ACTIONS.continue, ACTIONS.deleteData] }]);
  },
  website,
};

/** What leaves danger: nothing else does, whatever old button is pressed. */
const WAYS_OUT: ReadonlySet<ButtonCommand> = new Set(['continue', 'no', 'skip', 'restart', 'deleteData']);

/** Does what the command says. `argument` may be anything; what a command does not know, it leaves aside. */
export function runCommand(
  session: Session,
  command: ButtonCommand,
  argument: string | undefined,
  context: Context,
): Step {
  const step = RUNS[command]({ ...session, misses: 0 }, context, argument);
  return WAYS_OUT.has(command) ? step : keptInDanger(session, step);
}
