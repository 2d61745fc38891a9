/** Teams: one card with everything, at most six actions on it; what does not fit becomes a list to choose from. */

import type { Capabilities } from '../capabilities.ts';
import { LANGUAGE_TAGS } from '../phrase.ts';
import { pressPayload, pressValue } from '../press.ts';
import type { Setting } from '../sheets/setting.ts';
import type { Block, Button, Choices, Option, Sheet } from '../sheets/sheet.ts';
import type { CardAction, Element } from './adaptiveCard.ts';
import {
  cardAttachment,
  elementFor,
  headingBlock,
  multipleChoiceInput,
  paragraphBlock,
  strongBlock,
  submitInputs,
  textBlock,
} from './adaptiveCard.ts';
import type { Draw } from './draw.ts';
import { escapeMarkdown, toMarkdown } from './markdown.ts';
import { introOf, paragraphsOf } from './textOf.ts';
import { clip, titleFor } from './title.ts';

export const drawTeams: Draw = (sheet, capabilities, setting) => {
  const { adaptiveCard } = capabilities;
  const { inputs, actions } = controls(sheet, capabilities, setting);
  const intro = introOf(sheet);
  const bare = sheet.blocks.length === 0 && inputs.length === 0 && actions.length === 0;
  if (bare || !adaptiveCard) {
    return [{ type: 'message', textFormat: 'markdown', text: intro.map(toMarkdown).join('\n\n') }];
  }
  const card = cardAttachment({
    version: adaptiveCard,
    language: LANGUAGE_TAGS[setting.locale],
    body: [
      ...sheet.opening.map(paragraphBlock),
      ...(sheet.title ? [headingBlock(sheet.title)] : []),
      ...sheet.paragraphs.map(sheet.kind === 'crisis' ? strongBlock : paragraphBlock),
      ...sheet.blocks.map(elementFor),
      ...inputs,
    ],
    actions,
    fallbackText: paragraphsOf(sheet).join('\n\n'),
  });
  // Teams reads `summary` in its notification; the card itself cannot be seen there.
  return [{ type: 'message', summary: clip(sheet.title ?? intro[0] ?? '', 200), attachments: [card] }];
};

interface Controls {
  readonly inputs: readonly Element[];
  readonly actions: readonly CardAction[];
}

function controls({ choices, blocks, buttons }: Sheet, capabilities: Capabilities, setting: Setting): Controls {
  const { cardActions, titleLength } = capabilities;
  if (choices?.multiple) {
    const input = multipleChoiceInput(choices, setting.ui('chooseSeveral'), setting.ui('chooseError'));
    return besideSubmit([input], submitInputs(setting.ui('submit'), choices), buttons, capabilities, setting);
  }
  const first = [...(choices?.options ?? []), ...changes(blocks)];
  const all = [...first, ...buttons];
  const fits = all.length <= cardActions && all.every((button) => titleFor(button, titleLength).whole);
  if (fits) return { inputs: [], actions: all.map((button) => pressAction(button, capabilities)) };
  const listed = first.length > 0 ? first : buttons;
  const label = setting.ui(choices ? 'chooseOne' : blocks.some(isAnswer) ? 'chooseChange' : 'chooseNext');
  const submit: CardAction = { type: 'Action.Submit', title: setting.ui('submit'), data: { guide: { pick: 'press' } } };
  const beside = first.length > 0 ? buttons : [];
  return besideSubmit(
    [pickInput(listed, label, setting.ui('chooseError'), choices)],
    submit,
    beside,
    capabilities,
    setting,
  );
}

const isAnswer = (block: Block) => block.kind === 'answer';
const changes = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'answer' ? [block.change] : []));

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
function pickInput(buttons: readonly (Button | Option)[], label: string, error: string, choices?: Choices): Element {
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
