/** What is said to search engines. */
import { type Content, LOCALES } from '../data/schema.ts';
import { pathOf, type Route, VIEWS } from './routes.ts';

type Page = Route extends infer R ? (R extends Route ? Omit<R, 'locale'> : never) : never;

/** Not pages to be found: the frame for other sites, and where one comes with a code. */
const UNLISTED: readonly string[] = ['chat', 'moving'];

/** Every page that stands alone. */
function pagesOf({ organizations, articles }: Content): readonly Page[] {
  return [
    ...VIEWS.filter((view) => !UNLISTED.includes(view)).map((view) => ({ view })),
    ...organizations.map(({ id }) => ({ view: 'organization' as const, id })),
    // Of other people's articles we have a summary only: theirs should be found.
    ...articles.filter(({ body }) => body).map(({ id }) => ({ view: 'article' as const, id })),
  ];
}

/** Every page in every language, each with the others beside it. https://www.sitemaps.org/protocol.html */
export function sitemap(content: Content, publicUrl: string): string {
  const urls = pagesOf(content).flatMap((page) => {
    const places = LOCALES.map((locale) => ({ locale, url: publicUrl + pathOf({ ...page, locale } as Route) }));
    const links = places.map(({ locale, url }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${url}"/>`);
    return places.map(({ url }) => `<url><loc>${url}</loc>${links.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

/** Everything may be read. The chat for other sites' frames and filtered lists are no pages of their own. */
export const robots = (publicUrl: string): string => `User-agent: *
Disallow: /api/
Disallow: /chat
Disallow: /*?
Sitemap: ${publicUrl}/sitemap.xml
`;
