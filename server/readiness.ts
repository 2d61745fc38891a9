import { causeOf } from '../bots/causeOf.ts';
import type { Log } from '../bots/log.ts';
import type { Handle } from './handler.ts';
import type { RateLimit } from './rateLimit.ts';
import { sendJson } from './respond.ts';

export interface ReadinessOptions {
  /** Throws where the store could not take a write now. */
  readonly checkStore: () => Promise<void>;
  /** Asking costs a write. */
  readonly limit: RateLimit;
  /** Kinds of danger whose words nobody has signed. */
  readonly unsigned: readonly string[];
  readonly content: Readonly<Record<string, number>>;
  readonly log: Log;
}

/** `GET /health`: the process lives. */
export const health: Handle = (_, response) => sendJson(response, 200, { status: 'alive' });

/** `GET /ready`: content and store can be used, and which crisis texts are unsigned. 503 while the store cannot. */
export function createReadyRoute({ checkStore, limit, unsigned, content, log }: ReadinessOptions): Handle {
  return async (request, response) => {
    await limit(request, 'pages');
    const store = await checkStore().then(
      () => 'usable',
      (error: unknown) => {
        log.error('store not usable', causeOf(error));
        return 'not usable';
      },
    );
    const ready = store === 'usable';
    sendJson(response, ready ? 200 : 503, {
      status: ready ? 'ready' : 'not ready',
      store,
      content,
      unsignedCrisisTexts: unsigned,
    });
  };
}
