/** What answers where, made of the parts that the composition root hands over. */
import type { Adapters } from '../bots/adapters/createAdapters.ts';
import type { Log } from '../bots/log.ts';
import type { MoveIn } from '../bots/moveIn.ts';
import type { Config } from '../config.ts';
import { unsignedCrises } from '../data/contentProblems.ts';
import type { Content } from '../data/schema.ts';
import { createPages, type PagesOptions } from '../web/pages.ts';
import { createChatRoute } from './chatRoute.ts';
import { createConversations } from './conversations.ts';
import type { Routes } from './createServer.ts';
import { createMessagesRoute } from './messagesRoute.ts';
import { createMetricsRoute } from './metricsRoute.ts';
import { createMoveRoute } from './moveRoute.ts';
import { createAssetRoute, createPageRoute } from './pagesRoute.ts';
import { createRateLimit, type Limits } from './rateLimit.ts';
import { createReadyRoute, health } from './readiness.ts';
import { webChatFile } from './webChat.ts';

export interface RoutesOptions {
  readonly config: Config;
  readonly content: Content;
  /** For the overview: where offers are, and what people call things. */
  readonly places: PagesOptions['places'];
  readonly synonyms: PagesOptions['synonyms'];
  readonly adapters: Adapters;
  readonly moveIn: MoveIn;
  /** Throws where the store could not take a write now. */
  readonly checkStore: () => Promise<void>;
  /** Absent: there is no METRICS_TOKEN. */
  readonly metrics?: { readonly text: () => Promise<string> } | undefined;
  readonly log: Log;
  readonly now: () => Date;
  readonly limits?: Partial<Limits>;
}

export function createRoutes(options: RoutesOptions): Routes {
  const { config, content, places, synonyms, adapters, moveIn, checkStore, metrics, log, now, limits } = options;
  const { production, trustedProxies, publicUrl, widgetOrigins, serviceUrls, sessionIdleMinutes, botService } = config;
  const conversations = createConversations(config.secrets);
  const limit = createRateLimit({ trustedProxies, production, ...(limits && { limits }) });
  const idleMinutes = sessionIdleMinutes;
  const pages = createPages({ content, places, synonyms, publicUrl, webChatFile, idleMinutes });
  const authenticated = botService !== undefined;
  const { organizations, helplines, articles, crises } = content;
  const counts = { organizations: organizations.length, helplines: helplines.length, articles: articles.length };
  return {
    chat: createChatRoute({ adapters, conversations, limit, now }),
    move: createMoveRoute({ moveIn, conversations, limit }),
    // Without an app id anybody could speak as any channel: not in production.
    messages: authenticated || !production ? createMessagesRoute({ adapters, authenticated, serviceUrls }) : undefined,
    page: createPageRoute({ pages, limit, widgetOrigins }),
    asset: createAssetRoute({ pages }),
    health,
    metrics:
      metrics && config.metricsToken
        ? createMetricsRoute({ token: config.metricsToken, text: metrics.text, limit })
        : undefined,
    ready: createReadyRoute({ checkStore, limit, unsigned: unsignedCrises(crises), content: counts, log }),
  };
}
