import type { HelplineEntry } from '../../../data/schema.ts';
import type { Setting } from './setting.ts';
import type { Block, HelplineBlock, Link } from './sheet.ts';

/** People to reach. In danger only what is needed to call: the number comes first and nothing stands in its way. */
export function helplineBlock(id: string, setting: Setting, urgent = false): HelplineBlock {
  const entry = setting.helpline(id);
  const hours = hoursOf(entry, setting);
  const more = urgent ? [] : [entry.cost?.[setting.locale], entry.anonymity?.[setting.locale]];
  if (entry.sms) more.push(setting.ui('sms', { number: entry.sms }));
  if (entry.review.status === 'doubtful') more.push(setting.ui('helpline.doubtful'));
  return {
    kind: 'helpline',
    name: entry.name,
    ...(entry.number && { number: entry.number }),
    notes: [entry.forWhom[setting.locale], hours, ...more].filter((note) => note !== undefined),
    links: linksOf(entry, setting),
    urgent,
  };
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
function hoursOf({ roundTheClock, hours, hoursAsOf }: HelplineEntry, setting: Setting): string | undefined {
  if (roundTheClock) return setting.ui('hours.always');
  if (!hours) return setting.ui('hours.unknown');
  const words = hours[setting.locale].replace(/\.$/, '');
  if (!hoursAsOf) return setting.ui('hours.undated', { hours: words });
  return setting.ui('hours.dated', { hours: words, asOf: setting.date(hoursAsOf) });
}

function linksOf({ name, chat, website }: HelplineEntry, setting: Setting): Link[] {
  const links: Link[] = [];
  if (chat) links.push({ label: setting.ui('chat', { name }), url: chat });
  if (website && website !== chat) links.push({ label: setting.ui('website', { name }), url: website });
  return links;
}
