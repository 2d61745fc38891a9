/** A word that is nowhere in the guide, put wherever a person or a channel can put one, and looked for wherever it could stay. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const WORD = 'kvitlaukskonge';

type Fields = Readonly<Record<string, unknown>>;

const account = (id: string): Fields => ({
  id,
  name: WORD,
  aadObjectId: WORD,
  role: WORD,
  properties: { [WORD]: WORD },
});

/** Everything an activity of Bot Framework can hold (its schema, and what Teams and Messenger add), with the word in it. */
export const PLANTED: Fields = {
  text: `Jeg heter ${WORD} og ringer ${WORD}`,
  speak: WORD,
  summary: WORD,
  name: WORD,
  label: WORD,
  valueType: WORD,
  value: { guide: { question: WORD, option: WORD, flowVersion: 1, [WORD]: WORD }, [WORD]: [WORD] },
  locale: WORD,
  localTimezone: WORD,
  callerId: WORD,
  textFormat: WORD,
  attachmentLayout: WORD,
  inputHint: WORD,
  topicName: WORD,
  action: WORD,
  code: WORD,
  importance: WORD,
  replyToId: WORD,
  expiration: WORD,
  listenFor: [WORD],
  membersAdded: [account('bot'), account(WORD)],
  membersRemoved: [account(WORD)],
  reactionsAdded: [{ type: WORD }],
  reactionsRemoved: [{ type: WORD }],
  suggestedActions: { to: [WORD], actions: [{ type: WORD, title: WORD, value: WORD, text: WORD, displayText: WORD }] },
  attachments: [
    { contentType: `image/${WORD}`, contentUrl: `https://example.org/${WORD}`, name: WORD, thumbnailUrl: WORD },
    { contentType: 'application/vnd.microsoft.card.adaptive', content: { body: [{ type: 'TextBlock', text: WORD }] } },
  ],
  entities: [
    { type: 'mention', text: `<at>${WORD}</at>`, mentioned: account('bot') },
    { type: WORD, country: WORD, platform: WORD, timezone: WORD },
  ],
  textHighlights: [{ text: WORD, occurrence: 1 }],
  semanticAction: { id: WORD, state: WORD, entities: { [WORD]: { type: WORD } } },
  relatesTo: {
    activityId: WORD,
    user: account(WORD),
    bot: account(WORD),
    conversation: account(WORD),
    channelId: WORD,
    serviceUrl: `https://example.org/${WORD}`,
  },
  channelData: {
    tenant: { id: WORD },
    team: { id: WORD, name: WORD },
    sender: { id: WORD },
    message: { mid: WORD, text: WORD, quick_reply: { payload: WORD }, attachments: [{ payload: { url: WORD } }] },
    postback: { title: WORD, payload: `{"guide":"${WORD}"}` },
    referral: { ref: WORD, source: WORD },
    [WORD]: WORD,
  },
  [WORD]: WORD,
};

export const KINDS = [
  'message',
  'event',
  'invoke',
  'messageReaction',
  'conversationUpdate',
  'installationUpdate',
  'contactRelationUpdate',
  'messageUpdate',
  'messageDelete',
  'typing',
  'endOfConversation',
  'handoff',
  'suggestion',
  'trace',
  'command',
  'commandResult',
  WORD,
] as const;

export const CHANNELS = ['webchat', 'emulator', 'msteams', 'facebook', 'directline'] as const;

/** An activity as a channel sends it, with `fields` in it. Its ids hold the word too. */
export const serviceActivity = (channelId: string, type: string, fields: Fields): Fields => ({
  id: `${WORD}-${channelId}-${type}`,
  timestamp: '2026-11-24T12:00:00.000Z',
  serviceUrl: `http://127.0.0.1:9/${WORD}`,
  deliveryMode: 'expectReplies',
  conversation: { ...account(`${WORD}-${channelId}`), isGroup: false, conversationType: 'personal', tenantId: WORD },
  from: account(`29:${WORD}`),
  recipient: account('bot'),
  ...fields,
  type,
  channelId,
});

/** Names and ids by which a channel finds the person again: Bot Framework puts them on every answer. */
const ADDRESS = ['conversation', 'recipient', 'from', 'replyToId', 'serviceUrl', 'channelId', 'relatesTo'];

/** What is shown of an answer: all but the address it is sent to. */
export function shownIn(answer: string): string {
  const {
    activities = [],
    conversation: _,
    ...rest
  } = JSON.parse(answer) as { activities?: readonly Fields[] } & Fields;
  const shown = activities.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([key]) => !ADDRESS.includes(key))),
  );
  return JSON.stringify([rest, shown]);
}

/** The word as bytes would hold it. In base64 by where it begins within three bytes. */
const FORMS: readonly Buffer[] = [
  ...(['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(WORD, encoding)),
  Buffer.from(Buffer.from(WORD).toString('hex')),
  ...[0, 1, 2].map((offset) => {
    const base64 = Buffer.from('x'.repeat(offset) + WORD).toString('base64url');
    return Buffer.from(base64.slice(offset === 0 ? 0 : 4, -4));
  }),
];

export function holdsWord(bytes: Buffer | string): boolean {
  const lower = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return FORMS.some((form) => lower.includes(form)) || lower.toString('latin1').toLowerCase().includes(WORD);
}

/** Every file under a folder. */
export async function filesIn(folder: string): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(name) })));
}
