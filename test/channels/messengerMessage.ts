/**
 * What Meta's Send API takes as `message`, as far as we send it: nothing else, and within its limits. Written from
 * developers.facebook.com/documentation/business-messaging/messenger-platform, "Quick replies" and "Generic template", updated
 * 2026-04-22. Azure's Facebook channel makes `text` of the activity's own and passes channelData on.
 */
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const words = (most: number) => z.string().trim().min(1).max(most);

const quickReply = z.strictObject({ content_type: z.literal('text'), title: words(20), payload: words(1_000) });
const urlButton = z.strictObject({ type: z.literal('web_url'), title: words(20), url: z.url({ protocol: /^https$/ }) });
const element = z.strictObject({
  title: words(80),
  subtitle: words(80),
  buttons: z.array(urlButton).min(1).max(3),
});
const template = z.strictObject({
  type: z.literal('template'),
  payload: z.strictObject({ template_type: z.literal('generic'), elements: z.array(element).min(1).max(10) }),
});
const quick_replies = z.array(quickReply).min(1).max(13).optional();
const message = z.union([
  z.strictObject({ text: words(2_000), quick_replies }),
  z.strictObject({ attachment: template, quick_replies }),
]);

/** What is wrong with it, as paths and reasons; nothing where Meta would take it. */
export function messengerProblems({ text, channelData }: Partial<Activity>): string[] {
  const sent = { ...(text !== undefined && { text }), ...channelData };
  const parsed = message.safeParse(sent);
  return parsed.success ? [] : [`is no message of Meta's: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`];
}
