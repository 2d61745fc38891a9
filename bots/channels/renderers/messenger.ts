/**
 * Messenger through Azure Bot Service: text with quick replies, and organizations as a carousel with links. channelData
 * is Meta's own message format, which Azure passes on.
 */
import type { Activity } from 'botbuilder';
import type { Capabilities } from '../capabilities.ts';
import { pressPayload } from '../press.ts';
import type { Setting } from '../sheets/setting.ts';
import type { Block, Button, OrganizationBlock, Sheet } from '../sheets/sheet.ts';
import { choicesOf } from './buttons.ts';
import type { Draw } from './draw.ts';
import { split } from './split.ts';
import { briefText, paragraphsOf } from './textOf.ts';
import { clip, titleFor } from './title.ts';

export const drawMessenger: Draw = (sheet, capabilities, setting) => {
  const shown = [...choicesOf(sheet), ...sheet.buttons].slice(0, capabilities.suggestedActions);
  const elements = elementsOf(sheet.blocks, capabilities);
  const paragraphs = [...paragraphsOf(sheet, briefText), ...hints(sheet, capabilities, setting)];
  const activities: Partial<Activity>[] = split(paragraphs, capabilities.textLength).map((text) => ({
    type: 'message',
    textFormat: 'plain',
    text,
  }));
  if (elements.length > 0) activities.push({ type: 'message', channelData: { attachment: carousel(elements) } });
  return withQuickReplies(activities, shown, capabilities);
};

/** What the buttons could not say in their twenty characters, or had no room for. */
function hints(sheet: Sheet, { suggestedActions, titleLength }: Capabilities, setting: Setting): string[] {
  const options = sheet.choices?.options ?? [];
  const isWhole = (button: Button) => titleFor(button, titleLength).whole;
  const cut = options.length > suggestedActions || !options.every(isWhole);
  const others = [...choicesOf(sheet), ...sheet.buttons].slice(options.length);
  const untold = others.filter((button, index) => index + options.length >= suggestedActions || !isWhole(button));
  return [
    ...(cut ? [options.map(({ label }, index) => `${index + 1}. ${label}`).join('\n')] : []),
    ...(sheet.choices?.multiple ? [setting.ui('several')] : []),
    ...(untold.length > 0 ? [setting.ui('typed', { labels: untold.map(({ label }) => label).join(', ') })] : []),
  ];
}

/** Quick replies belong to the last message: earlier ones vanish. */
function withQuickReplies(
  activities: readonly Partial<Activity>[],
  buttons: readonly Button[],
  { titleLength }: Capabilities,
): Partial<Activity>[] {
  const last = activities.at(-1);
  if (!last || buttons.length === 0) return [...activities];
  const replies = buttons.map((button) => ({
    content_type: 'text',
    title: titleFor(button, titleLength).title,
    payload: pressPayload(button.press),
  }));
  return [...activities.slice(0, -1), { ...last, channelData: { ...last.channelData, quick_replies: replies } }];
}

const carousel = (elements: readonly unknown[]) => ({
  type: 'template',
  payload: { template_type: 'generic', elements },
});

function elementsOf(blocks: readonly Block[], capabilities: Capabilities) {
  const isLinked = (block: Block): block is OrganizationBlock =>
    block.kind === 'organization' && block.links.length > 0;
  return blocks
    .filter(isLinked)
    .slice(0, capabilities.elements)
    .map(({ name, summary, links }) => ({
      title: clip(name, capabilities.elementText),
      subtitle: clip(summary, capabilities.elementText),
      buttons: links.slice(0, capabilities.elementButtons).map(({ label, short, url }) => ({
        type: 'web_url',
        title: clip(short ?? label, capabilities.titleLength),
        url,
      })),
    }));
}
