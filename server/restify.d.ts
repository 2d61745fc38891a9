/** The two parts of restify that its types do not name by themselves. */
declare module 'restify/lib/router.js' {
  import type { Router } from 'restify';

  const RestifyRouter: new (options: { readonly log: unknown; readonly ignoreTrailingSlash?: boolean }) => Router;
  export default RestifyRouter;
}

declare module 'restify/lib/server.js' {
  import type { Router, Server } from 'restify';

  const RestifyServer: new (options: {
    readonly name: string;
    readonly log: unknown;
    readonly router: Router;
  }) => Server;
  export default RestifyServer;
}
