/**
 * The words inside Web Chat. Microsoft has bokmål and English; where theirs speak of robots and input boxes, ours stand
 * instead. It has no nynorsk: that is here, on top of the bokmål.
 */
const NYNORSK = {
  ACCESS_KEY_ALT: 'Alt Skift $1',
  ACTIVITY_ERROR_BOX_TITLE: 'Feilmelding',
  ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Klikk for å bruke det som er i meldinga.',
  ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: 'Meldinga har noko du kan bruke.',
  ACTIVITY_INTERACTIVE_REASON_LINK_ALT: 'Éi eller fleire lenkjer i meldinga.',
  ACTIVITY_INTERACTIVE_REASON_SEND_FAILED_ALT: 'Meldinga vart ikkje send.',
  ACTIVITY_YOU_ATTACHED_ALT: 'Du la ved:',
  ACTIVITY_NUM_ATTACHMENTS_ONE_ALT: '1 vedlegg.',
  ACTIVITY_NUM_ATTACHMENTS_FEW_ALT: '$1 vedlegg.',
  ACTIVITY_NUM_ATTACHMENTS_MANY_ALT: '$1 vedlegg.',
  ACTIVITY_NUM_ATTACHMENTS_OTHER_ALT: '$1 vedlegg.',
  ACTIVITY_NUM_ATTACHMENTS_TWO_ALT: '$1 vedlegg.',
  ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Meldinga vart ikkje send. [Prøv på nytt][RETRY].',
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: 'Sender',
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT: 'Send klokka $1',
  ACTIVITY_STATUS_TIMESTAMP_JUST_NOW: 'Akkurat no',
  ACTIVITY_STATUS_TIMESTAMP_ONE_HOUR_AGO: 'For ein time sidan',
  ACTIVITY_STATUS_TIMESTAMP_ONE_MINUTE_AGO: 'For eit minutt sidan',
  ACTIVITY_STATUS_TIMESTAMP_TODAY: 'I dag',
  ACTIVITY_STATUS_TIMESTAMP_YESTERDAY: 'I går',
  ADAPTIVE_CARD_ERROR_BOX_TITLE_PARSE: 'Kortet kunne ikkje lesast',
  ADAPTIVE_CARD_ERROR_BOX_TITLE_RENDER: 'Kortet kunne ikkje visast',
  ATTACHMENT_CARD: 'Eit kort: $1 $2 $3',
  ATTACHMENT_TEXT: 'Ein tekst: $1',
  CAROUSEL_FLIPPER_NEXT_ALT: 'Neste',
  CAROUSEL_FLIPPER_PREVIOUS_ALT: 'Førre',
  CONNECTIVITY_STATUS_ALT: 'Tilkopling: $1',
  CONNECTIVITY_STATUS_ALT_CONNECTED: 'Tilkopla',
  CONNECTIVITY_STATUS_ALT_CONNECTING: 'Koplar til …',
  CONNECTIVITY_STATUS_ALT_FATAL: 'Kan ikkje kople til.',
  CONNECTIVITY_STATUS_ALT_RECONNECTING: 'Sambandet vart brote. Koplar til på nytt …',
  CONNECTIVITY_STATUS_ALT_RENDER_ERROR: 'Noko kunne ikkje visast.',
  CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: 'Det tek lengre tid enn vanleg å kople til.',
  KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_BODY: 'Enter',
  KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_HEADER: 'Bruk det som er i meldinga',
  KEYBOARD_HELP_CHAT_HISTORY_HEADER: 'Det som er sagt',
  KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_BODY: 'Esc',
  KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER: 'Gå ut av meldinga',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_BODY: 'Tab\nSkift + Tab',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_HEADER: 'Flytt deg inne i ei melding',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_BODY: 'Pil opp\nPil ned',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_HEADER: 'Flytt deg mellom meldingar',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_BODY: 'Enter',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_HEADER: 'Gjer det valde',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_BODY: 'Tab\nSkift + Tab',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER: 'Flytt deg i samtalevindauget',
  KEYBOARD_HELP_CHAT_WINDOW_HEADER: 'Samtalevindauget',
  KEYBOARD_HELP_CLOSE_BUTTON_ALT: 'Lukk',
  KEYBOARD_HELP_HEADER: 'Tastane',
  MARKDOWN_EXTERNAL_LINK_ALT: 'Opnar i eit nytt vindauge.',
  SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Du kan ikkje sende ei tom melding.',
  SUGGESTED_ACTIONS_FLIPPER_NEXT_ALT: 'Neste',
  SUGGESTED_ACTIONS_FLIPPER_PREVIOUS_ALT: 'Førre',
  SUGGESTED_ACTIONS_LABEL_ALT: 'Svar du kan velje',
  TEXT_INPUT_SEND_BUTTON_ALT: 'Send',
  TRANSCRIPT_ARIA_LABEL_ALT: 'Samtalen. Bruk piltastane for å flytte deg mellom meldingane.',
  TRANSCRIPT_ARIA_ROLE_ALT: 'samtale',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT:
    'Meldinga har noko du kan bruke. Trykk Skift og Tab to til tre gonger for å kome til samtalen, og vel meldinga.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
    'Meldinga har lenkjer. Trykk Skift og Tab to til tre gonger for å kome til samtalen, og vel meldinga.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT:
    'Meldinga har svar du kan velje. Trykk Skift og Tab to til tre gonger for å kome til dei.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT:
    'Meldinga har svar du kan velje. Trykk $1 for å kome til dei.',
  TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: 'Meldinga vart ikkje send.',
  TRANSCRIPT_MORE_MESSAGES: 'Fleire meldingar',
  TRANSCRIPT_NEW_MESSAGES: 'Nye meldingar',
  TRANSCRIPT_TERMINATOR_TEXT: 'Slutten på samtalen',
  TYPING_INDICATOR_ALT: 'Guiden skriv',
};

const BOKMAAL = {
  SUGGESTED_ACTIONS_LABEL_ALT: 'Svar du kan velge',
  TRANSCRIPT_ARIA_LABEL_ALT: 'Samtalen. Bruk piltastene for å flytte deg mellom meldingene.',
  TRANSCRIPT_ARIA_ROLE_ALT: 'samtale',
  MARKDOWN_EXTERNAL_LINK_ALT: 'Åpnes i et nytt vindu.',
};

const OURS = /** @type {Record<string, Record<string, string>>} */ ({ nb: BOKMAAL, nn: NYNORSK, en: {} });

/** @param {string} locale @param {Record<string, string>} words */
export const stringsFor = (locale, words) => (/** @type {Record<string, string>} */ microsofts) => ({
  ...microsofts,
  ...OURS[locale],
  ACTIVITY_BOT_SAID_ALT: words.guide,
  ACTIVITY_BOT_ATTACHED_ALT: words.guide,
  ACTIVITY_YOU_SAID_ALT: words.you,
  TEXT_INPUT_ALT: words.input,
  TEXT_INPUT_PLACEHOLDER: words.placeholder,
});
