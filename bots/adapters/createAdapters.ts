/**
 * The bot and its adapters behind two functions. The SDK takes long to load, so that is done after the server listens: `warm`
 * starts it, and a turn that comes first waits for it.
 */
import { randomUUID } from 'node:crypto';
import type { Activity, InvokeResponse } from 'botbuilder';
import type { Bot } from '../guideBot.ts';
import type { Log } from '../log.ts';
import type { Cloud } from './authentication.ts';
import type { BotService } from './botService.ts';
import { createDelivery } from './delivery.ts';

export interface Adapters {
  /** One turn for our own pages. Resolves to the bot's activities. */
  chat(activity: Partial<Activity>): Promise<readonly Partial<Activity>[]>;
  /** One turn for Azure Bot Service. Throws NotAuthenticatedError. */
  service(authorization: string, activity: Activity): Promise<InvokeResponse | undefined>;
  /** Loads what the first turn needs. */
  warm(): Promise<void>;
  /** Resolves when no answer is on its way to a channel any more. */
  settled(): Promise<void>;
}

export interface AdaptersOptions {
  /** Called once, when the first turn or `warm` needs it. */
  readonly createBot: () => Bot;
  readonly botService?: BotService | undefined;
  readonly now: () => Date;
  readonly log: Log;
  /** Another cloud than Azure's public one. */
  readonly cloud?: Cloud | undefined;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function createAdapters({ createBot, botService, now, log, cloud }: AdaptersOptions): Adapters {
  const delivery = createDelivery({ log });
  const bot = once(async () => createBot());
  const chatAdapter = once(async () => {
    const { ChatAdapter } = await import('./chatAdapter.ts');
    return new ChatAdapter({ now, newId: randomUUID });
  });
  const serviceAdapter = once(async () => {
    const { ServiceAdapter } = await import('./serviceAdapter.ts');
    return new ServiceAdapter({ botService, delivery, cloud });
  });
  return {
    chat: async (activity) => (await chatAdapter()).receive(activity, await bot()),
    service: async (authorization, activity) => (await serviceAdapter()).receive(authorization, activity, await bot()),
    async warm() {
      await bot();
      await chatAdapter();
      if (botService) await serviceAdapter();
    },
    settled: delivery.settled,
  };
}
