import type { ArticleEntry, Content, HelplineEntry, Locale, OrganizationEntry } from '../../../data/schema.ts';
import type { Action, TextRef } from '../../../dialogs/replies.ts';
import { LANGUAGE_TAGS, type Say } from '../phrase.ts';
import type { Button } from './sheet.ts';

/** All that is needed to put a reply into words, in one language. */
export interface Setting {
  readonly content: Content;
  readonly locale: Locale;
  /** True in production: unsigned crisis texts are not shown. */
  readonly release: boolean;
  /** An address on our own pages, in this language. */
  page(path: string): string;
  say(ref: TextRef): string;
  /** A text of `ui.*` by its last part. */
  ui(id: string, params?: TextRef['params']): string;
  date(value: string): string;
  button(action: Action): Button;
  organization(id: string): OrganizationEntry;
  helpline(id: string): HelplineEntry;
  article(id: string): ArticleEntry;
}

function found<T>(entry: T | undefined, kind: string, id: string): T {
  if (entry === undefined) throw new Error(`no ${kind} "${id}" in the content`);
  return entry;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]) => new Map(entries.map((e) => [e.id, e]));

/** What is the same for every turn is made once: one setting for each language. Lookups throw on an unknown id. */
export function createSetting(
  content: Content,
  sayIn: Say,
  locale: Locale,
  given: { readonly release: boolean; readonly publicUrl: string },
): Setting {
  const organizations = byId(content.organizations);
  const helplines = byId(content.helplines);
  const articles = byId(content.articles);
  const day = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  // Bokmål has the short addresses, as web/routes.ts has them.
  const root = given.publicUrl.replace(/\/+$/, '') + (locale === 'nb' ? '' : `/${locale}`);
  const say = (ref: TextRef) => sayIn(locale, ref);
  return {
    content,
    locale,
    release: given.release,
    page: (path) => `${root}${path}`,
    say,
    ui: (id, params) => say(params ? { id: `ui.${id}`, params } : { id: `ui.${id}` }),
    date: (value) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day.format(new Date(`${value}T00:00:00Z`));
      if (/^\d{4}-\d{2}$/.test(value)) return month.format(new Date(`${value}-01T00:00:00Z`));
      return value;
    },
    button: ({ label, short, press }) => ({ label: say(label), short: say(short), press }),
    organization: (id) => found(organizations.get(id), 'organization', id),
    helpline: (id) => found(helplines.get(id), 'helpline', id),
    article: (id) => found(articles.get(id), 'article', id),
  };
}
