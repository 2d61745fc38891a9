/** What stands on the page after an answer, as words from top to bottom: text, cards, lists, buttons. */
import { at, stringAt } from '../../bots/channels/reading/at.ts';
import { cardsOf, listAt, type Shown } from './visitor.ts';

/** Markdown as it is seen: a link is its label. */
const seen = (markdown: string): string =>
  markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replace(/\\(.)/g, '$1');

function elementWords(element: unknown): readonly string[] {
  const text = stringAt(element, 'text');
  if (text !== undefined) return [seen(text)];
  const choices = listAt(element, 'choices').map((choice) => `☐ ${stringAt(choice, 'title') ?? ''}`);
  return [...choices, ...listAt(element, 'items').flatMap(elementWords)];
}

const cardWords = (card: unknown): readonly string[] => [
  ...listAt(card, 'body').flatMap(elementWords),
  ...listAt(card, 'actions').map((action) => `[${stringAt(action, 'title') ?? ''}]`),
];

function buttonWords({ suggestedActions }: Shown): readonly string[] {
  const titles = (suggestedActions?.actions ?? []).map(({ title }) => `[${title}]`);
  return titles.length > 0 ? [titles.join(' ')] : [];
}

/** One line for each paragraph. */
export function spoken(shown: readonly Shown[]): readonly string[] {
  return shown.flatMap((activity) => [
    ...seen(activity.text ?? '').split(/\n+/),
    ...cardsOf(activity).flatMap(cardWords),
    ...buttonWords(activity),
  ]);
}

/** `channelData.guide` of each activity: ids, for programs and for checks. */
export const guidesOf = (shown: readonly Shown[]): readonly unknown[] =>
  shown.map((one) => at(one.channelData, 'guide'));
