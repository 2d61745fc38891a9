/** Our own page, the emulator, Direct Line: text with buttons below it, and a card where there is more to show. */
import type { Activity, Attachment, CardAction } from 'botbuilder';
import type { Capabilities } from '../capabilities.ts';
import { LANGUAGE_TAGS } from '../phrase.ts';
import { pressValue } from '../press.ts';
import type { Setting } from '../sheets/setting.ts';
import type { Button, Sheet } from '../sheets/sheet.ts';
import {
  cardAttachment,
  type Element,
  elementFor,
  formInputs,
  multipleChoiceInput,
  submitForm,
  submitInputs,
} from './adaptiveCard.ts';
import { choicesOf } from './buttons.ts';
import type { Draw } from './draw.ts';
import { bold, toMarkdown } from './markdown.ts';
import { paragraphsOf } from './textOf.ts';
import { titleFor } from './title.ts';

/** More options than this are easier to see as a list. */
const MOST_BUTTONS = 10;

export const drawWebChat: Draw = (sheet, capabilities, setting) => {
  const { choices } = sheet;
  const asList = choices !== undefined && (choices.multiple || choices.options.length > MOST_BUTTONS);
  const shown = [...(asList ? [] : choicesOf(sheet)), ...sheet.buttons];
  const { actions, rest } = suggested(shown, capabilities);
  const text = [
    ...sheet.opening.map(toMarkdown),
    ...(sheet.title ? [bold(sheet.title)] : []),
    ...sheet.paragraphs.map(sheet.urgent ? bold : toMarkdown),
    ...(rest.length > 0 ? [toMarkdown(setting.ui('typed', { labels: rest.join(', ') }))] : []),
  ].join('\n\n');
  const card = cardFor(sheet, capabilities, setting, asList);
  const activity: Partial<Activity> = {
    type: 'message',
    textFormat: 'markdown',
    text,
    ...(card && { attachments: [card] }),
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
  };
  return [activity];
};

/** `messageBack` shows the person what they chose and sends the press; Web Chat shows nothing for `postBack`. */
function suggested(buttons: readonly Button[], { suggestedActions, titleLength }: Capabilities) {
  const actions = buttons.slice(0, suggestedActions).map(
    (button): CardAction => ({
      // The SDK's enum would load the whole SDK, a quarter of a second, before the server listens.
      type: 'messageBack' as CardAction['type'],
      title: titleFor(button, titleLength).title,
      text: button.label,
      displayText: button.label,
      value: pressValue(button.press),
    }),
  );
  const rest = buttons.filter((button, index) => index >= suggestedActions || !titleFor(button, titleLength).whole);
  return { actions, rest: rest.map(({ label }) => label) };
}

function cardFor(sheet: Sheet, capabilities: Capabilities, setting: Setting, asList: boolean): Attachment | undefined {
  const { choices, blocks, form } = sheet;
  const body: Element[] = [...blocks.map(elementFor), ...(form ? formInputs(form) : [])];
  const send = setting.ui('submit');
  const submit = form ? [submitForm(setting.ui('send'), form)] : choices && asList ? [submitInputs(send, choices)] : [];
  if (choices && asList) {
    const label = setting.ui(choices.multiple ? 'chooseSeveral' : 'chooseOne');
    body.push({ ...multipleChoiceInput(choices, label, setting.ui('chooseError')), isMultiSelect: choices.multiple });
  }
  if (body.length === 0 || !capabilities.adaptiveCard) return undefined;
  return cardAttachment({
    version: capabilities.adaptiveCard,
    language: LANGUAGE_TAGS[setting.locale],
    body,
    actions: submit,
    fallbackText: paragraphsOf(sheet).join('\n\n'),
  });
}
