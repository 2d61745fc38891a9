/** Markup that is safe to send. Only `html` and `trusted` make it. */
export interface Html {
  readonly markup: string;
}

type Value = Html | readonly Html[] | string | number | undefined | null | false;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

/** A template whose values are escaped unless they are markup themselves. `undefined`, `null` and `false` leave nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: parts.reduce((sofar, part, i) => sofar + markupOf(values[i - 1]) + part) };
}

/** Markup of our own that holds nothing from outside, such as an icon. */
export const trusted = (markup: string): Html => ({ markup });

function markupOf(value: Value): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map((one) => one.markup).join('\n');
}
