/** The pure turn with the real content and an understanding that knows only what a test tells it. */
import { createWords, textsOf } from '../../data/texts.ts';
import type { Context, Input } from '../../dialogs/context.ts';
import type { Reply } from '../../dialogs/replies.ts';
import { crisisTextFor, type Session } from '../../dialogs/session.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import type { Choice, Chosen, Understanding, Understood } from '../../dialogs/understanding/types.ts';
import { catalogue, content } from './real.ts';
import { understandingOf } from './understandingOf.ts';

/** Labels and numbers, exactly; nothing else. */
function chooseExactly(text: string, choices: readonly Choice[]): Chosen | undefined {
  const byNumber = choices[Number(text) - 1];
  const choice =
    byNumber ?? choices.find(({ words }) => words.some((word) => word.toLowerCase() === text.toLowerCase()));
  return choice && { options: [choice.id], exact: true };
}

/** Understands the phrases given, and says nothing of others. */
export function knowing(phrases: Readonly<Record<string, Partial<Understood>>>): Understanding {
  return understandingOf((text) => phrases[text] ?? {}, chooseExactly);
}

export function contextWith(understanding: Understanding, more: Partial<Context> = {}): Context {
  return {
    understanding,
    catalogue,
    words: createWords(textsOf(content, []), {}),
    crisisHelplines: (danger, minor) => content.crises[crisisTextFor(danger)][minor ? 'helplinesMinor' : 'helplines'],
    locale: 'nb',
    seed: 0,
    onWebsite: false,
    code: 'abcdefghijklmnopqrstuv',
    expired: false,
    ...more,
  };
}

/** A conversation in the hand: `say`, `press`, and what came of the last turn. */
export function conversation(understanding: Understanding = knowing({}), more: Partial<Context> = {}) {
  const context = contextWith(understanding, more);
  let session: Session | undefined;
  let replies: readonly Reply[] = [];
  const take = (input: Input) => {
    const turn = takeTurn(session, input, context);
    session = turn.session;
    replies = turn.replies;
    return replies;
  };
  return {
    take,
    say: (text: string) => take({ kind: 'text', text }),
    press: (question: string, option: string, flowVersion = 1) =>
      take({ kind: 'press', press: { question, option, flowVersion } } as Input),
    command: (command: string, argument?: string) =>
      take({ kind: 'press', press: argument === undefined ? { command } : { command, argument } } as Input),
    session: () => session,
    replies: () => replies,
    kinds: () => replies.map(({ kind }) => kind),
    last: () => replies.at(-1),
    about: () => replies.flatMap((reply) => (reply.kind === 'message' ? [reply.about] : [])),
    question: () => {
      const reply = replies.at(-1);
      return reply?.kind === 'question' ? reply.question : undefined;
    },
  };
}
