/** Bot Framework's adapter for our own pages: an activity in, the bot's activities out, within one request. */
import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { Bot } from '../guideBot.ts';

const SENT = Symbol('activities sent in this turn');

export interface ChatAdapterOptions {
  readonly now: () => Date;
  readonly newId: () => string;
}

export class ChatAdapter extends BotAdapter {
  readonly #options: ChatAdapterOptions;

  constructor(options: ChatAdapterOptions) {
    super();
    this.#options = options;
  }

  /** Runs the bot on one activity and returns what it sent, in order. Throws what the bot throws. */
  async receive(activity: Partial<Activity>, bot: Bot): Promise<readonly Partial<Activity>[]> {
    const context = new TurnContext(this, activity);
    const sent: Partial<Activity>[] = [];
    context.turnState.set(SENT, sent);
    // Not by runMiddleware: there is none, and it hands the bot a proxy of the context.
    await bot(context);
    return sent;
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent: Partial<Activity>[] = context.turnState.get(SENT);
    return activities.map((activity) => {
      const id = this.#options.newId();
      sent.push({ ...activity, id, timestamp: this.#options.now() });
      return { id };
    });
  }

  override async updateActivity(): Promise<void> {
    throw new Error('An answer that was sent within a request cannot be changed.');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('An answer that was sent within a request cannot be taken back.');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('Nobody waits for an answer outside a request.');
  }
}
