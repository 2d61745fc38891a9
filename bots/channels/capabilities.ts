/** What each channel can show, and where it stops. Renderers ask this table and nothing else. Sources: docs/channels.md. */

export interface Capabilities {
  /** No two rows of the table have the same. */
  readonly id: string;
  readonly renderer: 'webChat' | 'teams' | 'messenger' | 'plain';
  /** Buttons below a message that are gone after a tap; quick replies in Messenger. */
  readonly suggestedActions: number;
  readonly suggestedActionsBesideCard: boolean;
  /** Characters in the title of one button. */
  readonly titleLength: number;
  /** How a button's press travels back: as `value`, as JSON in a payload, or typed. */
  readonly buttonValue: 'messageBack' | 'submit' | 'payload' | 'typed';
  /** The newest version the channel draws. Absent: no adaptive cards. */
  readonly adaptiveCard?: '1.5' | '1.6';
  /** Whether several questions may be put on one card, to be sent at once. */
  readonly together: boolean;
  /** Actions on one adaptive card. */
  readonly cardActions: number;
  /** Elements of a carousel (Messenger's generic template) and the characters of each of their two lines. */
  readonly elements: number;
  readonly elementText: number;
  readonly elementButtons: number;
  /** Attachments on one activity. */
  readonly attachments: number;
  readonly textLength: number;
  readonly markdown: boolean;
  /** The whole activity as JSON, in bytes of UTF-8. */
  readonly payloadBytes: number;
  /** Whether activities carry channelData.guide; Teams' and Messenger's channelData is theirs. */
  readonly guideData: boolean;
  /** Whether plain messages are put into the same activity as what follows them. */
  readonly joinsMessages: boolean;
}

const webChat: Capabilities = {
  id: 'webchat',
  renderer: 'webChat',
  suggestedActions: 16,
  suggestedActionsBesideCard: true,
  titleLength: 60,
  buttonValue: 'messageBack',
  adaptiveCard: '1.6',
  together: false,
  cardActions: 20,
  elements: 0,
  elementText: 0,
  elementButtons: 0,
  attachments: 10,
  textLength: 8_000,
  markdown: true,
  payloadBytes: 256_000,
  guideData: true,
  joinsMessages: false,
};

const plain: Capabilities = {
  id: 'plain',
  renderer: 'plain',
  suggestedActions: 0,
  suggestedActionsBesideCard: false,
  titleLength: 0,
  buttonValue: 'typed',
  together: false,
  cardActions: 0,
  elements: 0,
  elementText: 0,
  elementButtons: 0,
  attachments: 0,
  // The tightest of the channels that only know text: a long SMS.
  textLength: 1_600,
  markdown: false,
  payloadBytes: 64_000,
  guideData: false,
  joinsMessages: true,
};

const CHANNELS: Readonly<Record<string, Capabilities>> = {
  webchat: webChat,
  // Clients of others may be some versions behind.
  directline: { ...webChat, id: 'directline', adaptiveCard: '1.5' },
  emulator: { ...webChat, id: 'emulator', adaptiveCard: '1.5' },
  msteams: {
    id: 'msteams',
    renderer: 'teams',
    suggestedActions: 3,
    suggestedActionsBesideCard: false,
    titleLength: 60,
    buttonValue: 'submit',
    adaptiveCard: '1.5',
    together: true,
    cardActions: 6,
    elements: 0,
    elementText: 0,
    elementButtons: 0,
    attachments: 10,
    textLength: 20_000,
    markdown: true,
    payloadBytes: 100_000,
    guideData: false,
    joinsMessages: true,
  },
  facebook: {
    id: 'facebook',
    renderer: 'messenger',
    suggestedActions: 13,
    suggestedActionsBesideCard: true,
    titleLength: 20,
    buttonValue: 'payload',
    together: false,
    cardActions: 0,
    elements: 10,
    elementText: 80,
    elementButtons: 3,
    attachments: 0,
    textLength: 2_000,
    markdown: false,
    payloadBytes: 64_000,
    guideData: false,
    joinsMessages: true,
  },
  test: { ...plain, id: 'test', textLength: 8_000, guideData: true, joinsMessages: false },
};

/** The channels with a row of their own. Any other is given numbered text. */
export const CHANNEL_IDS: readonly string[] = Object.keys(CHANNELS);

export function capabilitiesFor(channelId: string): Capabilities {
  return (Object.hasOwn(CHANNELS, channelId) ? CHANNELS[channelId] : undefined) ?? plain;
}
