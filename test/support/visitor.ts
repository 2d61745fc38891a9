/** A person at our own page: the real bot behind the adapter of `/api/chat`, in this process, on a clock of its own. */
import { randomUUID } from 'node:crypto';
import type { Activity, CardAction } from 'botbuilder';
import { ChatAdapter } from '../../bots/adapters/chatAdapter.ts';
import { at, stringAt } from '../../bots/channels/reading/at.ts';
import { createBot } from '../../bots/createBot.ts';
import { loadLexicon, loadOptionSynonyms } from '../../data/lexicon/load.ts';
import { loadPlaces } from '../../data/places/load.ts';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createMoves } from '../../data/stores/moves.ts';
import { createSessions } from '../../data/stores/sessions.ts';
import { createPlaces } from '../../dialogs/understanding/places.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';
import { readChatRequest } from '../../server/chatRequest.ts';
import { newConversation } from '../../server/conversations.ts';
import { content } from './real.ts';

const places = loadPlaces();
const understanding = createUnderstanding(loadLexicon(), createPlaces(places));
const synonyms = loadOptionSynonyms();
const IDLE_MINUTES = 60;

export type Shown = Partial<Activity>;

export interface Visitor {
  /** What the guide said last. */
  readonly shown: () => readonly Shown[];
  arrive(): Promise<void>;
  reload(): Promise<void>;
  say(text: string): Promise<void>;
  /** Throws when no button of the last answer has this label. */
  press(label: string): Promise<void>;
  /** Presses «Vet ikke», in whatever language. */
  leaveOpen(): Promise<void>;
  /** Ticks options of the list in the last answer. Throws when one is not there. */
  tick(labels: readonly string[]): Promise<void>;
  wait(minutes: number): void;
}

/** Cards, choices and actions are data of a foreign schema. */
export const listAt = (value: unknown, key: string): readonly unknown[] => {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
};
export const cardsOf = ({ attachments = [] }: Shown): readonly unknown[] => attachments.map((one) => one.content);

const failing = (what: string, error?: unknown) => {
  throw new Error(`${what}: ${JSON.stringify(error)}`);
};

/** `locale` is the page's language; `seed` from 0 to 999 rotates ties. */
export function createVisitor(locale: string, seed: number): Visitor {
  let now = Date.UTC(2026, 10, 24, 18);
  const storage = createMemoryStore({ idleMinutes: IDLE_MINUTES, now: () => now });
  const sessions = createSessions({ storage });
  const log = { info: () => {}, warn: () => {}, debug: () => {}, error: failing };
  const bot = createBot({
    content,
    places: [...places.counties, ...places.municipalities, ...places.districts],
    understanding,
    synonyms,
    sessions,
    moves: createMoves({ storage }),
    release: false,
    publicUrl: 'http://localhost:3978',
    idleMinutes: IDLE_MINUTES,
    log,
    seed: () => seed,
    newCode: newConversation,
    clock: () => now,
  });
  const adapter = new ChatAdapter({ now: () => new Date(now), newId: randomUUID });
  const conversation = newConversation();
  let shown: readonly Shown[] = [];

  async function send(activity: Readonly<Record<string, unknown>>): Promise<void> {
    const { activityIn } = readChatRequest({ activity: { ...activity, locale } }, new Date(now));
    shown = await adapter.receive(activityIn(conversation), bot);
  }

  async function press(what: string, isMeant: (button: CardAction) => boolean): Promise<void> {
    const buttons = shown.flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []);
    const button = buttons.find(isMeant);
    if (!button) throw new Error(`no button "${what}" among ${buttons.map(({ title }) => title).join(', ') || 'none'}`);
    return send({ type: 'message', text: button.text, value: button.value });
  }

  return {
    shown: () => shown,
    arrive: () => send({ type: 'event', name: 'guide.arrived' }),
    reload: () => send({ type: 'event', name: 'guide.resume' }),
    say: (text) => send({ type: 'message', text }),
    press: (label) => press(label, ({ title, text }) => title === label || text === label),
    leaveOpen: () => press('Vet ikke', ({ value }) => at(value, 'guide', 'command') === 'dontKnow'),
    async tick(labels) {
      const card = shown.flatMap(cardsOf).findLast((one) => listAt(one, 'actions').length > 0);
      const input = listAt(card, 'body').find((element) => at(element, 'type') === 'Input.ChoiceSet');
      const choices = listAt(input, 'choices');
      const ids = labels.map((label) => {
        const choice = choices.find((one) => at(one, 'title') === label);
        if (!choice)
          throw new Error(`no "${label}" in the list of ${choices.map((one) => at(one, 'title')).join(', ')}`);
        return at(choice, 'value');
      });
      const submit = listAt(card, 'actions')[0];
      const value = { ...Object(at(submit, 'data')), [stringAt(input, 'id') ?? '']: ids.join(',') };
      return send({ type: 'message', value });
    },
    wait(minutes) {
      now += minutes * 60_000;
    },
  };
}
