/** `npm run chat [-- --locale nn]`: the guide in the terminal, through the same bot as everywhere. Nothing is kept. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Activity } from 'botbuilder';
import { createAdapters } from '../bots/adapters/createAdapters.ts';
import { createBot } from '../bots/createBot.ts';
import { loadContent } from '../data/content.ts';
import { loadLexicon, loadOptionSynonyms } from '../data/lexicon/load.ts';
import { loadPlaces } from '../data/places/load.ts';
import { createMemoryStore } from '../data/stores/memory.ts';
import { createMoves } from '../data/stores/moves.ts';
import { createSessions } from '../data/stores/sessions.ts';
import { createPlaces } from '../dialogs/understanding/places.ts';
import { createUnderstanding } from '../dialogs/understanding/understand.ts';
import { createLog } from '../server/log.ts';

const flag = process.argv.indexOf('--locale');
const locale = flag > 0 ? (process.argv[flag + 1] ?? 'nb') : 'nb';
const now = () => new Date();
const places = loadPlaces();
const storage = createMemoryStore({ idleMinutes: 60, now: Date.now });
const log = createLog({ level: 'error', write: (line) => process.stderr.write(line), now });
const adapters = createAdapters({
  now,
  log,
  createBot: () =>
    createBot({
      content: loadContent(join(import.meta.dirname, '../data')),
      places: [...places.counties, ...places.municipalities, ...places.districts],
      understanding: createUnderstanding(loadLexicon(), createPlaces(places)),
      synonyms: loadOptionSynonyms(),
      sessions: createSessions({ storage }),
      moves: createMoves({ storage }),
      release: false,
      publicUrl: 'http://localhost:3978',
      idleMinutes: 60,
      log,
      seed: () => randomInt(1_000),
      newCode: () => randomBytes(16).toString('base64url'),
      clock: Date.now,
    }),
});

/** A channel that is in no table gets numbered plain text. */
const here: Partial<Activity> = {
  channelId: 'terminal',
  locale,
  conversation: { id: 'terminal', isGroup: false, conversationType: 'personal', name: '' },
  from: { id: 'person', name: '' },
  recipient: { id: 'gruppeguiden', name: 'Gruppeguiden' },
};

async function say(activity: Partial<Activity>): Promise<void> {
  for (const { text } of await adapters.chat({ ...here, ...activity, id: randomUUID() }))
    if (text) console.log(`\n${text}`);
}

const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
await say({ type: 'event', name: 'guide.arrived' });
terminal.prompt();
for await (const line of terminal) {
  await say({ type: 'message', text: line });
  terminal.prompt();
}
