/**
 * The pattern language of data/lexicon:
 *   word          the word, in any spelling that is tolerated
 *   word* *word   beginning, ending; *word* anywhere in the word
 *   <name>        anything that means the concept of that name
 *   a|b|<c>       one of these
 *   it_all        words in a row as one of several: everything|it_all
 *   a?            may be left out
 *   ..3           up to three other words, in the same sentence
 *   !a            not followed by this
 *   ^             the message begins here
 *   $             the sentence ends here; also as one of several: a|b|$
 *   #10-17        a number from ten to seventeen
 *   her@en        only where the message is in English
 *   AA            capital letters must be capital in the message; I is the English word
 */
export type Ref =
  | { readonly literal: string }
  | { readonly phrase: readonly string[] }
  | { readonly concept: string }
  | { readonly end: true };

export type Element =
  | { readonly kind: 'one'; readonly refs: readonly Ref[]; readonly optional: boolean }
  | { readonly kind: 'not'; readonly refs: readonly Ref[] }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' };

export type Pattern = readonly Element[];

const LITERAL = /^(\*?[\p{L}\d]+\*?(@en)?|#\d+-\d+)$/u;

/** Throws an error that says what is wrong with the pattern. */
export function parsePattern(source: string): Pattern {
  const parts = source.trim().split(/\s+/);
  const pattern = parts.map((part) => parseElement(part, source));
  const first = pattern[0];
  if (!first || first.kind === 'gap' || first.kind === 'not') throw new Error(`"${source}" must begin with a word`);
  if (pattern.every((element) => element.kind !== 'one' || element.optional))
    throw new Error(`"${source}" needs a word that is not left out`);
  return pattern;
}

function parseElement(part: string, source: string): Element {
  if (part === '^') return { kind: 'start' };
  const gap = /^\.\.(\d)$/.exec(part);
  if (gap) return { kind: 'gap', most: Number(gap[1]) };
  if (part.startsWith('!')) return { kind: 'not', refs: parseRefs(part.slice(1), source) };
  return { kind: 'one', refs: parseRefs(part.replace(/\?$/, ''), source), optional: part.endsWith('?') };
}

function parseRefs(part: string, source: string): readonly Ref[] {
  return part.split('|').map((ref) => {
    if (ref === '$') return { end: true };
    const concept = /^<([\w.]+)>$/.exec(ref);
    if (concept?.[1]) return { concept: concept[1] };
    const phrase = ref.split('_');
    if (phrase.length > 1 && phrase.every((word) => LITERAL.test(word))) return { phrase };
    if (!LITERAL.test(ref)) throw new Error(`"${ref}" in "${source}" is neither a word nor a <concept>`);
    return { literal: ref };
  });
}
