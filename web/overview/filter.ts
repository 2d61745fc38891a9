import { type Facets, FIELDS, type Field } from './facets.ts';

/** What somebody looks for. Absent fields leave all. */
export type Filter = { readonly [F in Field]?: string | undefined } & { readonly q: string };

/** Nobody types more into a search field, and a longer text costs time. */
export const LONGEST_SEARCH = 100;

/** Marks that nobody sees and that turn the words after them around; the page says the search back. */
const HIDDEN = /[\p{Cc}\p{Cf}]/gu;

/** Reads a form's query. What no choice of the form could have sent is left out. */
export function filterFrom(query: URLSearchParams, choices: Readonly<Record<Field, readonly string[]>>): Filter {
  const chosen = FIELDS.flatMap((field) => {
    const value = query.get(field);
    return value !== null && choices[field].includes(value) ? [[field, value] as const] : [];
  });
  return {
    ...Object.fromEntries(chosen),
    q: (query.get('q') ?? '').replace(HIDDEN, '').trim().slice(0, LONGEST_SEARCH),
  };
}

export const fits = (facets: Facets, filter: Filter): boolean =>
  FIELDS.every((field) => {
    const wanted = filter[field];
    return wanted === undefined || facets[field].includes(wanted);
  });
