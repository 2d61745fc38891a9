import { LOCALES, type Locale } from '../data/schema.ts';

/** Pages that stand alone. */
export const VIEWS = [
  'landing',
  'chat',
  'overview',
  'articles',
  'professionals',
  'handover',
  'moving',
  'about',
  'privacy',
  'accessibility',
] as const;
export type View = (typeof VIEWS)[number];

/** Pages of which there is one for each entry. */
export type EntryView = 'organization' | 'article';

export type Route =
  | { readonly view: View; readonly locale: Locale }
  | { readonly view: EntryView; readonly locale: Locale; readonly id: string };

type Addresses = Readonly<Record<Locale, string>>;

/** Bokmål has the short addresses; the others stand below their language. */
const PATHS: Readonly<Record<View, Addresses>> = {
  landing: { nb: '/', nn: '/nn', en: '/en' },
  chat: { nb: '/chat', nn: '/chat?lang=nn', en: '/chat?lang=en' },
  overview: { nb: '/oversikt', nn: '/nn/oversikt', en: '/en/overview' },
  articles: { nb: '/artikler', nn: '/nn/artiklar', en: '/en/articles' },
  professionals: { nb: '/fagfolk', nn: '/nn/fagfolk', en: '/en/professionals' },
  handover: { nb: '/fagfolk/ark', nn: '/nn/fagfolk/ark', en: '/en/professionals/sheet' },
  // bots/channels/sheets links here: a test holds the two together.
  moving: { nb: '/fortsett', nn: '/nn/hald-fram', en: '/en/continue' },
  about: { nb: '/om', nn: '/nn/om', en: '/en/about' },
  privacy: { nb: '/personvern', nn: '/nn/personvern', en: '/en/privacy' },
  accessibility: { nb: '/tilgjengelighet', nn: '/nn/tilgjenge', en: '/en/accessibility' },
};

/** The id comes behind. bots/channels/sheets links here: a test holds the two together. */
const FOLDERS: Readonly<Record<EntryView, Addresses>> = {
  organization: { nb: '/organisasjoner', nn: '/nn/organisasjonar', en: '/en/organizations' },
  article: { nb: '/artikler', nn: '/nn/artiklar', en: '/en/articles' },
};

/** Where articles stood before each language had its own word for them. Kept conversations link there. */
const FORMER_FOLDERS: Addresses = { nb: '/artikler', nn: '/nn/artikler', en: '/en/artikler' };

const ENTRY = /^(.+)\/([a-z0-9-]+)$/;

export const pathFor = (view: View, locale: Locale): string => PATHS[view][locale];

export const entryPath = (view: EntryView, locale: Locale, id: string): string => `${FOLDERS[view][locale]}/${id}`;

/** Where a route is found. The same route in another locale is the same page in another language. */
export const pathOf = (route: Route): string =>
  'id' in route ? entryPath(route.view, route.locale, route.id) : pathFor(route.view, route.locale);

/** What stands at a path, with or without a slash at its end; `lang` is the query's, for the chat. */
export function routeFor(path: string, lang: string | null): Route | undefined {
  const wanted = path.length > 1 ? path.replace(/\/$/, '') : path;
  if (wanted === '/chat') return { view: 'chat', locale: LOCALES.find((one) => one === lang) ?? 'nb' };
  for (const view of VIEWS) {
    const locale = localeAt(PATHS[view], wanted);
    if (locale) return { view, locale };
  }
  // The folder itself is the list of what is in it.
  const overview = localeAt(FOLDERS.organization, wanted);
  return overview ? { view: 'overview', locale: overview } : entryRoute(wanted);
}

function entryRoute(path: string): Route | undefined {
  const [, folder = '', id = ''] = ENTRY.exec(path) ?? [];
  for (const [view, folders] of [
    ['organization', FOLDERS.organization],
    ['article', FOLDERS.article],
    ['article', FORMER_FOLDERS],
  ] as const) {
    const locale = localeAt(folders, folder);
    if (locale) return { view, locale, id };
  }
  return undefined;
}

const localeAt = (addresses: Addresses, path: string): Locale | undefined =>
  LOCALES.find((locale) => addresses[locale] === path);

/** The language of a path, also of an unknown one. */
export const localeOf = (path: string): Locale => LOCALES.find((one) => path.startsWith(`/${one}/`)) ?? 'nb';
