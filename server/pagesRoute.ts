import { randomBytes } from 'node:crypto';
import { cspFor } from '../web/csp.ts';
import type { Pages } from '../web/pages.ts';
import type { Handle } from './handler.ts';
import { Problem } from './problem.ts';
import type { RateLimit } from './rateLimit.ts';
import { sendAsset, sendHtml } from './respond.ts';

export interface PagesRoutesOptions {
  readonly pages: Pages;
  readonly limit: RateLimit;
  /** Origins of other sites that may frame the chat. */
  readonly widgetOrigins: readonly string[];
}

const pathOf = (url: string | undefined): string => (url ?? '/').split('?')[0] ?? '/';
/** For this one page only: the overview's form says what somebody looks for. It is never logged. */
const queryOf = (url: string | undefined) => new URLSearchParams(url?.split('?')[1] ?? '');

/** Every page, also the one that says a page is not there. */
export function createPageRoute({ pages, limit, widgetOrigins }: PagesRoutesOptions): Handle {
  return async (request, response) => {
    await limit(request, 'pages');
    const nonce = randomBytes(16).toString('base64');
    const page = pages.page({ path: pathOf(request.url), nonce, query: queryOf(request.url) });
    const frameAncestors = page.framable ? ["'self'", ...widgetOrigins] : [];
    const csp = cspFor({ nonce, frameAncestors });
    sendHtml(response, page.status, page.html, { ...page.headers, 'Content-Security-Policy': csp });
  };
}

/** Scripts, styles and images of the pages. Not limited: one page asks for several, and browsers keep them. */
export function createAssetRoute({ pages }: Pick<PagesRoutesOptions, 'pages'>): Handle {
  return (request, response) => {
    const asset = pages.asset(pathOf(request.url));
    if (!asset) throw new Problem('notFound');
    sendAsset(request, response, asset);
  };
}
