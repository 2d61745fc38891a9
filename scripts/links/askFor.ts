/** Asks for one address: HEAD, and GET where HEAD is not answered well. Reads no body. */

export type Answer =
  | { readonly kind: 'ok' }
  /** It answers, from another address. */
  | { readonly kind: 'moved'; readonly to: string }
  /** The site does not serve programs: a person must look. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'broken'; readonly status: number }
  /** No answer at all: an unknown host, no connection, too slow. */
  | { readonly kind: 'silent'; readonly why: string };

const REFUSALS: ReadonlySet<number> = new Set([401, 403, 405, 429, 999]);
const HEADERS = { 'user-agent': 'Gruppeguiden-link-check/1 (checks its own list of links)', accept: '*/*' };

async function answerTo(url: string, method: 'HEAD' | 'GET', timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(url, { method, headers: HEADERS, signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    if (REFUSALS.has(response.status)) return { kind: 'refused', status: response.status };
    if (!response.ok) return { kind: 'broken', status: response.status };
    return response.url === new URL(url).href ? { kind: 'ok' } : { kind: 'moved', to: response.url };
  } catch (error) {
    return { kind: 'silent', why: reasonOf(error) };
  }
}

/** fetch says "fetch failed" and hides the reason in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code ?? error.name;
}

export async function askFor(url: string, timeoutMs: number): Promise<Answer> {
  const head = await answerTo(url, 'HEAD', timeoutMs);
  return head.kind === 'ok' || head.kind === 'moved' ? head : answerTo(url, 'GET', timeoutMs);
}
