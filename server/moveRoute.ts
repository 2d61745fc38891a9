import { z } from 'zod';
import { checked } from '../bots/channels/reading/checked.ts';
import type { MoveIn } from '../bots/moveIn.ts';
import { type Conversations, placeOf } from './conversations.ts';
import type { Handle } from './handler.ts';
import { Problem } from './problem.ts';
import type { RateLimit } from './rateLimit.ts';
import { readJson } from './readJson.ts';
import { sendJson } from './respond.ts';

export interface MoveRouteOptions {
  readonly moveIn: MoveIn;
  readonly conversations: Conversations;
  readonly limit: RateLimit;
}

const body = z.object({ code: z.string().regex(/^[A-Za-z0-9_-]{22}$/) });

/** `POST /api/move`: a code in, the conversation that goes on at the place that asks out. Only this uses the code up. */
export function createMoveRoute({ moveIn, conversations, limit }: MoveRouteOptions): Handle {
  return async (request, response) => {
    await limit(request, 'chat');
    const parsed = checked(body, await readJson(request));
    if (!parsed?.success) throw new Problem('badBody', 'At fault: code.');
    const moved = await moveIn(parsed.data.code);
    if (!moved) throw new Problem('gone');
    const { token } = conversations.handOut(moved.conversation, placeOf(request));
    sendJson(response, 200, { conversation: token, locale: moved.locale });
  };
}
