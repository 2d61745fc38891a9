/**
 * One turn of the conversation, pure. Its steps are numbered in docs/turn-lifecycle.md:
 * welcome → press, answers or words → replay → the next question or the results.
 */
import { runCommand } from './commands.ts';
import type { Context, Input } from './context.ts';
import { takeIn, withLinesLeft } from './dangers.ts';
import type { Answer, Answers, QuestionId } from './flow/answers.ts';
import { accepts, FLOW_VERSION } from './flow/questions.ts';
import { dangerIn, hear } from './hear.ts';
import { createLasting, lasting } from './lasting.ts';
import { elsewhere, present, readersTexts } from './present.ts';
import type { Press, Reply } from './replies.ts';
import { newSession, type Session } from './session.ts';
import { inDanger, type Step, said, stay } from './step.ts';
import { text } from './text.ts';

export type { Context, Input } from './context.ts';

export interface Turn {
  /** Undefined: the session is to be deleted. */
  readonly session: Session | undefined;
  readonly replies: readonly Reply[];
}

function pressOption(session: Session, press: Extract<Press, { question: QuestionId }>): Step {
  const { question, option, flowVersion } = press;
  const stale = flowVersion !== FLOW_VERSION || !accepts(question, option, session.answers);
  if (stale) return said(session, 'stale');
  return takeIn(session, { [question]: { options: [option] } });
}

/** Keeps what can be an answer of this person; a link or a card may hold anything. `known` is what they have said before. */
function acceptable(answers: Answers, known: Answers): Answers {
  const person: Answers = { ...known, ...answers };
  const kept: { [Q in QuestionId]?: Answer } = {};
  for (const [id, answer] of Object.entries(answers) as [QuestionId, Answer][]) {
    // What a form was sent without leaves nothing that was told since.
    if ('skipped' in answer) {
      if (!known[id]) kept[id] = answer;
    } else {
      const options = answer.options.filter((option) => accepts(id, option, person));
      if (options.length > 0) kept[id] = { options };
    }
  }
  return kept;
}

function step(session: Session, input: Input, context: Context): Step {
  switch (input.kind) {
    case 'text':
      return hear(session, input.text, context);
    case 'press':
      return 'command' in input.press
        ? runCommand(session, input.press.command, input.press.argument, context)
        : pressOption(session, input.press);
    case 'answers':
      if (input.flowVersion !== undefined && input.flowVersion !== FLOW_VERSION) return said(session, 'stale');
      return takeIn(session, acceptable(input.answers, session.answers));
    case 'edited':
      return dangerIn(session, input.text, context) ?? { session, replies: [], final: true };
    case 'unreadable':
      return said(session, 'unreadable');
    case 'arrived':
    case 'resume':
      return stay(session);
  }
}

const welcomes = createLasting<Reply>(10);

/** Who else can read comes first: it may decide whether a person goes on here. Then what the guide is and keeps. */
function welcome(context: Context): Reply {
  return welcomes(context.alsoReads ?? '', () => {
    const texts = [...readersTexts(context), text('welcome'), text('welcome.privacy')];
    return { kind: 'message', about: 'welcome', texts, actions: elsewhere(context) };
  });
}

const EXPIRED: Reply = lasting({ kind: 'message', about: 'expired', texts: [text('expired')], actions: [] });

/**
 * Takes one turn. Returns the session to keep (undefined: delete it) and what to say, in order.
 * The same session, input and context always give the same turn; nothing is thrown for any input.
 */
export function takeTurn(session: Session | undefined, input: Input, context: Context): Turn {
  const before = session ?? newSession(context.locale, context.seed);
  const { session: after, replies, final } = withLinesLeft(before, step(before, input, context), context);
  if (!after) return { session: undefined, replies };
  const shown = final ? { session: after, replies } : presented(after, replies, context);
  // While danger stands the welcome waits.
  const urgent = inDanger(after);
  if (after.welcomed || urgent || shown.replies.length === 0) return shown;
  const greeting = context.expired ? [EXPIRED, welcome(context)] : [welcome(context)];
  // Numbers for danger that was left in this turn come before all else.
  const lines = inDanger(before) && shown.replies[0]?.kind === 'helplines' ? 1 : 0;
  return { session: { ...shown.session, welcomed: true }, replies: shown.replies.toSpliced(lines, 0, ...greeting) };
}

function presented(session: Session, replies: readonly Reply[], context: Context) {
  const { session: next, reply } = present(session, context);
  return { session: next, replies: [...replies, reply] };
}
