import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type RunningGuide, startGuide } from '../server/guide.ts';

/** Azure Bot Service gives a bot so long before it takes the message back and sends it again. */
const CHANNEL_PATIENCE_MS = 15_000;

interface Channel {
  readonly url: string;
  /** The kinds of the answers it took, in order. */
  readonly taken: string[];
  /** From now on nobody is there. */
  close(): void;
}

/** An open one would keep the whole run waiting where a test fails. */
const open: Channel[] = [];

/** A channel (restify has taken the return value from node's `writeHead`) that does `act` with each answer until it says that it took it. */
async function channelThat(act: (request: IncomingMessage, response: ServerResponse) => boolean): Promise<Channel> {
  const taken: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const body = await text(request);
    if (!act(request, response)) return;
    taken.push(JSON.parse(body).channelData.guide.kind);
    response.end('{"id":"1"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const channel = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  open.push(channel);
  return channel;
}

const refusing = (status: number, times: number, headers: Record<string, string> = {}) => {
  let left = times;
  return (_: IncomingMessage, response: ServerResponse) => {
    if (left-- <= 0) return true;
    response.writeHead(status, headers);
    response.end('{}');
    return false;
  };
};

describe('a channel that answers are sent to', function () {
  this.timeout(30_000);
  let guide: RunningGuide;
  before(async () => {
    guide = await startGuide();
  });
  after(() => guide.close());
  afterEach(() => {
    for (const channel of open.splice(0)) channel.close();
  });

  let count = 0;
  const say = async (channel: Pick<Channel, 'url'>, fields: Record<string, unknown> = {}) => {
    const started = performance.now();
    const response = await guide.post('/api/messages', {
      type: 'message',
      id: `m${count++}`,
      channelId: 'emulator',
      serviceUrl: channel.url,
      conversation: { id: `c${new URL(channel.url).port}` },
      from: { id: 'user' },
      recipient: { id: 'bot' },
      text: 'hei',
      ...fields,
    });
    await response.text();
    assert.ok(performance.now() - started < CHANNEL_PATIENCE_MS);
    return response.status;
  };
  const until = async (reached: () => boolean) => {
    while (!reached()) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  for (const status of [412, 429, 502])
    it(`and is busy (${status}) is answered 200 all the same, and gets each answer once and in order`, async () => {
      const channel = await channelThat(refusing(status, 1, { 'retry-after': '1' }));
      assert.equal(await say(channel), 200);
      await until(() => channel.taken.length === 2);
      assert.deepEqual(channel.taken, ['message', 'question']);
    });

  it('and refuses (403) is answered 200, asked once for each answer, and the log has no word of it', async () => {
    let asked = 0;
    const channel = await channelThat((_, response) => {
      asked++;
      response.writeHead(403);
      response.end('{"error":{"message":"hemmelig"}}');
      return false;
    });
    assert.equal(await say(channel), 200);
    assert.equal(asked, 2);
    assert.match(guide.lines.join(''), /"event":"answer not delivered".*"status":403/);
    assert.doesNotMatch(guide.lines.join(''), /hemmelig/);
  });

  it('and sends us elsewhere is not followed', async () => {
    const elsewhere = await channelThat(() => true);
    const channel = await channelThat((_, response) => {
      response.writeHead(307, { location: elsewhere.url });
      response.end();
      return false;
    });
    assert.equal(await say(channel), 200);
    assert.deepEqual(elsewhere.taken, []);
  });

  it('and holds up an earlier answer is sent the text about danger all the same', async () => {
    const held: (() => void)[] = [];
    const channel = await channelThat((_, response) => {
      if (held.length > 0) return true;
      held.push(() => void response.end('{"id":"1"}'));
      return false;
    });
    const earlier = say(channel);
    await until(() => held.length > 0);
    assert.equal(await say(channel, { text: 'jeg vil dø' }), 200);
    assert.deepEqual(channel.taken, ['crisis']);
    for (const letGo of held) letGo();
    await earlier;
  });

  it('and refuses the first answer of a turn is sent the rest', async () => {
    const channel = await channelThat(refusing(403, 1));
    assert.equal(await say(channel), 200);
    assert.deepEqual(channel.taken, ['question']);
  });

  it('and is slow is answered in time, and a second message does not overtake the first', async () => {
    const slow: (() => void)[] = [];
    const channel = await channelThat((_, response) => {
      slow.push(() => void response.end('{"id":"1"}'));
      return false;
    });
    const value = { guide: { question: 'who', option: 'nextOfKin', flowVersion: 1 } };
    const statuses = await Promise.all([say(channel), say(channel, { text: undefined, value })]);
    assert.deepEqual(statuses, [200, 200]);
    assert.equal(slow.length, 1, 'one answer at a time');
  });

  it('and is gone leaves the conversation as it was answered: the next message goes on from there', async () => {
    const gone = await channelThat(() => true);
    gone.close();
    const value = { guide: { question: 'who', option: 'nextOfKin', flowVersion: 1 } };
    assert.equal(await say(gone, { text: undefined, value }), 200);
    const response = await guide.post('/api/messages', {
      type: 'event',
      name: 'guide.resume',
      id: 'again',
      channelId: 'emulator',
      deliveryMode: 'expectReplies',
      serviceUrl: gone.url,
      conversation: { id: `c${new URL(gone.url).port}` },
      from: { id: 'user' },
      recipient: { id: 'bot' },
    });
    const { activities } = (await response.json()) as {
      activities: { channelData: { guide: { question?: string } } }[];
    };
    assert.equal(activities.at(-1)?.channelData.guide.question, 'relation');
  });
});
