/** Every external link of the content, with the files and fields it stands in. */
import type { Content } from '../../data/schema.ts';

export interface Link {
  readonly url: string;
  /** "organizations/ivareta.json: contact.website" */
  readonly places: readonly string[];
}

/** Strings that are an address from beginning to end; words about an address are not. */
const isLink = (value: string): boolean => /^https?:\/\/\S+$/.test(value) && URL.canParse(value);

function* stringsIn(value: unknown, path: readonly string[]): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path.join('.'), value];
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) if (key !== '$schema') yield* stringsIn(inner, [...path, key]);
}

/** Two fragments of one page are one link to ask for. */
function withoutFragment(link: string): string {
  const url = new URL(link);
  url.hash = '';
  return url.href;
}

export function linksOf({ organizations, helplines, articles, crises, questions }: Content): readonly Link[] {
  const places = new Map<string, string[]>();
  const folders = { organizations, helplines, articles, crisis: Object.values(crises), questions };
  for (const [folder, entries] of Object.entries(folders))
    for (const entry of entries)
      for (const [field, value] of stringsIn(entry, [])) {
        if (!isLink(value)) continue;
        const url = withoutFragment(value);
        places.set(url, [...(places.get(url) ?? []), `${folder}/${entry.id}.json: ${field}`]);
      }
  return [...places].map(([url, where]) => ({ url, places: where }));
}
