/** From Teams and Messenger to the website, over the real server: what is offered, what the link is, who gets the answers. */
import assert from 'node:assert/strict';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createMoves } from '../../data/stores/moves.ts';
import { createClock } from '../stores/stores.ts';
import { type Answer, type Channel, openChannel, type Sent } from '../support/channel.ts';

const TEAMS = {
  channelId: 'msteams',
  locale: 'nb-NO',
  conversation: { id: 'a:1', conversationType: 'personal', isGroup: false, name: '' },
};
const MESSENGER = { channelId: 'facebook', locale: 'nb-NO' };
const LINK = /https?:\/\/[^\s)"\\]+#kode=([A-Za-z0-9_-]+)/;

const shown = ({ said }: Answer) => JSON.stringify(said);
const linkIn = (answer: Answer): string => LINK.exec(shown(answer))?.[0] ?? '';
const codeIn = (answer: Answer): string => LINK.exec(shown(answer))?.[1] ?? '';
const press = (guide: unknown) => ({ type: 'message', value: { guide } });
const option = (question: string, id: string) => press({ question, option: id, flowVersion: 1 });
const joins = (about: Sent) => ({ type: 'conversationUpdate', membersAdded: [{ id: about.recipient?.id }] });

interface OnPage {
  readonly conversation: string;
  readonly activities: readonly { readonly text?: string; readonly channelData: { readonly guide: Guide } }[];
}
interface Guide {
  readonly kind: string;
  readonly question?: string;
  readonly about?: string;
}

describe('from a chat of others to the website', () => {
  const { now, passMinutes } = createClock();
  const moves = createMoves({ storage: createMemoryStore({ idleMinutes: 60, now }) });
  let channel: Channel;
  beforeEach(async () => {
    channel = await openChannel(TEAMS, { moves });
  });
  afterEach(() => channel.close());

  const move = (code: string) => channel.guide.post('/api/move', { code });
  const resume = async (conversation: string): Promise<OnPage> => {
    const activity = { type: 'event', name: 'guide.resume' };
    return (await (await channel.guide.post('/api/chat', { conversation, activity })).json()) as OnPage;
  };
  const moved = async (code: string) => {
    const response = await move(code);
    assert.equal(response.status, 200);
    return (await response.json()) as { readonly conversation: string; readonly locale: string };
  };

  it('gives a link with a code of 128 bits and nothing of the answers, when asked by word', async () => {
    await channel.send(option('who', 'nextOfKin'));
    const link = linkIn(await channel.say('nettsiden'));
    const { pathname, search, hash } = new URL(link);
    assert.equal(pathname, '/fortsett');
    assert.equal(search, '');
    assert.match(hash, /^#kode=[A-Za-z0-9_-]{22}$/);
    assert.equal((await fetch(channel.guide.url + pathname)).status, 200);
  });

  it('goes on there where the person was, with the welcome and the privacy note', async () => {
    await channel.send(option('who', 'nextOfKin'));
    const { conversation, locale } = await moved(codeIn(await channel.say('nettsiden')));
    assert.match(conversation, /^[\w-]{22}\.[\w-]{22}$/);
    assert.equal(locale, 'nb');
    const { activities } = await resume(conversation);
    assert.deepEqual(
      activities.map(({ channelData: { guide } }) => guide.question ?? guide.about),
      ['welcome', 'relation'],
    );
    assert.ok(activities[0]?.text?.includes('113'));
    assert.doesNotMatch(activities[0]?.text ?? '', /Teams|Messenger/);
  });

  it('goes on at the page that fetched it and at no other', async () => {
    await channel.send(option('who', 'nextOfKin'));
    const code = codeIn(await channel.say('nettsiden'));
    const origin = 'https://guide.example.org';
    const response = await channel.guide.post('/api/move', { code }, { origin });
    const { conversation } = (await response.json()) as { conversation: string };
    const lastAt = async (headers: Record<string, string>, more: Record<string, unknown> = {}) => {
      const body = { conversation, activity: { type: 'event', name: 'guide.resume' }, ...more };
      const { activities } = (await (await channel.guide.post('/api/chat', body, headers)).json()) as OnPage;
      return activities.at(-1)?.channelData.guide.question;
    };
    assert.equal(await lastAt({ origin: 'https://elsewhere.example.org' }), 'who');
    assert.equal(await lastAt({}), 'who');
    assert.equal(await lastAt({ origin }, { host: 'https://site.example.org' }), 'who');
    assert.equal(await lastAt({ origin }), 'relation');
  });

  it('takes the language along', async () => {
    await channel.send({ ...option('who', 'nextOfKin'), locale: 'en-GB' });
    const answer = await channel.send({ ...press({ command: 'website' }), locale: 'en-GB' });
    assert.equal(new URL(linkIn(answer)).pathname, '/en/continue');
    assert.equal((await moved(codeIn(answer))).locale, 'en');
  });

  it('is not used up by whoever looks at the link, however often', async () => {
    const answer = await channel.say('nettsiden');
    const link = linkIn(answer).replace(/^https?:\/\/[^/]+/, channel.guide.url);
    for (const method of ['GET', 'HEAD', 'GET']) assert.equal((await fetch(link, { method })).status, 200);
    for (const method of ['GET', 'HEAD']) {
      const address = `${channel.guide.url}/api/move?code=${codeIn(answer)}`;
      assert.equal((await fetch(address, { method })).status, 405);
    }
    await moved(codeIn(answer));
  });

  it('works once', async () => {
    const code = codeIn(await channel.say('nettsiden'));
    const statuses = await Promise.all([move(code), move(code), move(code)]);
    assert.deepEqual(statuses.map(({ status }) => status).sort(), [200, 410, 410]);
    assert.equal((await move(code)).status, 410);
  });

  it('works for ten minutes', async () => {
    const first = codeIn(await channel.say('nettsiden'));
    passMinutes(10);
    assert.equal((await move(first)).status, 410);
  });

  it('is another one each time, and the newest alone works', async () => {
    const first = codeIn(await channel.say('nettsiden'));
    const second = codeIn(await channel.say('nettsiden'));
    assert.notEqual(first, second);
    assert.equal((await move(first)).status, 410);
    await moved(second);
  });

  for (const command of ['deleteData', 'restart'])
    it(`is taken back by ${command}`, async () => {
      await channel.send(option('who', 'nextOfKin'));
      const code = codeIn(await channel.say('nettsiden'));
      await channel.send(press({ command }));
      assert.equal((await move(code)).status, 410);
    });

  it('leaves the chat as it was', async () => {
    await channel.send(option('who', 'nextOfKin'));
    await moved(codeIn(await channel.say('nettsiden')));
    assert.match(shown(await channel.send(press({ command: 'continue' }))), /Hvem er du for/);
  });

  it('refuses what is no code, and says nothing of it', async () => {
    for (const body of [{}, { code: 1 }, { code: 'kort' }, { code: 'x'.repeat(23) }, { code: { length: 22 } }, []]) {
      const response = await channel.guide.post('/api/move', body);
      assert.equal(response.status, 400);
      assert.doesNotMatch(await response.text(), /kort|xxx/);
    }
    assert.equal((await move('x'.repeat(22))).status, 410);
  });

  it('stands in no log: not the code, not the conversations', async () => {
    await channel.send(option('who', 'nextOfKin'));
    const code = codeIn(await channel.say('nettsiden'));
    const { conversation } = await moved(code);
    await move(code);
    await channel.send(press({ command: 'deleteData' }));
    const logged = channel.guide.lines.join('');
    assert.match(logged, /"route":"\/api\/move"/);
    assert.match(logged, /"replies":\["move"\]/);
    for (const secret of [code, conversation, 'a:1', 'nextOfKin']) assert.ok(!logged.includes(secret), secret);
  });
});

describe('the way to the website is offered', () => {
  for (const about of [TEAMS, MESSENGER])
    it(`on ${about.channelId} with the words on who else can read, and at no time by itself as a link`, async () => {
      const channel = await openChannel(about);
      try {
        const welcome = await channel.say('hei');
        assert.match(shown(welcome), /"command\\*":\\*"website/);
        assert.equal(codeIn(welcome), '');
        let answer = await channel.send(option('who', 'nextOfKin'));
        for (let turn = 0; turn < 8 && !/Gruppene|grupper|tilbud/.test(shown(answer)); turn++)
          answer = await channel.send(press({ command: 'dontKnow' }));
        assert.equal(codeIn(answer), '');
        assert.doesNotMatch(shown(answer), /command\\*":\\*"website/);
      } finally {
        await channel.close();
      }
    });

  it('not on the website itself', async () => {
    const channel = await openChannel({ channelId: 'webchat', locale: 'nb-NO' });
    try {
      assert.doesNotMatch(shown(await channel.send(joins({ recipient: { id: 'bot', name: '' } }))), /website/);
      const answer = await channel.say('nettsiden');
      assert.equal(codeIn(answer), '');
      assert.match(shown(answer), /på nettsiden allerede/);
    } finally {
      await channel.close();
    }
  });

  it('on a channel of text as an address to open', async () => {
    const channel = await openChannel({ channelId: 'sms', locale: 'nb-NO' });
    try {
      const answer = await channel.say('nettsiden');
      assert.match(codeIn(answer), /^.{22}$/);
    } finally {
      await channel.close();
    }
  });

  it('in a group as the plain address, without a code', async () => {
    const channel = await openChannel({
      ...TEAMS,
      conversation: { id: '19:1', isGroup: true, conversationType: 'groupChat', name: '' },
    });
    try {
      const answer = await channel.say('nettsiden');
      assert.equal(codeIn(answer), '');
      assert.match(shown(answer), /nettsiden/);
    } finally {
      await channel.close();
    }
  });
});
