/** Checks one activity against everything its channel can show. Returns what is wrong with it, in words. */
import type { Activity } from 'botbuilder';
import { type Capabilities, capabilitiesFor } from '../../bots/channels/capabilities.ts';
import { readInput } from '../../bots/channels/read.ts';
import { lintCard } from './cardLinter.ts';
import { messengerProblems } from './messengerMessage.ts';

type Found = string[];
type Data = Readonly<Record<string, unknown>>;
export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function lint(activity: Partial<Activity>, channelId: string): Found {
  const can = capabilitiesFor(channelId);
  return [
    ...envelope(activity, can),
    ...words(activity, can),
    ...suggested(activity, can),
    ...attachments(activity, can),
    ...channelData(activity, can),
    ...(can.renderer === 'messenger' ? messengerProblems(activity) : []),
  ];
}

const unless = (fine: boolean, problem: string): Found => (fine ? [] : [problem]);

function envelope(activity: Partial<Activity>, can: Capabilities): Found {
  const json = JSON.stringify(activity);
  const shows =
    Boolean(activity.text) || listOf(activity.attachments).length > 0 || isData(at(activity.channelData, 'attachment'));
  return [
    ...unless(activity.type === 'message', 'is no message'),
    ...unless(/^(nb-NO|nn-NO|en-GB)$/.test(activity.locale ?? ''), 'has no locale'),
    ...unless(/^(expecting|accepting)Input$/.test(activity.inputHint ?? ''), 'has no input hint'),
    ...unless(shows, 'shows nothing'),
    ...unless(Buffer.byteLength(json) <= can.payloadBytes, `is over ${can.payloadBytes} bytes`),
    ...unless(!/undefined|\[object|\{\w+\}/.test(json.replaceAll(/"[^"]*\$schema[^,]*,/g, '')), 'shows a hole'),
  ];
}

function words({ text, textFormat }: Partial<Activity>, can: Capabilities): Found {
  return [
    ...unless((text ?? '').length <= can.textLength, `text is over ${can.textLength} characters`),
    ...unless(text === undefined || text.trim() === text, 'text has blanks around it'),
    ...unless(can.markdown || textFormat !== 'markdown', 'uses Markdown'),
    ...unless(!can.markdown || text === undefined || textFormat === 'markdown', 'leaves the text format open'),
    ...unless(can.markdown || !/\*\*|\]\(/.test(text ?? ''), 'shows marks of Markdown'),
  ];
}

function suggested({ suggestedActions, attachments: files }: Partial<Activity>, can: Capabilities): Found {
  const actions = suggestedActions?.actions ?? [];
  if (actions.length === 0) return unless(suggestedActions === undefined, 'has an empty list of suggested actions');
  return [
    ...unless(can.buttonValue === 'messageBack', 'has suggested actions'),
    ...unless(actions.length <= can.suggestedActions, `has over ${can.suggestedActions} suggested actions`),
    ...unless(can.suggestedActionsBesideCard || !files?.length, 'has suggested actions beside attachments'),
    ...unless(new Set(actions.map(({ title }) => title)).size === actions.length, 'has two suggested actions alike'),
    ...actions.flatMap((action) => [
      ...title(action.title, can.titleLength),
      ...unless(action.type === 'messageBack' && Boolean(action.displayText), 'hides what was chosen'),
      ...readable({ type: 'message', text: action.text ?? '', value: action.value }),
    ]),
  ];
}

function attachments({ attachments: files = [] }: Partial<Activity>, can: Capabilities): Found {
  return [
    ...unless(files.length <= can.attachments, `has over ${can.attachments} attachments`),
    ...files.flatMap(({ contentType, content }) => [
      ...unless(contentType === 'application/vnd.microsoft.card.adaptive', `attaches ${contentType}`),
      ...(can.adaptiveCard ? lintCard(content, can) : ['has an adaptive card']),
    ]),
  ];
}

function channelData({ channelData: data, text }: Partial<Activity>, can: Capabilities): Found {
  if (data === undefined) return unless(!can.guideData, 'lacks channelData.guide');
  if (can.guideData) return unless(typeof at(data, 'guide', 'kind') === 'string', 'has no kind in channelData.guide');
  if (can.renderer !== 'messenger') return ['has channelData'];
  const replies = listOf(at(data, 'quick_replies'));
  const template = at(data, 'attachment');
  return [
    ...unless(
      Object.keys(data).every((key) => ['quick_replies', 'attachment'].includes(key)),
      'has unknown channelData',
    ),
    ...unless(replies.length <= can.suggestedActions, `has over ${can.suggestedActions} quick replies`),
    ...unless(!('quick_replies' in data) || replies.length > 0, 'has an empty list of quick replies'),
    ...replies.flatMap((reply) => quickReply(reply, can)),
    ...unless(template === undefined || text === undefined, 'has text beside a template'),
    ...(template === undefined ? [] : generic(template, can)),
  ];
}

function quickReply(reply: unknown, can: Capabilities): Found {
  const payload = at(reply, 'payload');
  return [
    ...unless(at(reply, 'content_type') === 'text', 'has a quick reply that is no text'),
    ...title(at(reply, 'title'), can.titleLength),
    ...unless(typeof payload === 'string' && payload.length <= 1000, 'has a payload over 1,000 characters'),
    ...readable({ type: 'message', text: 'x', channelData: { message: { quick_reply: { payload } } } }),
  ];
}

function generic(template: unknown, can: Capabilities): Found {
  const elements = listOf(at(template, 'payload', 'elements'));
  return [
    ...unless(at(template, 'type') === 'template', 'has an attachment that is no template'),
    ...unless(at(template, 'payload', 'template_type') === 'generic', 'has no generic template'),
    ...unless(elements.length > 0 && elements.length <= can.elements, `has not 1 to ${can.elements} elements`),
    ...elements.flatMap((element) => {
      const buttons = listOf(at(element, 'buttons'));
      return [
        ...title(at(element, 'title'), can.elementText),
        ...title(at(element, 'subtitle'), can.elementText),
        ...unless(
          buttons.length > 0 && buttons.length <= can.elementButtons,
          `has not 1 to ${can.elementButtons} buttons`,
        ),
        ...buttons.flatMap((button) => [
          ...title(at(button, 'title'), can.titleLength),
          ...unless(at(button, 'type') === 'web_url', 'has a button that is no link'),
          ...unless(/^https:\/\//.test(String(at(button, 'url'))), 'has a link that is not https'),
        ]),
      ];
    }),
  ];
}

export function title(words: unknown, limit: number): Found {
  if (typeof words !== 'string' || words.trim() === '') return ['has a button without words'];
  return unless(words.length <= limit, `"${words}" is over ${limit} characters`);
}

export function readable(activity: Partial<Activity>): Found {
  const kind = readInput(activity)?.kind;
  return unless(
    kind === 'press' || kind === 'answers',
    `cannot read back ${JSON.stringify(activity.value ?? activity.channelData)}`,
  );
}

export function at(data: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((here, key) => (isData(here) ? here[key] : undefined), data);
}
