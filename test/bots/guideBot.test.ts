import assert from 'node:assert/strict';
import { type Activity, TestAdapter } from 'botbuilder';
import { createFallback } from '../../bots/fallback.ts';
import { createGuideBot } from '../../bots/guideBot.ts';
import type { KeepTurn } from '../../bots/keepTurn.ts';
import type { LogFields } from '../../bots/log.ts';
import { text } from '../../dialogs/text.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { understanding } from '../server/guide.ts';
import { catalogue } from '../support/real.ts';

const guide = { understanding, catalogue, words: () => [], crisisHelplines: () => ['nod-113'] };
const fallback = createFallback(takeTurn, guide);
const said: KeepTurn = async ({ locale }) => ({
  session: undefined,
  replies: [{ kind: 'message', about: 'fine', texts: [text('fine')], actions: [] }],
  locale,
  repeated: false,
  conflicts: 0,
});

/** The bot on Bot Framework's own test adapter, with words that name what is said. */
function botWith(keepTurn: KeepTurn, activity: Partial<Activity> = {}) {
  const logged: [string, LogFields | undefined][] = [];
  const note = (event: string, fields?: LogFields) => void logged.push([event, fields]);
  const bot = createGuideBot({
    keepTurn,
    fallback,
    render: (replies, { locale }) =>
      replies.map((reply) => ({
        type: 'message',
        text: `${locale} ${reply.kind === 'message' ? reply.about : reply.kind}`,
      })),
    log: { debug: note, info: note, warn: note, error: note },
    clock: () => 0,
    patienceMs: 20,
  });
  return { adapter: new TestAdapter(bot, activity), logged };
}

describe('the bot', () => {
  it('answers in the language of the session', async () => {
    const { adapter } = botWith(said, { locale: 'en-GB' });
    await adapter.send('hello').assertReply('en fine').startTest();
  });

  it('answers calmly where the store never answers', async () => {
    const { adapter, logged } = botWith(() => new Promise(() => {}));
    await adapter.send('blåbær').assertReply('nb helplines').startTest();
    assert.equal(logged[0]?.[1]?.error, 'DeadlineError');
    assert.doesNotMatch(JSON.stringify(logged), /blåbær/);
  });

  it('answers calmly, and danger with its text, where more of one conversation wait than anybody writes', async () => {
    const { adapter, logged } = botWith(() => new Promise(() => {}));
    const all = Array.from({ length: 50 }, () => adapter.send('hei').startTest());
    await adapter.send('jeg vil dø').assertReply('nb crisis').startTest();
    await Promise.all(all);
    const errors = logged.map(([, fields]) => fields?.error).filter(Boolean);
    assert.deepEqual(errors.slice(0, 1), ['QueueFullError']);
    assert.equal(errors.filter((error) => error === 'DeadlineError').length, 50);
  });

  it('answers the next message of a conversation whose last one hung', async () => {
    let first = true;
    const { adapter } = botWith((arrival) => {
      if (!first) return said(arrival);
      first = false;
      return new Promise(() => {});
    });
    await adapter.send('hei').assertReply('nb helplines').send('hei').assertReply('nb fine').startTest();
  });

  it('meets danger with its own text although nothing can be kept', async () => {
    const { adapter } = botWith(() => Promise.reject(new Error('x')));
    await adapter.send('jeg vil dø').assertReply('nb crisis').startTest();
  });

  it('explains in a group and takes no turn', async () => {
    const conversation = { id: 'g', isGroup: true, conversationType: 'channel', name: '' };
    const { adapter } = botWith(() => assert.fail('a turn was taken'), { conversation });
    await adapter.send('hei').assertReply('nb group').startTest();
  });

  it('logs kinds and a duration, and a channel only by a name that can be one', async () => {
    const { adapter, logged } = botWith(said, { channelId: 'Kari Nordmann <script>' });
    await adapter.send('hei').assertReply('nb fine').startTest();
    assert.deepEqual(logged, [
      ['turn', { channel: 'other', input: 'text', replies: ['message'], repeated: false, conflicts: 0, ms: 0 }],
    ]);
  });
});
