/** What Teams is told when a card's button was pressed: the card with what was chosen, or words beside the card as it was. */
import type { Activity } from 'botbuilder';
import type { Locale } from '../data/schema.ts';
import type { QuestionId } from '../dialogs/flow/answers.ts';
import { answeredReply } from '../dialogs/present.ts';
import type { Session } from '../dialogs/session.ts';
import { message } from '../dialogs/step.ts';
import type { Render } from './channels/render.ts';

export interface Pressed {
  /** Absent where nothing is kept (any more). */
  readonly session?: Session | undefined;
  readonly questions: readonly QuestionId[];
  readonly channelId: string;
  readonly locale: Locale;
  readonly failed: boolean;
}

const CARD = 'application/vnd.microsoft.card.adaptive';
const WORDS = 'application/vnd.microsoft.activity.message';

/** The activity that Bot Framework turns into the answer of the request (Universal Actions for Adaptive Cards). */
export function cardResponse(pressed: Pressed, render: Render): Partial<Activity> {
  return { type: 'invokeResponse', value: { status: 200, body: { statusCode: 200, ...shown(pressed, render) } } };
}

function shown({ session, questions, channelId, locale, failed }: Pressed, render: Render) {
  const audience = { channelId, locale };
  const answered = session && !failed ? answeredReply(session.answers, questions) : undefined;
  const card =
    answered && render([answered], audience)[0]?.attachments?.find(({ contentType }) => contentType === CARD);
  if (card) return { type: CARD, value: card.content };
  const [words] = render([message(failed ? 'error' : 'stale')], audience);
  return { type: WORDS, value: words?.text ?? '' };
}
