/**
 * The adapters behind two functions. botbuilder takes a quarter of a second to load, so it is loaded after the server
 * listens: `warm` starts that, and a turn that comes first waits for it.
 */
import { randomUUID } from 'node:crypto';
import type { Activity, InvokeResponse } from 'botbuilder';
import type { Bot } from '../guideBot.ts';
import type { BotService } from './botService.ts';

export interface Adapters {
  /** One turn for our own pages. Resolves to the bot's activities. */
  chat(activity: Partial<Activity>): Promise<readonly Partial<Activity>[]>;
  /** One turn for Azure Bot Service. Throws NotAuthenticatedError. */
  service(authorization: string, activity: Activity): Promise<InvokeResponse | undefined>;
  /** Loads what the first turn needs. */
  warm(): Promise<void>;
}

export interface AdaptersOptions {
  readonly bot: Bot;
  readonly botService?: BotService | undefined;
  readonly now: () => Date;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function createAdapters({ bot, botService, now }: AdaptersOptions): Adapters {
  const chatAdapter = once(async () => {
    const { ChatAdapter } = await import('./chatAdapter.ts');
    return new ChatAdapter({ now, newId: randomUUID });
  });
  const serviceAdapter = once(async () => {
    const { ServiceAdapter } = await import('./serviceAdapter.ts');
    return new ServiceAdapter(botService);
  });
  return {
    chat: async (activity) => (await chatAdapter()).receive(activity, bot),
    service: async (authorization, activity) => (await serviceAdapter()).receive(authorization, activity, bot),
    async warm() {
      await chatAdapter();
      if (botService) await serviceAdapter();
    },
  };
}
