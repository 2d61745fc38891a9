import type { Content } from '../data/schema.ts';
import type { NamedPlace, Search } from './overview/search.ts';
import type { Route } from './routes.ts';
import type { Words } from './words.ts';

/** What every view is drawn from. */
export interface Site {
  readonly content: Content;
  readonly words: Words;
  /** Undefined: there is no such page. */
  readonly route: Route | undefined;
  /** The form of the overview, where it was sent. */
  readonly query: URLSearchParams;
  readonly counties: readonly NamedPlace[];
  readonly search: Search;
  readonly publicUrl: string;
  readonly nonce: string;
  readonly webChatReady: boolean;
  readonly idleMinutes: number;
}

/** How long answers are kept, in words. */
export const durationIn = ({ words, idleMinutes }: Site): string =>
  idleMinutes === 60 ? words('web.duration.hour') : words('web.duration.minutes', { minutes: idleMinutes });

/** The day the newest fact was collected. */
export const collectedOn = ({ content }: Site): string | undefined =>
  [...content.organizations, ...content.helplines]
    .map((entry) => entry.review.collected)
    .sort()
    .at(-1);

/** The address as it is said and written down. */
export const spokenUrl = ({ publicUrl }: Site): string => publicUrl.replace(/^https?:\/\//, '');
