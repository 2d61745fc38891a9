/** A channel of Azure Bot Service: sends activities to the guide over HTTP and is its service url. The guide is the whole one. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { loadLexicon } from '../../data/lexicon/load.ts';
import { createPlaces } from '../../dialogs/understanding/places.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';
import { type GuideOptions, type RunningGuide, startGuide } from '../server/guide.ts';
import { closed } from '../stores/stores.ts';
import { places } from './real.ts';

export type Sent = Partial<Activity>;

/** What the guide did at its service url. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly activity: Sent;
}

export interface Answer {
  readonly status: number;
  /** Of an invoke. */
  readonly body: unknown;
  readonly calls: readonly Call[];
  /** What was said, in order. */
  readonly said: readonly Sent[];
}

export interface Channel {
  readonly guide: RunningGuide;
  /** Every call that was ever made to the service url. */
  readonly calls: readonly Call[];
  /** Sends one activity in the name of the person, and waits for the turn to end. */
  send(activity: Readonly<Record<string, unknown>>): Promise<Answer>;
  say(text: string): Promise<Answer>;
  close(): Promise<void>;
}

export const BOT = { id: '28:11111111-2222-3333-4444-555555555555', name: 'Gruppeguiden' };
const understanding = createUnderstanding(loadLexicon(), createPlaces(places));

/** `about` is what every activity of this channel has: its id, conversation, locale. */
export async function openChannel(about: Partial<Activity>, options: GuideOptions = {}): Promise<Channel> {
  const calls: Call[] = [];
  const service: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const { method = '', url: path = '' } = request;
      calls.push({ method, path, activity: text ? JSON.parse(text) : {} });
      response.setHeader('content-type', 'application/json').end(`{"id":"s${calls.length}"}`);
    });
  });
  await new Promise<void>((resolve) => void service.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const guide = await startGuide({ understanding, ...options });
  let count = 0;
  const send = async (activity: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const before = calls.length;
    count++;
    const response = await guide.post('/api/messages', {
      id: `a${count}`,
      serviceUrl,
      conversation: { id: 'c1' },
      from: { id: 'person' },
      recipient: BOT,
      ...about,
      ...activity,
    });
    const made = calls.slice(before);
    const said = made.filter(({ method }) => method === 'POST').map((call) => call.activity);
    return { status: response.status, body: await response.json(), calls: made, said };
  };
  return {
    guide,
    calls,
    send,
    say: (text) => send({ type: 'message', text }),
    async close() {
      await guide.close();
      await closed(service);
    },
  };
}
