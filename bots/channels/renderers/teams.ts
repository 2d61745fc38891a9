/** Teams: one card with everything, at most six actions on it; what does not fit becomes a list to choose from. */
import { LANGUAGE_TAGS } from '../phrase.ts';
import { cardAttachment, elementFor, headingBlock, paragraphBlock, strongBlock } from './adaptiveCard.ts';
import type { Draw } from './draw.ts';
import { toMarkdown } from './markdown.ts';
import { controlsFor } from './teamsControls.ts';
import { introOf, paragraphsOf } from './textOf.ts';

export const drawTeams: Draw = (sheet, capabilities, setting) => {
  const { adaptiveCard } = capabilities;
  const { inputs, actions } = controlsFor(sheet, capabilities, setting);
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
      ...sheet.paragraphs.map(sheet.urgent ? strongBlock : paragraphBlock),
      ...sheet.blocks.map(elementFor),
      ...inputs,
    ],
    actions,
    fallbackText: paragraphsOf(sheet).join('\n\n'),
  });
  // Teams shows `summary` in its notification, also on a locked telephone: what is talked about does not belong there.
  return [{ type: 'message', summary: setting.ui('notification'), attachments: [card] }];
};
