import type { Locale, OrganizationEntry } from '../../../data/schema.ts';
import type { Recommended } from '../../../dialogs/recommender/recommend.ts';
import type { Setting } from './setting.ts';
import type { Block, Link, OrganizationBlock } from './sheet.ts';

/** A recommended organization: what it is, why it fits, how sure we are, and where to find it. */
export function organizationBlock({ id, reasons, alternative }: Recommended, setting: Setting): OrganizationBlock {
  const entry = setting.organization(id);
  const why = reasons.length > 0 ? setting.ui('reasons', { reasons: reasons.slice(0, 3) }) : undefined;
  return {
    kind: 'organization',
    name: entry.name,
    summary: entry.summary[setting.locale],
    ...(alternative && { tag: setting.ui('alternative') }),
    ...(why && { reasons: why }),
    notes: notesOf(entry, setting),
    links: linksOf(entry, setting),
  };
}

function notesOf(entry: OrganizationEntry, setting: Setting): string[] {
  const { locale } = setting;
  const { website, websiteText } = entry.contact;
  const notes = [entry.areaNote?.[locale], entry.agesNote?.[locale]];
  if (!website && websiteText) notes.push(setting.ui('websiteText', { address: websiteText }));
  if (entry.review.status === 'doubtful') notes.push(setting.ui('review.doubtful'));
  return notes.filter((note) => note !== undefined);
}

/** A list of them, with one line on where what is said of them is from: nothing is shown as certain that nobody has confirmed. */
export function organizationBlocks(list: readonly Recommended[], setting: Setting): Block[] {
  const blocks: Block[] = list.map((one) => organizationBlock(one, setting));
  const reviews = list.map(({ id }) => setting.organization(id).review).filter(({ status }) => status !== 'confirmed');
  const oldest = reviews.map(({ collected }) => collected).sort()[0];
  if (oldest) blocks.push({ kind: 'note', text: setting.ui('review.collected', { date: setting.date(oldest) }) });
  return blocks;
}

/** As web/routes.ts has them, after the language. */
const PAGES: Readonly<Record<Locale, string>> = { nb: 'organisasjoner', nn: 'organisasjonar', en: 'organizations' };

/** Theirs first; then our page, with the first time, the cost and the sources. */
function linksOf({ id, name, contact }: OrganizationEntry, setting: Setting): Link[] {
  const { website, meetingList } = contact;
  const links: Link[] = [];
  const add = (text: string, url: string) =>
    links.push({ label: setting.ui(text, { name }), short: setting.ui(`${text}.short`), url });
  if (website) add('website', website);
  if (meetingList && meetingList !== website) add('meetingList', meetingList);
  add('more', setting.page(`/${PAGES[setting.locale]}/${id}`));
  return links;
}
