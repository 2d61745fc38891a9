/**
 * What a person sent, whichever channel it came through. Undefined is a deliberate silence: typing, reactions, echoes
 * of our own words, people coming and going. Everything of the activity is foreign data and checked before use.
 */
import type { Activity } from 'botbuilder';
import type { Input } from '../../dialogs/turn.ts';
import { at, stringAt } from './reading/at.ts';
import { buttonInput } from './reading/button.ts';
import { isCardAction } from './reading/cardAction.ts';
import { personsText } from './reading/personsText.ts';

/** Names of the events that our own page sends. */
export const EVENTS = { arrived: 'guide.arrived', resume: 'guide.resume' } as const;

const UNREADABLE: Input = { kind: 'unreadable' };

/** Never throws. */
export function readInput(activity: Partial<Activity>): Input | undefined {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'conversationUpdate':
      return botJoined(activity) ? { kind: 'arrived' } : undefined;
    case 'event':
      return readEvent(activity);
    case 'messageUpdate':
      return readEdit(activity);
    case 'invoke':
      return isCardAction(activity) ? (buttonInput(at(activity.value, 'action', 'data')) ?? UNREADABLE) : undefined;
    default:
      return undefined;
  }
}

function readMessage(activity: Partial<Activity>): Input | undefined {
  const { channelData } = activity;
  if (isNotForUs(channelData)) return undefined;
  const payload = at(channelData, 'message', 'quick_reply', 'payload') ?? at(channelData, 'postback', 'payload');
  if (payload !== undefined) return buttonInput(payload) ?? UNREADABLE;

  const pressed = buttonInput(activity.value);
  if (pressed) return pressed;
  const { text, mentioned } = personsText(activity);
  if (text) return { kind: 'text', text };
  if (mentioned) return { kind: 'resume' };
  // m.me links and ads open the conversation without a word.
  if (at(channelData, 'referral') !== undefined) return { kind: 'arrived' };
  return isReceipt(channelData) ? undefined : UNREADABLE;
}

/** Teams tells of a message that was changed, and of one whose deletion was undone: that one has been read. */
function readEdit(activity: Partial<Activity>): Input | undefined {
  if (at(activity.channelData, 'eventType') !== 'editMessage') return undefined;
  const { text } = personsText(activity);
  return text ? { kind: 'edited', text } : undefined;
}

/** Messenger tells a page of its own messages (echo) and of those that another app is answering (standby). */
function isNotForUs(channelData: unknown): boolean {
  return at(channelData, 'message', 'is_echo') === true || at(channelData, 'standby') !== undefined;
}

/** Messenger tells that something was read, delivered, liked or taken back. */
function isReceipt(channelData: unknown): boolean {
  const events = ['read', 'delivery', 'reaction', 'message_edit'];
  return at(channelData, 'message', 'is_deleted') === true || events.some((one) => at(channelData, one) !== undefined);
}

/** Every member's coming is told of; only the bot's own means that a conversation opened. */
function botJoined({ membersAdded, recipient }: Partial<Activity>): boolean {
  const bot = stringAt(recipient, 'id');
  return bot !== undefined && Array.isArray(membersAdded) && membersAdded.some((one) => stringAt(one, 'id') === bot);
}

function readEvent({ name, channelData }: Partial<Activity>): Input | undefined {
  if (isNotForUs(channelData) || name === 'standby') return undefined;
  if (name === EVENTS.arrived) return { kind: 'arrived' };
  if (name === EVENTS.resume) return { kind: 'resume' };
  const payload = at(channelData, 'postback', 'payload');
  if (payload !== undefined) return buttonInput(payload) ?? UNREADABLE;
  return at(channelData, 'referral') === undefined ? undefined : { kind: 'arrived' };
}
