import type { Adapters } from '../bots/adapters/createAdapters.ts';
import { readChatRequest } from './chatRequest.ts';
import type { Handle } from './handler.ts';
import type { RateLimit } from './rateLimit.ts';
import { readJson } from './readJson.ts';
import { sendJson } from './respond.ts';

export interface ChatRouteOptions {
  readonly adapters: Adapters;
  readonly limit: RateLimit;
  readonly now: () => Date;
}

/** `POST /api/chat`: one activity of a person in, the bot's activities out. Nothing of it stays here. */
export function createChatRoute({ adapters, limit, now }: ChatRouteOptions): Handle {
  return async (request, response) => {
    await limit(request, 'chat');
    const { conversation, activity } = readChatRequest(await readJson(request), now());
    const activities = await adapters.chat(activity);
    sendJson(response, 200, { conversation, activities });
  };
}
