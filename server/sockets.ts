/** What the sockets of the server may do: not be slow, and speak nothing but HTTP. */
import type { Server } from 'node:http';

const HEADERS_MS = 10_000;
const REQUEST_MS = 20_000;
/** Longer than Azure's load balancers keep a connection idle between two requests of one page. */
const KEEP_ALIVE_MS = 65_000;

/** What node says of a request that never became one. Who only hangs up is not refused. */
const REASONS: Readonly<Record<string, string | undefined>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'tooSlow',
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  ECONNRESET: undefined,
};

const reasonOf = (code = ''): string | undefined => (Object.hasOwn(REASONS, code) ? REASONS[code] : 'notHttp');

/** `refused` is told why a connection was ended before there was a request to answer. */
export function hardenSockets(http: Server, refused: (reason: string) => void): void {
  http.headersTimeout = HEADERS_MS;
  http.requestTimeout = REQUEST_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  // Nothing of ours speaks over a socket, and without a listener an upgrade would hang.
  for (const event of ['upgrade', 'connect'])
    http.on(event, (_request, socket) => {
      refused(event);
      socket.destroy();
    });
  http.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const reason = reasonOf(error.code);
    if (reason) refused(reason);
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
}
