import { LONGEST_KEY } from '../data/stores/contract.ts';

/** The channel of our own pages. */
export const WEBSITE = 'webchat';

/** Names a conversation across channels. */
export const keyOf = (channelId: string, conversation: string): string => `${channelId}/${conversation}`;

/** Whether a store has room for that name. */
export const isNameable = (channelId: string, conversation: string): boolean =>
  Buffer.byteLength(keyOf(channelId, conversation)) <= LONGEST_KEY;
