/** The body of `POST /api/messages`: an activity of Bot Framework, and where its answer may go. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { checked } from '../bots/channels/reading/checked.ts';
import { isNameable } from '../bots/website.ts';
import { isLoopback } from './caller.ts';
import { Problem } from './problem.ts';

const account = z.looseObject({ id: z.string().min(1).max(1_000) });

/** What every channel sends and the SDK relies on. Channels add fields of their own. */
const activitySchema = z
  .looseObject({
    type: z.string().min(1).max(60),
    id: z.string().max(1_000).optional(),
    channelId: z.string().min(1).max(60),
    serviceUrl: z.string().max(1_000).optional(),
    deliveryMode: z.string().max(60).optional(),
    conversation: account,
    from: account,
    recipient: account,
    text: z.string().max(40_000).nullish(),
    locale: z.string().max(20).nullish(),
  })
  // It names a session.
  .refine(({ channelId, conversation }) => isNameable(channelId, conversation.id), { path: ['conversation', 'id'] });

/** @throws Problem that names the field at fault */
export function readServiceRequest(body: unknown): Activity {
  const parsed = checked(activitySchema, body);
  if (!parsed) throw new Problem('badBody');
  if (parsed.success) return parsed.data as unknown as Activity;
  const names = parsed.error.issues.map(({ path }) => path.slice(0, 2).map(String).join('.') || 'the body');
  throw new Problem('badBody', `At fault: ${[...new Set(names)].join(', ')}.`);
}

/** Whether one of `https://host` and `https://*.host` allows this service url. */
export function isAllowedServiceUrl(serviceUrl: string | undefined, allowed: readonly string[]): boolean {
  const url = serviceUrl === undefined ? null : URL.parse(serviceUrl);
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return false;
  return allowed.some((pattern) => {
    const host = pattern.replace(/^https:\/\//, '').toLowerCase();
    return host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  });
}

/** Without an app id anybody can call: then answers stay on this machine, or in the response itself. */
export function staysLocal({ deliveryMode, serviceUrl }: Activity): boolean {
  if (deliveryMode === 'expectReplies') return true;
  const url = serviceUrl === undefined ? null : URL.parse(serviceUrl);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && isLoopback(url.hostname);
}
