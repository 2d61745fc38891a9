/** Bot Framework's adapter for the channels of Azure Bot Service, and for local clients where there is no app id. */
import { type Activity, CloudAdapter, type InvokeResponse, type ResourceResponse, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Bot } from '../guideBot.ts';
import { isUrgent } from '../urgency.ts';
import { Authentication, type Cloud } from './authentication.ts';
import type { BotService } from './botService.ts';
import type { Delivery } from './delivery.ts';
import { NotAuthenticatedError } from './notAuthenticated.ts';

export interface ServiceAdapterOptions {
  readonly botService: BotService | undefined;
  readonly delivery: Delivery;
  readonly cloud?: Cloud | undefined;
}

export class ServiceAdapter extends CloudAdapter {
  readonly #delivery: Delivery;

  constructor({ botService, delivery, cloud }: ServiceAdapterOptions) {
    super(new Authentication(botService, cloud));
    this.#delivery = delivery;
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

  /** CloudAdapter's own would hold the channel's request open for as long as the channel does not take the answers. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const { conversations }: ConnectorClient = context.turnState.get(this.ConnectorClientKey);
    const { conversation, channelId } = context.activity;
    const [messages, others] = [activities.filter(isSent), activities.filter((activity) => !isSent(activity))];
    if (others.length > 0) await super.sendActivities(context, others);
    const sends = messages.map(({ id, ...activity }) => {
      const { replyToId } = activity;
      return () =>
        replyToId === undefined
          ? conversations.sendToConversation(conversation.id, activity)
          : conversations.replyToActivity(conversation.id, replyToId, activity);
    });
    const urgent = isUrgent(context);
    if (sends.length > 0) await this.#delivery.deliver(`${channelId}/${conversation.id}`, sends, { urgent });
    return activities.map(() => ({ id: '' }));
  }

  async #callerOf(authorization: string, activity: Activity) {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (cause) {
      throw new NotAuthenticatedError('not Azure Bot Service', { cause });
    }
  }
}

/** The answer to an invoke goes back with the request itself, and a pause or a trace goes nowhere. */
const isSent = ({ type }: Partial<Activity>): boolean => !['invokeResponse', 'delay', 'trace'].includes(type ?? '');
