/** The web server: which address is answered by what. */
import type { Request, RequestHandler, Response, Server } from 'restify';
// Not restify's root: it loads every plugin, which costs a tenth of a second and 13 MB, and we use none.
import RestifyRouter from 'restify/lib/router.js';
import RestifyServer from 'restify/lib/server.js';
import { causeOf } from '../bots/causeOf.ts';
import type { Log } from '../bots/log.ts';
import { createHandler, type Handle } from './handler.ts';
import { HTTPS_ONLY, SECURITY_HEADERS } from './headers.ts';
import { Problem, problemOf } from './problem.ts';
import { reasonOf, sendProblem } from './respond.ts';
import { hardenSockets } from './sockets.ts';

export interface Routes {
  readonly chat: Handle;
  readonly move: Handle;
  /** Absent: Bot Framework's channels are not served. */
  readonly messages?: Handle | undefined;
  readonly page: Handle;
  readonly asset: Handle;
  readonly health: Handle;
  /** Absent: there is nothing at its address. */
  readonly metrics?: Handle | undefined;
  readonly ready: Handle;
}

export interface ServerOptions {
  readonly routes: Routes;
  readonly log: Log;
  /** Whether people reach the guide over https. */
  readonly https: boolean;
  /** Milliseconds, for durations only. */
  readonly clock: () => number;
}

/** restify writes nothing by itself: it would tell urls, headers and bodies. */
const SILENT = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'child'].map((level) => [level, () => undefined]),
);

export function createServer({ routes, log, https, clock }: ServerOptions): Server {
  const router = new RestifyRouter({ log: SILENT, ignoreTrailingSlash: true });
  const server = new RestifyServer({ name: '', log: SILENT, router });
  const handler = createHandler(log);

  server.pre(prepared(https));
  post(server, '/api/chat', handler(routes.chat), handler(onlyPost));
  post(server, '/api/move', handler(routes.move), handler(onlyPost));
  if (routes.messages) post(server, '/api/messages', handler(routes.messages), handler(onlyPost));
  server.get('/health', handler(routes.health));
  server.get('/ready', handler(routes.ready));
  if (routes.metrics) server.get('/metrics', handler(routes.metrics));
  for (const path of ['/assets/*', '/widget.js', '/sitemap.xml', '/robots.txt'])
    both(server, path, handler(routes.asset));
  both(server, '/*', handler(routes.page));

  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const problem = problemOf(error);
    if (problem.status >= 500) log.error('request failed', causeOf(error));
    if (!response.headersSent) sendProblem(response, problem);
    done();
  });
  server.on('after', (request: Request, response: Response) => logRequest(log, clock, request, response));
  hardenSockets(server.server, (reason) => log.info('connection refused', { reason }));
  // restify passes on what its http server says of itself, and nobody listens here: run.ts hears it from the http server.
  server.on('error', () => undefined);
  return server;
}

function both(server: Server, path: string, handle: RequestHandler): void {
  server.get(path, handle);
  server.head(path, handle);
}

/** Without the second handler the pages, which answer at every address, would take a GET. */
function post(server: Server, path: string, handle: RequestHandler, refuse: RequestHandler): void {
  server.post(path, handle);
  both(server, path, refuse);
}

const onlyPost: Handle = () => {
  throw new Problem('methodNotAllowed', undefined, { Allow: 'POST' });
};

/**
 * Before restify looks for a route: the headers that every response carries, and what its own code dies of. Its parsers die
 * of a body that says gzip and is not (we take no compressed body at all), its router of a path that is no url.
 */
function prepared(https: boolean) {
  const headers = Object.entries({ ...SECURITY_HEADERS, ...(https && HTTPS_ONLY) });
  return (request: Request, response: Response, next: (error?: false) => void): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const problem = problemBefore(request);
    if (problem) sendProblem(response, problem);
    next(problem && false);
  };
}

function problemBefore(request: Request): Problem | undefined {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return new Problem('encoding');
  try {
    request.getUrl();
    return undefined;
  } catch {
    return new Problem('badRequest');
  }
}

/** The route's own pattern, never the path: anything can stand in a path. */
function logRequest(log: Log, clock: () => number, request: Request, response: Response): void {
  const route: unknown = request.getRoute()?.path;
  log.info('request', {
    method: request.method ?? '',
    route: typeof route === 'string' ? route : 'none',
    status: response.statusCode,
    ms: Math.round(clock() - request.time()),
    reason: reasonOf(response),
  });
}
