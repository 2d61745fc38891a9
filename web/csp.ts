/** Web Chat adds one empty style element without its nonce; this is the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

export interface CspOptions {
  /** 128 random bits or more, new for every response. */
  readonly nonce: string;
  /** Origins that may frame this page; none unless the page says `framable`. */
  readonly frameAncestors: readonly string[];
}

/** The Content-Security-Policy of one page. Scripts come from our own files only; Web Chat's styles carry the nonce. */
export function cspFor({ nonce, frameAncestors }: CspOptions): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; ');
}
