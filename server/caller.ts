/** Who calls, as far as limits and local rules need to know. Nothing of it is kept or logged. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const LOOPBACK = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/;

export const isLoopback = (host: string): boolean => LOOPBACK.test(host.replace(/^\[|\]$/g, ''));

/** What proxies, load balancers and content delivery networks mark a request with: RFC 7239, RFC 9110 (Via), and their own. */
const MARKS =
  /^(via|forwarded|client-ip|true-client-ip|cf-.+|x-(forwarded|real|client|original|envoy|azure|arr|fd|cluster)-.+)$/;

/**
 * Whether somebody else than a program on this machine may have asked: a proxy has marked the request, or it was sent to
 * another name than this machine has for itself, which a proxy passes on and a browser that was lured here tells.
 */
export function isForwarded({ headers }: IncomingMessage): boolean {
  const host = URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '';
  return !isLoopback(host) || Object.keys(headers).some((name) => MARKS.test(name));
}

/**
 * The address a request came from. Each trusted proxy adds the address it saw at the end of X-Forwarded-For, so with two of
 * them the last but one was written by our own; whatever stands before it anybody can make up.
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const direct = plain(request.socket.remoteAddress ?? '');
  if (trustedProxies === 0) return direct;
  const hops = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return plain(hops.at(-trustedProxies)?.trim() ?? '') || direct;
}

/** Without a port (Azure App Service adds it) and without the IPv6 form of an IPv4 address. */
function plain(address: string): string {
  if (!address.includes(':')) return address;
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^::ffff:/i, '');
  return isIPv6(bare) ? bare : bare.replace(/:\d+$/, '');
}

/** One household or one server has a whole /64 of IPv6 addresses: they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array(Math.max(0, 8 - before.length - after.length)).fill('0') : [];
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}
