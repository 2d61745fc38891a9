const PRIME = 0x01000193;

/** FNV-1a, begun differently for each sort of thing that is hashed. */
export const hashBegun = (sort: number): number => Math.imul(0x811c9dc5 ^ sort, PRIME);
export const hashNext = (hash: number, charCode: number): number => Math.imul(hash ^ charCode, PRIME);
/** A whole number of 32 bits with sign, whose low bits depend on the high ones too. */
export const hashEnded = (hash: number): number => hash ^ (hash >>> 15);

/** Of a text, or of several, one after another. */
export function hashOf(text: string, sort: number, then = '', last = ''): number {
  return hashEnded(hashAll(hashAll(hashAll(hashBegun(sort), text), then), last));
}

function hashAll(begun: number, text: string): number {
  let hash = begun;
  for (let i = 0; i < text.length; i++) hash = hashNext(hash, text.charCodeAt(i));
  return hash;
}
