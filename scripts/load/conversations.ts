/** Conversations as clients send them: each connection plays one after another. */
import { newConversation } from '../../server/conversations.ts';
import type { Step } from './play.ts';

const button = (question: string, option: string) => ({
  value: { guide: { question, option, flowVersion: 1 } },
});
const FREE = { text: 'Jeg har en bror som drikker for mye, og jeg vet ikke hva jeg skal gjøre' };
const STORY = [
  FREE,
  button('substances', 'alcohol'),
  button('twelveStep', 'either'),
  button('mixed', 'either'),
  button('where', 'online'),
];
const TAPS = [
  button('who', 'nextOfKin'),
  button('relation', 'sibling'),
  button('substances', 'alcohol'),
  button('twelveStep', 'either'),
  button('where', 'online'),
];

const onChat = (fields: object): Step => ({
  path: '/api/chat',
  body: (conversation, id) => ({ conversation, activity: { type: 'message', locale: 'nb-NO', id, ...fields } }),
});

const onMessages = (fields: object): Step => ({
  path: '/api/messages',
  body: (conversation, id) => ({
    type: 'message',
    id,
    locale: 'nb-NO',
    channelId: 'emulator',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:1',
    from: { id: 'person' },
    recipient: { id: 'bot' },
    conversation: { id: conversation },
    ...fields,
  }),
});

export const nextConversation = newConversation;
export const CHAT_CONVERSATION = STORY.map(onChat);
export const CHAT_BUTTONS = TAPS.map(onChat);
export const MESSAGES_CONVERSATION = STORY.map(onMessages);
export const ECHO_CONVERSATION = STORY.map(() => onMessages({ text: FREE.text }));
