/**
 * The parts of an Adaptive Card that Web Chat and Teams share. Nothing newer than 1.5 is used (`style: heading`), and
 * nothing subtle: grey on white fails contrast in some themes. Microsoft's schema: adaptivecards.io/explorer.
 */
import type { Attachment } from 'botbuilder';
import type { ArticleBlock, Block, Choices, Form, HelplineBlock, OrganizationBlock } from '../sheets/sheet.ts';
import { bold, escapeMarkdown, link, toMarkdown } from './markdown.ts';

export type Element = { readonly type: string } & Readonly<Record<string, unknown>>;
export type CardAction = {
  readonly type: 'Action.Submit' | 'Action.Execute';
  readonly title: string;
  readonly data: unknown;
} & Readonly<Record<string, unknown>>;

const MOST_IN_SIGHT = 5;

type Look = Readonly<Record<string, unknown>>;
export const textBlock = (text: string, look: Look = {}): Element => ({ type: 'TextBlock', text, wrap: true, ...look });
export const headingBlock = (text: string, size = 'medium'): Element =>
  textBlock(escapeMarkdown(text), { style: 'heading', size, weight: 'bolder' });
export const paragraphBlock = (text: string): Element => textBlock(toMarkdown(text));
export const strongBlock = (text: string): Element => textBlock(toMarkdown(text), { weight: 'bolder', size: 'medium' });

const small = (text: string) => textBlock(text, { size: 'small', spacing: 'small' });
const near = (text: string) => textBlock(text, { spacing: 'small' });
const container = (items: readonly Element[]): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'medium',
  items,
});

export function elementFor(block: Block): Element {
  switch (block.kind) {
    case 'heading':
      return { ...headingBlock(block.text, 'large'), spacing: 'large', separator: true };
    case 'paragraph':
      return { ...paragraphBlock(block.text), spacing: 'large' };
    case 'note':
      return small(toMarkdown(block.text));
    case 'organization':
      return organizationElement(block);
    case 'helpline':
      return helplineElement(block);
    case 'article':
      return articleElement(block);
    case 'link':
      return near(link(block.label, block.url));
    case 'answer':
      return near(`${bold(block.label)}: ${escapeMarkdown(block.answer)}`);
  }
}

function organizationElement({ tag, name, summary, reasons, notes, links }: OrganizationBlock): Element {
  return container([
    ...(tag ? [small(escapeMarkdown(tag))] : []),
    headingBlock(name),
    near(escapeMarkdown(summary)),
    ...(reasons ? [near(toMarkdown(reasons))] : []),
    ...notes.map((note) => near(toMarkdown(note))),
    ...links.map(({ label, url }) => near(link(label, url))),
  ]);
}

function helplineElement({ name, call, forWhom, hours, notes, doubt, links, urgent }: HelplineBlock): Element {
  const big = urgent ? 'extraLarge' : 'large';
  return container([
    headingBlock(name),
    ...(call ? [textBlock(link(call.label, call.url), { size: big, weight: 'bolder', spacing: 'small' })] : []),
    near(toMarkdown(hours)),
    near(toMarkdown(forWhom)),
    ...[...notes, ...(doubt ? [doubt] : [])].map((note) => near(toMarkdown(note))),
    ...links.map(({ label, url }) => near(link(label, url))),
  ]);
}

function articleElement({ title, notes, url }: ArticleBlock): Element {
  return container([near(url ? link(title, url) : bold(title)), ...notes.map((note) => near(toMarkdown(note)))]);
}

/** Several options of one question; the person can also type them. */
export function multipleChoiceInput({ question, options }: Choices, label: string, error: string): Element {
  return {
    type: 'Input.ChoiceSet',
    id: question,
    label,
    isMultiSelect: true,
    isRequired: true,
    errorMessage: error,
    style: 'expanded',
    wrap: true,
    value: options
      .filter(({ chosen }) => chosen)
      .map(({ id }) => id)
      .join(','),
    choices: options.map((option) => ({ title: option.label, value: option.id })),
  };
}

/** Each question of a form; none of them must be answered. Few choices are all seen, many are a list to open. */
export const formInputs = ({ questions }: Form): Element[] =>
  questions.map(({ question, title, multiple, options }) => ({
    type: 'Input.ChoiceSet',
    id: question,
    label: title,
    isMultiSelect: multiple,
    isRequired: false,
    style: multiple || options.length <= MOST_IN_SIGHT ? 'expanded' : 'compact',
    wrap: true,
    separator: true,
    spacing: 'large',
    choices: options.map(({ id, label }) => ({ title: label, value: id })),
  }));

/** Sends a form: what was left open counts as answered with nothing. */
export const submitForm = (title: string, { questions, flowVersion }: Form): CardAction => ({
  type: 'Action.Submit',
  title,
  data: { guide: { inputs: questions.map(({ question }) => question), rest: 'skip', flowVersion } },
});

/** Sends the inputs of a card: read back by read.ts as answers. */
export const submitInputs = (title: string, { question, flowVersion }: Choices): CardAction => ({
  type: 'Action.Submit',
  title,
  data: { guide: { inputs: [question], flowVersion } },
});

export interface Card {
  readonly version: string;
  readonly language: string;
  readonly body: readonly Element[];
  readonly actions: readonly CardAction[];
  /** All of it in plain text, for clients that cannot draw the card. */
  readonly fallbackText: string;
}

export function cardAttachment({ version, language, body, actions, fallbackText }: Card): Attachment {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version,
      lang: language,
      fallbackText,
      body,
      ...(actions.length > 0 && { actions }),
    },
  };
}
