import type { Request, RequestHandler, Response } from 'restify';
import { causeOf } from '../bots/causeOf.ts';
import type { Log } from '../bots/log.ts';
import { Problem } from './problem.ts';
import { sendProblem } from './respond.ts';

export type Handle = (request: Request, response: Response) => Promise<void> | void;

/**
 * Makes restify's handler. It always answers, and returns nothing: restify would log a returned value, body and all, and a
 * synchronous throw would leave the request hanging.
 */
export function createHandler(log: Log) {
  return (handle: Handle): RequestHandler =>
    // restify tells handlers with a callback from async ones by their two parameters.
    async (request: Request, response: Response): Promise<void> => {
      try {
        await handle(request, response);
      } catch (error) {
        // Only what was meant for the caller: a status in any other error is about somebody else's answer.
        const problem = error instanceof Problem ? error : new Problem('failed');
        if (problem.status >= 500) log.error('request failed', causeOf(error));
        if (!response.headersSent) sendProblem(response, problem);
      }
    };
}
