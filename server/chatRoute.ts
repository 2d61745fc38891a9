import type { Adapters } from '../bots/adapters/createAdapters.ts';
import { activitiesJson } from '../bots/channels/activityJson.ts';
import { readChatRequest } from './chatRequest.ts';
import { type Conversations, newConversation, placeOf } from './conversations.ts';
import type { Handle } from './handler.ts';
import type { RateLimit } from './rateLimit.ts';
import { readJson } from './readJson.ts';
import { sendWritten } from './respond.ts';

export interface ChatRouteOptions {
  readonly adapters: Adapters;
  readonly conversations: Conversations;
  readonly limit: RateLimit;
  readonly now: () => Date;
}

/**
 * `POST /api/chat`: one activity of a person in, the bot's activities out. Nothing of it stays here. A conversation that was
 * not begun here, or at another place, is not gone on with: the activity begins a new one.
 */
export function createChatRoute({ adapters, conversations, limit, now }: ChatRouteOptions): Handle {
  return async (request, response) => {
    await limit(request, 'chat');
    const { token, host, activityIn } = readChatRequest(await readJson(request), now());
    const place = placeOf(request, host);
    const known = conversations.find(token, place);
    if (!known) await limit(request, 'conversations');
    const conversation = known ?? conversations.handOut(newConversation(), place);
    const activities = await adapters.chat(activityIn(conversation.id));
    sendWritten(
      response,
      200,
      `{"conversation":${JSON.stringify(conversation.token)},"activities":${activitiesJson(activities)}}`,
    );
  };
}
