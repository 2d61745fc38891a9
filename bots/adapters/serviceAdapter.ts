/** Bot Framework's adapter for the channels of Azure Bot Service, and for local clients where there is no app id. */
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Bot } from '../guideBot.ts';
import type { BotService } from './botService.ts';
import { NotAuthenticatedError } from './notAuthenticated.ts';

export class ServiceAdapter extends CloudAdapter {
  constructor(botService: BotService | undefined) {
    super(new ConfigurationBotFrameworkAuthentication(settingsOf(botService)));
  }

  /**
   * Runs the bot on one activity. Its answers go to the service url, or come back where `expectReplies` is asked for.
   * CloudAdapter's own `process` writes causes to the console and to the response; this leaves both to the server.
   * @throws NotAuthenticatedError
   */
  async receive(authorization: string, activity: Activity, bot: Bot): Promise<InvokeResponse | undefined> {
    const caller = await this.#callerOf(authorization, activity);
    return this.processActivity(caller, activity, (context: TurnContext) => bot(context));
  }

  async #callerOf(authorization: string, activity: Activity) {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (cause) {
      throw new NotAuthenticatedError('not Azure Bot Service', { cause });
    }
  }
}

function settingsOf(botService: BotService | undefined) {
  if (!botService) return {};
  const { appId, appType, password, tenantId } = botService;
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...(password && { MicrosoftAppPassword: password }),
    ...(tenantId && { MicrosoftAppTenantId: tenantId }),
  };
}
