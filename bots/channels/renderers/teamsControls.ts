/** What can be pressed on a card in Teams, within its number of actions. */
import type { Capabilities } from '../capabilities.ts';
import { pressPayload, pressValue } from '../press.ts';
import { at } from '../reading/at.ts';
import type { Setting } from '../sheets/setting.ts';
import type { Button, Choices, Sheet } from '../sheets/sheet.ts';
import type { CardAction, Element } from './adaptiveCard.ts';
import { formInputs, multipleChoiceInput, submitForm, submitInputs, textBlock } from './adaptiveCard.ts';
import { choicesOf } from './buttons.ts';
import { escapeMarkdown } from './markdown.ts';
import { titleFor } from './title.ts';

interface Controls {
  readonly inputs: readonly Element[];
  readonly actions: readonly CardAction[];
}

/**
 * What a question's card sends goes as Action.Execute, so that the answer to it can be the same card with what was chosen.
 * Clients that do not know it send the same as a message.
 */
export function controlsFor(sheet: Sheet, capabilities: Capabilities, setting: Setting): Controls {
  const { inputs, actions } = submitsFor(sheet, capabilities, setting);
  const asks = sheet.choices?.question ?? (sheet.form && 'together');
  return { inputs, actions: asks === undefined ? actions : actions.map((action) => executed(action, asks)) };
}

/** The ways around a question leave it open: nothing to show as answered. */
function executed(action: CardAction, asks: string): CardAction {
  const { data, title, associatedInputs } = action;
  const command = at(data, 'guide', 'command');
  if (command !== undefined && command !== 'dontKnow') return action;
  return {
    type: 'Action.Execute',
    title,
    verb: asks,
    data: { guide: at(data, 'guide') },
    ...(associatedInputs !== undefined && { associatedInputs }),
    fallback: action,
  };
}

/** Buttons where they fit; else a list and one button that sends it. */
function submitsFor(sheet: Sheet, capabilities: Capabilities, setting: Setting): Controls {
  const { choices, buttons, form } = sheet;
  const { cardActions, titleLength } = capabilities;
  if (form) return besideSubmit(formInputs(form), submitForm(setting.ui('send'), form), buttons, capabilities, setting);
  if (choices?.multiple) {
    const input = multipleChoiceInput(choices, setting.ui('chooseSeveral'), setting.ui('chooseError'));
    return besideSubmit([input], submitInputs(setting.ui('submit'), choices), buttons, capabilities, setting);
  }
  const first = choicesOf(sheet);
  const all = [...first, ...buttons];
  const fits = all.length <= cardActions && all.every((button) => titleFor(button, titleLength).whole);
  if (fits) return { inputs: [], actions: all.map((button) => pressAction(button, capabilities)) };
  const listed = first.length > 0 ? first : buttons;
  const label = setting.ui(choices ? 'chooseOne' : first.length > 0 ? 'chooseChange' : 'chooseNext');
  // On a summary "go on" is a button of its own.
  const send = setting.ui(choices ? 'submit' : 'pick');
  const submit: CardAction = { type: 'Action.Submit', title: send, data: { guide: { pick: 'press' } } };
  const input = pickInput(listed, label, setting.ui('chooseError'), choices);
  return besideSubmit([input], submit, first.length > 0 ? buttons : [], capabilities, setting);
}

/** The way on first, then the ways around it; those without room can be typed. */
function besideSubmit(
  inputs: readonly Element[],
  submit: CardAction,
  buttons: readonly Button[],
  capabilities: Capabilities,
  setting: Setting,
): Controls {
  const room = capabilities.cardActions - 1;
  const rest = buttons
    .filter((button, index) => index >= room || !titleFor(button, capabilities.titleLength).whole)
    .map(({ label }) => label);
  const typed = rest.length > 0 ? [textBlock(escapeMarkdown(setting.ui('typed', { labels: rest.join(', ') })))] : [];
  const around = buttons.slice(0, room).map((button) => pressAction(button, capabilities));
  // Ways around a question need none of its inputs filled in.
  return {
    inputs: [...inputs, ...typed],
    actions: [submit, ...around.map((a) => ({ ...a, associatedInputs: 'none' }))],
  };
}

/** One of many buttons: each choice's value is the press itself. */
function pickInput(buttons: readonly Button[], label: string, error: string, choices?: Choices): Element {
  const chosen = choices?.options.find((option) => option.chosen);
  return {
    type: 'Input.ChoiceSet',
    id: 'press',
    label,
    isRequired: true,
    errorMessage: error,
    style: 'expanded',
    wrap: true,
    ...(chosen && { value: pressPayload(chosen.press) }),
    choices: buttons.map((button) => ({ title: button.label, value: pressPayload(button.press) })),
  };
}

/** `messageBack` writes the choice into the chat, so that the person sees what was answered. */
function pressAction(button: Button, { titleLength }: Capabilities): CardAction {
  const { label, press } = button;
  return {
    type: 'Action.Submit',
    title: titleFor(button, titleLength).title,
    data: {
      ...pressValue(press),
      msteams: { type: 'messageBack', displayText: label, text: label, value: pressPayload(press) },
    },
  };
}
