/** What is wrong with the structure of a page, in words; for markup that we write ourselves. */

const VOID = new Set(['meta', 'link', 'input', 'br', 'img', 'hr', 'circle', 'path']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*(\/?)>/g;
/** What may not stand within a paragraph. */
const BLOCKS = new Set(['p', 'ul', 'ol', 'dl', 'div', 'section', 'h1', 'h2', 'h3', 'form', 'article']);

export function structureProblems(html: string): readonly string[] {
  return [...nesting(html), ...headings(html), ...references(html), ...leftovers(html)];
}

/** Every tag is closed where it should be, lists hold items, and paragraphs hold no blocks. */
function nesting(html: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  for (const [whole, slash, name = '', , selfClosed] of html.matchAll(TAG)) {
    const parent = open.at(-1) ?? '';
    if (slash) {
      if (parent === name) open.pop();
      else problems.push(`${whole} closes <${parent}>`);
      continue;
    }
    if (['ul', 'ol'].includes(parent) && name !== 'li') problems.push(`<${name}> in <${parent}>`);
    if (name === 'li' && !['ul', 'ol'].includes(parent)) problems.push(`<li> in <${parent}>`);
    if (['p', 'span', 'a'].includes(parent) && BLOCKS.has(name)) problems.push(`<${name}> in <${parent}>`);
    if (open.includes('a') && ['a', 'button'].includes(name)) problems.push(`<${name}> in a link`);
    if (!VOID.has(name) && !selfClosed) open.push(name);
  }
  return [...problems, ...open.map((name) => `<${name}> is not closed`)];
}

/** One h1, and no level left out on the way down. */
function headings(html: string): readonly string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const levels = [...main.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  const first = levels.filter((level) => level === 1).length;
  return [
    ...(first === 1 ? [] : [`${first} h1`]),
    ...levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level} comes too early`] : [])),
  ];
}

/** Ids stand once, and what points to one finds it. */
function references(html: string): readonly string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const wanted = [...html.matchAll(/ (?:aria-labelledby|aria-describedby|for|href)="(#?)([^"]*)"/g)];
  const pointed = wanted.filter(([whole, hash]) => hash || !whole.startsWith(' href')).map(([, , id = '']) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two have the id ${id}`),
    ...pointed.filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`),
  ];
}

function leftovers(html: string): readonly string[] {
  const words = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ');
  return [...words.matchAll(/\bundefined\b|\bnull\b|\[object|\{\w+\}|\*\*|NaN/g)].map(([found]) => `says "${found}"`);
}
