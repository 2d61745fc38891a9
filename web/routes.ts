import { LOCALES, type Locale } from '../data/schema.ts';

export type View = 'landing' | 'chat' | 'overview' | 'privacy' | 'accessibility';

export type Route =
  | { readonly view: View; readonly locale: Locale }
  /** One of our own articles, by its id. */
  | { readonly view: 'article'; readonly locale: Locale; readonly id: string };

/** Bokmål has the short addresses; the others stand below their language. */
const PATHS: Readonly<Record<View, Readonly<Record<Locale, string>>>> = {
  landing: { nb: '/', nn: '/nn', en: '/en' },
  chat: { nb: '/chat', nn: '/chat?lang=nn', en: '/chat?lang=en' },
  overview: { nb: '/oversikt', nn: '/nn/oversikt', en: '/en/overview' },
  privacy: { nb: '/personvern', nn: '/nn/personvern', en: '/en/privacy' },
  accessibility: { nb: '/tilgjengelighet', nn: '/nn/tilgjenge', en: '/en/accessibility' },
};

const VIEWS: readonly View[] = ['landing', 'chat', 'overview', 'privacy', 'accessibility'];

/** Chats link to articles in every language, so that their addresses differ by the language alone. */
const ARTICLE = /^(?:\/(nn|en))?\/artikler\/([a-z0-9-]+)$/;

export const pathFor = (view: View, locale: Locale): string => PATHS[view][locale];

/** The same page in another language. */
export const pathOf = (route: Route): string =>
  route.view === 'article'
    ? `${route.locale === 'nb' ? '' : `/${route.locale}`}/artikler/${route.id}`
    : pathFor(route.view, route.locale);

/** What stands at a path, with or without a slash at its end; `lang` is the query's, for the chat. */
export function routeFor(path: string, lang: string | undefined): Route | undefined {
  const wanted = path.length > 1 ? path.replace(/\/$/, '') : path;
  if (wanted === '/chat') return { view: 'chat', locale: LOCALES.find((one) => one === lang) ?? 'nb' };
  const article = ARTICLE.exec(wanted);
  if (article?.[2]) return { view: 'article', locale: localeOf(wanted), id: article[2] };
  for (const view of VIEWS) {
    const locale = LOCALES.find((one) => PATHS[view][one] === wanted);
    if (locale) return { view, locale };
  }
  return undefined;
}

/** The language of a path, also of an unknown one. */
export const localeOf = (path: string): Locale => LOCALES.find((one) => path.startsWith(`/${one}/`)) ?? 'nb';
