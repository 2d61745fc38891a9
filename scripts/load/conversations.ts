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

/** Where `/api/chat` tells of the question that it puts, and of its options. */
const PUT = /"kind":"question","question":"(\w+)","slots":\[[^\]]*\],"options":(\[[^\]]*\])/;

const anyOf = <T>(choices: readonly T[]): T | undefined => choices[Math.floor(Math.random() * choices.length)];

/** Presses one option of the question that was put, whichever; begins again where there is none. */
function anyButton(answer: string): object {
  const [, question, options] = PUT.exec(answer) ?? [];
  if (question === undefined || options === undefined) return { value: { guide: { command: 'restart' } } };
  const option = anyOf(JSON.parse(options) as { id: string }[]);
  return option ? button(question, option.id) : { value: { guide: { command: 'dontKnow' } } };
}

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

const WHO = ['ownUse', 'nextOfKin', 'both', 'professional', 'curious', 'under18'];

/** No two alike: what the guide remembers of others helps little. */
const onChatAtRandom: Step = {
  path: '/api/chat',
  body: (conversation, id, answer) => {
    const pressed = answer === '' ? button('who', anyOf(WHO) ?? 'ownUse') : anyButton(answer);
    return { conversation, activity: { type: 'message', locale: 'nb-NO', id, ...pressed } };
  },
};

export const nextConversation = newConversation;
export const CHAT_CONVERSATION = STORY.map(onChat);
export const CHAT_BUTTONS = TAPS.map(onChat);
export const CHAT_AT_RANDOM = TAPS.map(() => onChatAtRandom);
export const MESSAGES_CONVERSATION = STORY.map(onMessages);
export const ECHO_CONVERSATION = STORY.map(() => onMessages({ text: FREE.text }));
