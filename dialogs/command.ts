/** What a person can ask of the guide itself, by word or by button. */
export const COMMANDS = [
  'help',
  'restart',
  'back',
  'stop',
  'deleteData',
  'human',
  'language',
  'skip',
  'yes',
  'no',
  'dontKnow',
  'thanks',
  'greeting',
  'summary',
  'change',
  'why',
  'more',
  'emergency',
  'continue',
  'read',
  'groups',
  'keep',
  'done',
  'website',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What only a button asks: who can read this, all questions on one card. */
export const BUTTON_COMMANDS = ['privacy', 'together'] as const;
export type ButtonCommand = Command | (typeof BUTTON_COMMANDS)[number];
