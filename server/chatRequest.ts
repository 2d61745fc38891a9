/** The body of `POST /api/chat`: which fields are taken, and the activity that is made of them. */
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { checked } from '../bots/channels/reading/checked.ts';
import { WEBSITE } from '../bots/website.ts';
import { Problem } from './problem.ts';

const LONGEST_TEXT = 10_000;
const LARGEST_VALUE = 4_000;
/** Longer than any token of ours and any origin. */
const LONGEST_NAME = 300;

const bodySchema = z.object({
  conversation: z.string().max(LONGEST_NAME).optional(),
  host: z.string().max(LONGEST_NAME).optional(),
  activity: z.object({
    type: z.enum(['message', 'event', 'conversationUpdate']),
    id: z
      .string()
      .regex(/^[A-Za-z0-9._:|-]{1,100}$/)
      .optional(),
    text: z.string().max(LONGEST_TEXT).optional(),
    value: z
      .unknown()
      .refine((value) => (JSON.stringify(value)?.length ?? 0) <= LARGEST_VALUE)
      .optional(),
    name: z.string().max(60).optional(),
    locale: z.string().max(20).optional(),
    attachments: z
      .array(z.object({ contentType: z.string().max(100) }))
      .max(10)
      .optional(),
  }),
});

const BOT = { id: 'gruppeguiden', name: 'Gruppeguiden', role: 'bot' };
const PERSON = { id: 'person', name: '', role: 'user' };

export interface ChatRequest {
  /** What the caller holds of a conversation; absent or not one of ours: a new one is begun. */
  readonly token: string | undefined;
  /** The site that has the page of the chat in a frame. */
  readonly host: string | undefined;
  /** The activity as one of this conversation. */
  activityIn(conversation: string): Partial<Activity>;
}

/**
 * Reads the body. Who sends it is not taken from the caller.
 * @throws Problem that names the field at fault
 */
export function readChatRequest(body: unknown, now: Date): ChatRequest {
  const parsed = checked(bodySchema, body);
  if (!parsed) throw new Problem('badBody');
  if (!parsed.success) throw new Problem('badBody', `At fault: ${fieldsOf(parsed.error)}.`);
  const { conversation: token, host, activity } = parsed.data;
  const { type, id = randomUUID(), text, value, name, locale, attachments } = activity;
  return {
    token,
    host,
    activityIn: (conversation) => ({
      type,
      id,
      channelId: WEBSITE,
      timestamp: now,
      conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
      from: PERSON,
      recipient: BOT,
      ...(text !== undefined && { text }),
      ...(value !== undefined && { value }),
      ...(name !== undefined && { name }),
      ...(locale !== undefined && { locale }),
      ...(attachments !== undefined && { attachments }),
      // On our pages a conversation update can only mean that somebody opened one.
      ...(type === 'conversationUpdate' && { membersAdded: [BOT] }),
    }),
  };
}

/** Only names of ours: the path into what was sent could hold anything. */
function fieldsOf(error: z.ZodError): string {
  const names = error.issues.map(({ path }) => path.slice(0, 2).map(String).join('.') || 'the body');
  return [...new Set(names)].join(', ');
}
