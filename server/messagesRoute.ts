import type { Adapters } from '../bots/adapters/createAdapters.ts';
import { NotAuthenticatedError } from '../bots/adapters/notAuthenticated.ts';
import { activitiesJson, utf8Json } from '../bots/channels/activityJson.ts';
import { at } from '../bots/channels/reading/at.ts';
import { isForwarded } from './caller.ts';
import type { Handle } from './handler.ts';
import { Problem } from './problem.ts';
import { readJson } from './readJson.ts';
import { sendWritten } from './respond.ts';
import { isAllowedServiceUrl, readServiceRequest, staysLocal } from './serviceRequest.ts';

export interface MessagesRouteOptions {
  readonly adapters: Adapters;
  /** Whether there is an app id, so that Azure Bot Service signs its requests. */
  readonly authenticated: boolean;
  readonly serviceUrls: readonly string[];
}

/**
 * `POST /api/messages`: Bot Framework's channels. The SDK sends answers to whatever service url it is given, so the url is
 * checked before the SDK sees it.
 */
export function createMessagesRoute({ adapters, authenticated, serviceUrls }: MessagesRouteOptions): Handle {
  return async (request, response) => {
    if (!authenticated && isForwarded(request)) throw new Problem('forwarded');
    const activity = readServiceRequest(await readJson(request));
    const allowed = authenticated ? isAllowedServiceUrl(activity.serviceUrl, serviceUrls) : staysLocal(activity);
    if (!allowed) throw new Problem('serviceUrl');
    try {
      const invoked = await adapters.service(request.headers.authorization ?? '', activity);
      sendWritten(response, invoked?.status ?? 200, jsonOf(invoked?.body));
    } catch (error) {
      throw error instanceof NotAuthenticatedError ? new Problem('notAuthenticated') : error;
    }
  };
}

/** The answers themselves where `expectReplies` was asked for, else what an invoke is answered with. */
function jsonOf(body: unknown): string {
  const expected = at(body, 'activities');
  return Array.isArray(expected) ? `{"activities":${activitiesJson(expected)}}` : utf8Json(body ?? {});
}
