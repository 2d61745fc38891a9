import type { ArticleEntry, Locale } from '../../../data/schema.ts';
import type { Setting } from './setting.ts';
import type { ArticleBlock } from './sheet.ts';

/** As web/routes.ts has them, after the language. */
const PAGES: Readonly<Record<Locale, string>> = { nb: 'artikler', nn: 'artiklar', en: 'articles' };

export function articleBlock(id: string, setting: Setting): ArticleBlock {
  const entry = setting.article(id);
  const url = entry.url ?? (entry.body ? setting.page(`/${PAGES[setting.locale]}/${entry.id}`) : undefined);
  const language = foreign(entry, setting);
  const notes = [entry.summary[setting.locale], language ? `${entry.publisher} (${language})` : entry.publisher];
  if (!url && entry.urlText) notes.push(entry.urlText);
  return {
    kind: 'article',
    title: typeof entry.title === 'string' ? entry.title : entry.title[setting.locale],
    notes,
    ...(url && { url }),
  };
}

/** Bokmål and nynorsk readers read each other's; between Norwegian and English it is said beforehand. */
function foreign({ language }: ArticleEntry, { locale, ui }: Setting): string | undefined {
  if (language === 'all' || (language === 'en') === (locale === 'en')) return undefined;
  return ui(`language.${language}`);
}
