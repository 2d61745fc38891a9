/** Bodies for `/api/chat` and `/api/messages`: right ones, nearly right ones, and nonsense. */
import { BUTTON_COMMANDS, COMMANDS } from '../../../dialogs/command.ts';
import { QUESTIONS } from '../../../dialogs/flow/questions.ts';
import type { Random } from '../../../scripts/random.ts';
import { CHANNELS, KINDS } from '../planted.ts';
import { anyValue, mutated } from './values.ts';
import { anyText } from './words.ts';

const PLACES = ['0301', '0301-03', '5501', '18', '9999', '03'];
const LOCALES = ['nb', 'nb-NO', 'nn', 'nn-NO', 'en', 'en-GB', 'pl', 'no', '', 'x'.repeat(20)];
const EVENTS = ['guide.arrived', 'guide.resume', 'webchat/join', '__proto__', ''];
/** Few, so that conversations get long and strange. */
const CONVERSATIONS = 40;

function press(random: Random): unknown {
  if (random.chance(0.4)) {
    const command = random.pick([...COMMANDS, ...BUTTON_COMMANDS]);
    return {
      guide: {
        command,
        ...(random.chance(0.5) && { argument: random.pick([...QUESTIONS.map(({ id }) => id), 'nn', 'en', 'x']) }),
      },
    };
  }
  const { id, options } = random.pick(QUESTIONS);
  const option = random.pick(options.length > 0 ? options : PLACES);
  const flowVersion = random.chance(0.9) ? 1 : random.below(10_000);
  if (random.chance(0.3))
    return {
      guide: { inputs: [id, random.pick(QUESTIONS).id], flowVersion, ...(random.chance(0.5) && { rest: 'skip' }) },
      [id]: random.chance(0.5) ? options.join(',') : option,
    };
  if (random.chance(0.1)) return { guide: { answers: { [id]: [option], who: ['both'] } } };
  return { guide: { question: id, option, flowVersion } };
}

/** What a well-meaning client sends. */
function activity(random: Random): Record<string, unknown> {
  const locale = random.pick(LOCALES);
  const id = `a${random.below(200)}`;
  const roll = random.next();
  if (roll < 0.1) return { type: 'event', name: random.pick(EVENTS), locale, id };
  if (roll < 0.15) return { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }], locale, id };
  if (roll < 0.6) return { type: 'message', value: press(random), locale, id };
  return { type: 'message', text: anyText(random), locale, ...(random.chance(0.5) && { id }) };
}

export const conversationOf = (random: Random): string => `fuzz${random.below(CONVERSATIONS)}`.padEnd(22, '_');

/** Through JSON, as it reaches the server: `__proto__` becomes a key like any other. */
const asReceived = (value: unknown): unknown => {
  const json = JSON.stringify(value);
  return json === undefined ? null : JSON.parse(json);
};

export function chatBody(random: Random): unknown {
  const body = { conversation: conversationOf(random), activity: activity(random) };
  return asReceived(
    random.chance(0.5)
      ? body
      : random.chance(0.9)
        ? { ...body, activity: mutated(body.activity, random) }
        : mutated(body, random),
  );
}

export function serviceBody(random: Random): unknown {
  const body = {
    ...activity(random),
    ...(random.chance(0.2) && { type: random.pick(KINDS) }),
    channelId: random.pick(CHANNELS),
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:9/',
    conversation: { id: conversationOf(random), isGroup: random.chance(0.1) },
    from: { id: 'person', name: anyText(random) },
    recipient: { id: 'bot' },
    ...(random.chance(0.1) && {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: random.pick(QUESTIONS).id, data: press(random) } },
    }),
    ...(random.chance(0.2) && { channelData: anyValue(random) }),
    ...(random.chance(0.2) && { entities: anyValue(random) }),
    ...(random.chance(0.2) && { attachments: anyValue(random) }),
    ...(random.chance(0.1) && { membersAdded: anyValue(random) }),
  };
  const sent = random.chance(0.5) ? body : mutated(body, random);
  // Answers to anywhere else would be real requests out of this process.
  const kept =
    typeof sent === 'object' && sent !== null && !Array.isArray(sent)
      ? { ...sent, deliveryMode: 'expectReplies' }
      : sent;
  return asReceived(kept);
}
