import { LOCALES, type Locale } from '../data/schema.ts';

export type View = 'landing' | 'chat' | 'overview' | 'privacy' | 'accessibility';

export interface Route {
  readonly view: View;
  readonly locale: Locale;
}

/** Bokmål has the short addresses; the others stand below their language. */
const PATHS: Readonly<Record<View, Readonly<Record<Locale, string>>>> = {
  landing: { nb: '/', nn: '/nn', en: '/en' },
  chat: { nb: '/chat', nn: '/chat?lang=nn', en: '/chat?lang=en' },
  overview: { nb: '/oversikt', nn: '/nn/oversikt', en: '/en/overview' },
  privacy: { nb: '/personvern', nn: '/nn/personvern', en: '/en/privacy' },
  accessibility: { nb: '/tilgjengelighet', nn: '/nn/tilgjenge', en: '/en/accessibility' },
};

const VIEWS: readonly View[] = ['landing', 'chat', 'overview', 'privacy', 'accessibility'];

export const pathFor = (view: View, locale: Locale): string => PATHS[view][locale];

/** What stands at a path, with or without a slash at its end; `lang` is the query's, for the chat. */
export function routeFor(path: string, lang: string | undefined): Route | undefined {
  const wanted = path.length > 1 ? path.replace(/\/$/, '') : path;
  const address = wanted === '/chat' && lang !== undefined && lang !== 'nb' ? `/chat?lang=${lang}` : wanted;
  for (const view of VIEWS) {
    const locale = LOCALES.find((one) => PATHS[view][one] === address);
    if (locale) return { view, locale };
  }
  return wanted === '/chat' ? { view: 'chat', locale: 'nb' } : undefined;
}

/** The language an unknown path is answered in. */
export const localeOf = (path: string): Locale => LOCALES.find((one) => path.startsWith(`/${one}/`)) ?? 'nb';
