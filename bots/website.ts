/** The channel of our own pages. */
export const WEBSITE = 'webchat';

/** Names a conversation across channels. */
export const keyOf = (channelId: string, conversation: string): string => `${channelId}/${conversation}`;
