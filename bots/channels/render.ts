/** From what the guide says to what a channel shows. */
import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Content, Locale, Texts } from '../../data/schema.ts';
import { LOCALES } from '../../data/schema.ts';
import { lasting, numberOf } from '../../dialogs/lasting.ts';
import type { Reply } from '../../dialogs/replies.ts';
import { type Capabilities, capabilitiesFor } from './capabilities.ts';
import { createPhrases, LANGUAGE_TAGS } from './phrase.ts';
import type { Draw } from './renderers/draw.ts';
import { drawMessenger } from './renderers/messenger.ts';
import { drawPlain } from './renderers/plain.ts';
import { drawTeams } from './renderers/teams.ts';
import { drawWebChat } from './renderers/webChat.ts';
import { arrange } from './sheets/arrange.ts';
import { compose } from './sheets/compose.ts';
import { createSetting, type Setting } from './sheets/setting.ts';
import type { Sheet } from './sheets/sheet.ts';

const RENDERERS: Readonly<Record<Capabilities['renderer'], Draw>> = {
  webChat: drawWebChat,
  teams: drawTeams,
  messenger: drawMessenger,
  plain: drawPlain,
};

export interface RendererOptions {
  readonly content: Content;
  readonly texts: Readonly<Record<Locale, Texts>>;
  /** True in production: unsigned crisis texts fall back to the minimal one. */
  readonly release: boolean;
  /** Where our own pages are, for links to our articles. */
  readonly publicUrl: string;
  /** Minutes after the last message until answers are deleted, as the texts say it. */
  readonly idleMinutes: number;
}

export interface Audience {
  readonly channelId: string;
  readonly locale: Locale;
}

export type Render = (replies: readonly Reply[], audience: Audience) => readonly Partial<Activity>[];

/** A page of results in one language is 50 KB of objects. */
const MOST_DRAWN = 300;

/**
 * Takes the content and its texts once. `render` throws when a reply names a text or an entry that is missing. What is said
 * to many is drawn once, and frozen.
 */
export function createRenderer({ content, texts, release, publicUrl, idleMinutes }: RendererOptions): Render {
  const say = createPhrases(texts, { publicUrl: publicUrl.replace(/\/+$/, ''), minutes: String(idleMinutes) });
  const settings = new Map<Locale, Setting>(
    LOCALES.map((locale) => [locale, createSetting(content, say, locale, { release, publicUrl })]),
  );
  const drawn = new LRUCache<string, readonly Partial<Activity>[]>({ max: MOST_DRAWN });
  return (replies, { channelId, locale }) => {
    const setting = settings.get(locale);
    if (!setting) throw new Error(`no texts in "${locale}"`);
    const capabilities = capabilitiesFor(channelId);
    const numbers = replies.map(numberOf);
    if (numbers.includes(undefined)) return draw(replies, capabilities, setting);
    const key = [capabilities.id, locale, ...numbers].join(' ');
    const known = drawn.get(key) ?? draw(replies, capabilities, setting).map(shared);
    drawn.set(key, known);
    return known;
  };
}

function draw(replies: readonly Reply[], capabilities: Capabilities, setting: Setting): Partial<Activity>[] {
  const sheets = arrange(
    replies.map((reply) => compose(reply, setting)),
    capabilities,
  );
  return sheets.flatMap((sheet, index) =>
    RENDERERS[capabilities.renderer](sheet, capabilities, setting).map((activity, part) => ({
      ...activity,
      locale: LANGUAGE_TAGS[setting.locale],
      inputHint: index === sheets.length - 1 && expectsAnswer(sheet) ? 'expectingInput' : 'acceptingInput',
      // The parts of a long text are one reply: only the first tells of it.
      ...(capabilities.guideData && { channelData: { guide: part === 0 ? sheet.guide : { kind: 'message' } } }),
    })),
  );
}

/** Adapters copy an activity and add to the copy; what it is made of goes to many, and is written once (activityJson.ts). */
function shared(activity: Partial<Activity>): Partial<Activity> {
  for (const part of Object.values(activity)) if (typeof part === 'object') lasting(frozen(part));
  return Object.freeze(activity);
}

function frozen<T>(part: T): T {
  if (typeof part !== 'object' || part === null || Object.isFrozen(part)) return part;
  for (const inner of Object.values(part)) frozen(inner);
  return Object.freeze(part);
}

const expectsAnswer = ({ kind }: Sheet) => kind === 'question' || kind === 'crisisQuestion';
