/** Headers that every response carries. A page's Content-Security-Policy is web/csp.ts. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // The address of the page that a person comes from or goes to says what they looked for.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For everything that is no page: it loads nothing and is framed nowhere. */
export const DATA_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  // No page of others may even load an answer as if it were a picture.
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** Only where the guide is reached over https. */
export const HTTPS_ONLY: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': `max-age=${YEAR_SECONDS}`,
};
