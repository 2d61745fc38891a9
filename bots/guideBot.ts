/** The bot: an activity of any channel in, the guide's activities out. */
import type { Activity, TurnContext } from 'botbuilder';
import type { Reply } from '../dialogs/replies.ts';
import type { Session, SessionLocale } from '../dialogs/session.ts';
import type { Input } from '../dialogs/turn.ts';
import { cardResponse } from './cardResponse.ts';
import { causeOf } from './causeOf.ts';
import { CHANNEL_IDS, capabilitiesFor } from './channels/capabilities.ts';
import { readInput } from './channels/read.ts';
import { isCardAction, questionsAnswered } from './channels/reading/cardAction.ts';
import { localeIn } from './channels/reading/locale.ts';
import type { Render } from './channels/render.ts';
import { withDeadline } from './deadline.ts';
import type { Fallback } from './fallback.ts';
import { dangerAmong, groupReplies, isGroupChat } from './groupChat.ts';
import type { KeepTurn } from './keepTurn.ts';
import { FORGET, hasLeft } from './leaving.ts';
import type { Log, LogFields } from './log.ts';
import { createTurnQueue } from './turnQueue.ts';
import { markUrgency } from './urgency.ts';
import { keyOf, WEBSITE } from './website.ts';

/** What a Bot Framework adapter runs for each activity. */
export type Bot = (context: TurnContext) => Promise<void>;

export interface GuideBotOptions {
  readonly keepTurn: KeepTurn;
  readonly fallback: Fallback;
  readonly render: Render;
  readonly log: Log;
  /** Milliseconds, for durations only. */
  readonly clock: () => number;
  /** How long a person waits at most. */
  readonly patienceMs?: number;
}

/** Channels give up on us after 15 seconds; a calm answer must still reach them. */
const LONGEST_TURN_MS = 10_000;

/** Turns of one conversation at once; what comes on top is answered calmly, and danger with its text. */
const MOST_WAITING = 50;

/** Channels whose owners keep what is written. */
const ALSO_READS: Readonly<Record<string, 'teams' | 'messenger'>> = { msteams: 'teams', facebook: 'messenger' };

interface Answer {
  readonly session?: Session | undefined;
  readonly replies: readonly Reply[];
  readonly locale: SessionLocale;
  readonly told: LogFields;
}

/** Makes the bot. Its turns of one conversation come one after another; it answers calmly whatever fails. */
export function createGuideBot(options: GuideBotOptions): Bot {
  const { keepTurn, fallback, render, log, clock, patienceMs = LONGEST_TURN_MS } = options;
  const inOrder = createTurnQueue({ most: MOST_WAITING });

  const take = async (activity: Activity, input: Input, locale: SessionLocale): Promise<Answer> => {
    if (isGroupChat(activity)) {
      const replies = [...dangerAmong(fallback(input, locale)), ...groupReplies(activity)];
      return { replies, locale, told: { group: true } };
    }
    const { channelId, id: activityId } = activity;
    const { together } = capabilitiesFor(channelId);
    const conversation = keyOf(channelId, activity.conversation.id);
    const arrival = {
      conversation,
      activityId,
      input,
      locale,
      alsoReads: Object.hasOwn(ALSO_READS, channelId) ? ALSO_READS[channelId] : undefined,
      together,
      onWebsite: channelId === WEBSITE,
    };
    const work = inOrder(conversation, () => withDeadline(keepTurn(arrival), patienceMs));
    const { repeated, conflicts, ...kept } = await withDeadline(work, patienceMs);
    return { ...kept, told: { repeated, conflicts } };
  };

  const answer = async (activity: Activity, input: Input) => {
    const { channelId } = activity;
    const locale = localeIn(activity);
    try {
      const taken = await take(activity, input, locale);
      return { ...taken, activities: render(taken.replies, { channelId, locale: taken.locale }) };
    } catch (error) {
      log.error('turn failed', { channel: channelOf(channelId), input: input.kind, ...causeOf(error) });
      const replies = fallback(input, locale);
      return { replies, locale, told: { failed: true }, activities: render(replies, { channelId, locale }) };
    }
  };

  /** The person is gone: what they answered goes with them. A failure is told to the log alone. */
  const forget = async (activity: Activity) => {
    if (isGroupChat(activity)) return;
    try {
      await take(activity, FORGET, localeIn(activity));
      log.info('left', { channel: channelOf(activity.channelId) });
    } catch (error) {
      log.error('turn failed', { channel: channelOf(activity.channelId), input: 'left', ...causeOf(error) });
    }
  };

  return async (context) => {
    const started = clock();
    const { activity } = context;
    if (hasLeft(activity)) return forget(activity);
    const input = readInput(activity);
    if (!input) return;
    const { activities, replies, told, ...answered } = await answer(activity, input);
    markUrgency(context, replies);
    if (activities.length > 0) await context.sendActivities([...activities]);
    if (isCardAction(activity)) {
      const { channelId } = activity;
      const questions = questionsAnswered(activity, input);
      await context.sendActivity(cardResponse({ ...answered, questions, channelId, failed: 'failed' in told }, render));
    }
    log.info('turn', {
      channel: channelOf(activity.channelId),
      input: input.kind,
      replies: replies.map(({ kind }) => kind),
      ...told,
      ms: Math.round(clock() - started),
    });
  };
}

/** Whoever calls may name any channel; only those we know by name are told. */
const channelOf = (channelId: string): string => (CHANNEL_IDS.includes(channelId) ? channelId : 'other');
