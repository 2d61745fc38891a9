/** What can be pressed on a card in Teams, within its number of actions. */
import type { Capabilities } from '../capabilities.ts';
import { pressPayload, pressValue } from '../press.ts';
import type { Setting } from '../sheets/setting.ts';
import type { Button, Choices, Sheet } from '../sheets/sheet.ts';
import type { CardAction, Element } from './adaptiveCard.ts';
import { multipleChoiceInput, submitInputs, textBlock } from './adaptiveCard.ts';
import { choicesOf } from './buttons.ts';
import { escapeMarkdown } from './markdown.ts';
import { titleFor } from './title.ts';

interface Controls {
  readonly inputs: readonly Element[];
  readonly actions: readonly CardAction[];
}

/** Buttons where they fit; else a list and one button that sends it. */
export function controlsFor(sheet: Sheet, capabilities: Capabilities, setting: Setting): Controls {
  const { choices, buttons } = sheet;
  const { cardActions, titleLength } = capabilities;
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
  const submit: CardAction = { type: 'Action.Submit', title: setting.ui('submit'), data: { guide: { pick: 'press' } } };
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
