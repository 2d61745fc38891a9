/** The whole guide without its sockets, on a store in memory: many activities in a short time. */
import type { Activity } from 'botbuilder';
import { createAdapters } from '../../../bots/adapters/createAdapters.ts';
import { createBot } from '../../../bots/createBot.ts';
import { loadLexicon, loadOptionSynonyms } from '../../../data/lexicon/load.ts';
import { loadPlaces } from '../../../data/places/load.ts';
import { createMemoryStore } from '../../../data/stores/memory.ts';
import { createMoves } from '../../../data/stores/moves.ts';
import { createSessions } from '../../../data/stores/sessions.ts';
import { createPlaces } from '../../../dialogs/understanding/places.ts';
import { createUnderstanding } from '../../../dialogs/understanding/understand.ts';
import { readChatRequest } from '../../../server/chatRequest.ts';
import { newConversation } from '../../../server/conversations.ts';
import { Problem } from '../../../server/problem.ts';
import { readServiceRequest } from '../../../server/serviceRequest.ts';
import { content } from '../../support/real.ts';

export interface InProcess {
  /** Takes a body of `/api/chat`. True where it was a turn, false where it was refused. Throws on anything else. */
  chat(body: unknown): Promise<boolean>;
  /** The same for `/api/messages`. */
  service(body: unknown): Promise<boolean>;
}

export function createInProcess(): InProcess {
  const places = loadPlaces();
  const storage = createMemoryStore({ idleMinutes: 60, now: Date.now });
  const sessions = createSessions({ storage });
  const failing = (event: string, fields?: unknown) => {
    failure ??= new Error(`${event}: ${JSON.stringify(fields)}`);
  };
  let failure: Error | undefined;
  const adapters = createAdapters({
    createBot: () =>
      createBot({
        content,
        places: [...places.counties, ...places.municipalities, ...places.districts],
        understanding: createUnderstanding(loadLexicon(), createPlaces(places)),
        synonyms: loadOptionSynonyms(),
        sessions,
        moves: createMoves({ storage }),
        release: false,
        publicUrl: 'http://localhost:3978',
        idleMinutes: 60,
        log: { debug: () => {}, info: () => {}, warn: failing, error: failing },
        seed: () => 7,
        newCode: newConversation,
        clock: Date.now,
      }),
    now: () => new Date(),
    log: { debug: () => {}, info: () => {}, warn: failing, error: failing },
  });
  const now = new Date();

  const turn = async (read: () => () => Promise<unknown>): Promise<boolean> => {
    let take: () => Promise<unknown>;
    try {
      take = read();
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return false;
      throw error;
    }
    const answer = await take();
    // What cannot be written as JSON could not be sent.
    JSON.stringify(answer);
    if (failure) throw failure;
    return true;
  };

  return {
    chat: (body) =>
      turn(() => {
        const { token = newConversation(), activityIn } = readChatRequest(body, now);
        return () => adapters.chat(activityIn(token));
      }),
    service: (body) =>
      turn(() => {
        const activity: Activity = readServiceRequest(body);
        return () => adapters.service('', activity);
      }),
  };
}
