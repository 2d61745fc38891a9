import { helplineName, isAlwaysOpen } from '../../../data/helplineFacts.ts';
import type { HelplineEntry } from '../../../data/schema.ts';
import type { Setting } from './setting.ts';
import type { Block, HelplineBlock, Link } from './sheet.ts';

/** People to reach. In danger only what is needed to call: the number comes first and nothing stands in its way. */
export function helplineBlock(id: string, setting: Setting, urgent = false): HelplineBlock {
  const entry = setting.helpline(id);
  const notes = urgent ? [] : [entry.cost?.[setting.locale], entry.anonymity?.[setting.locale]];
  if (entry.sms) notes.push(setting.ui('sms', { number: entry.sms }));
  return {
    kind: 'helpline',
    name: helplineName(entry, setting.locale),
    ...(entry.number && { number: entry.number, call: callLink(entry.number, setting) }),
    forWhom: entry.forWhom[setting.locale],
    hours: hoursOf(entry, setting),
    notes: notes.filter((note) => note !== undefined),
    ...(entry.review.status === 'doubtful' && { doubt: setting.ui('helpline.doubtful') }),
    links: linksOf(entry, setting, urgent),
    urgent,
  };
}

function callLink(number: string, setting: Setting): Link {
  return { label: setting.ui('call', { number }), url: `tel:${number.replace(/[^+\d]/g, '')}` };
}

/** A list of them, with one line on how sure we are of the numbers. */
export function helplineBlocks(ids: readonly string[], setting: Setting): Block[] {
  const blocks: Block[] = ids.map((id) => helplineBlock(id, setting));
  const reviews = ids.map((id) => setting.helpline(id).review).filter(({ status }) => status !== 'confirmed');
  const oldest = reviews.map(({ collected }) => collected).sort()[0];
  if (oldest) blocks.push({ kind: 'note', text: setting.ui('helpline.collected', { date: setting.date(oldest) }) });
  return blocks;
}

/** "Open now" only where it is always true: the guide has no clock and no calendar of holidays. */
function hoursOf(entry: HelplineEntry, setting: Setting): string {
  const { hours, hoursAsOf } = entry;
  if (isAlwaysOpen(entry)) return setting.ui('hours.always');
  if (!hours) return setting.ui('hours.unknown');
  const words = hours[setting.locale].replace(/\.$/, '');
  if (!hoursAsOf) return setting.ui('hours.undated', { hours: words });
  return setting.ui('hours.dated', { hours: words, asOf: setting.date(hoursAsOf) });
}

function linksOf(entry: HelplineEntry, setting: Setting, urgent: boolean): Link[] {
  const { number, chat, website } = entry;
  const name = helplineName(entry, setting.locale);
  const links: Link[] = [];
  if (chat) links.push({ label: setting.ui('chat', { name }), url: chat });
  const needed = !urgent || (!number && !chat);
  if (needed && website && website !== chat) links.push({ label: setting.ui('website', { name }), url: website });
  return links;
}
