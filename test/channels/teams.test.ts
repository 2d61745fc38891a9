import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { type Answer, BOT, type Channel, openChannel, type Sent } from '../support/channel.ts';
import { at, lint, listOf } from './linter.ts';

const PERSONAL = { id: 'p1', conversationType: 'personal', isGroup: false, tenantId: 't', name: '' };
const TEAM = { id: '19:team@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: 't', name: '' };
const CARD = 'application/vnd.microsoft.card.adaptive';
const WORDS = 'application/vnd.microsoft.activity.message';

const open = (more: Partial<Activity> = {}) =>
  openChannel({ channelId: 'msteams', locale: 'nb-NO', conversation: PERSONAL, ...more });

const cardOf = ({ attachments }: Sent): unknown =>
  attachments?.find(({ contentType }) => contentType === CARD)?.content;
/** All that can be read, without Markdown's marks. */
const read = (data: unknown): string => JSON.stringify(data).replaceAll('\\\\', '');
const lastOf = (answer: Answer): Sent => answer.said.at(-1) ?? assert.fail('nothing was said');
const actionsOf = (card: unknown) => listOf(at(card, 'actions'));
const inputsOf = (card: unknown) => listOf(at(card, 'body')).filter((one) => at(one, 'type') === 'Input.ChoiceSet');

function actionOn(card: unknown, title: string): unknown {
  const titles = actionsOf(card).map((one) => at(one, 'title'));
  return actionsOf(card).find((one) => at(one, 'title') === title) ?? assert.fail(`no "${title}" among ${titles}`);
}

/** As Teams sends Action.Execute: the inputs beside the card's own data. */
function execute(channel: Channel, card: unknown, title: string, inputs: object = {}, id?: string): Promise<Answer> {
  const action = actionOn(card, title);
  assert.equal(at(action, 'type'), 'Action.Execute');
  const data = { ...Object(at(action, 'data')), ...inputs };
  const value = { action: { type: 'Action.Execute', title, verb: at(action, 'verb'), data }, trigger: 'manual' };
  return channel.send({ type: 'invoke', name: 'adaptiveCard/action', value, ...(id && { id }) });
}

/** The choice of a list whose words these are. */
function pick(card: unknown, words: string): object {
  const [input] = inputsOf(card);
  const choice = listOf(at(input, 'choices')).find((one) => at(one, 'title') === words);
  return { [String(at(input, 'id'))]: at(choice, 'value') ?? assert.fail(`no "${words}" in the list`) };
}

/** Answers "who": itself a list, since its seven buttons are more than a card holds. */
async function begin(channel: Channel, who = 'Meg selv'): Promise<Answer> {
  const card = cardOf(lastOf(await channel.say('hei')));
  return execute(channel, card, 'Gå videre', pick(card, who));
}

describe('Teams, through the real adapter', () => {
  let channel: Channel;
  afterEach(() => channel.close());

  describe('a conversation that opens', () => {
    it('is welcomed once, in one message, with who can read it', async () => {
      channel = await open();
      const joined = { type: 'conversationUpdate', membersAdded: [BOT, { id: 'person' }] };
      const { said } = await channel.send(joined);
      assert.equal(said.length, 1);
      assert.match(read(said), /Arbeidsgiveren din kan ha innsyn/);
      assert.match(read(said), /http:\/\/localhost/);
      assert.deepEqual((await channel.send({ type: 'installationUpdate', action: 'add' })).calls, []);
      assert.deepEqual((await channel.send({ type: 'installationUpdate', action: 'add-upgrade' })).calls, []);
      assert.doesNotMatch(read((await channel.say('hei')).said), /Arbeidsgiveren/);
    });

    it('is not welcomed when somebody else joins', async () => {
      channel = await open();
      const { calls } = await channel.send({ type: 'conversationUpdate', membersAdded: [{ id: 'person' }] });
      assert.deepEqual(calls, []);
    });
  });

  describe('a card', () => {
    it('becomes the answered one, and the next question comes below it', async () => {
      channel = await open();
      const answer = await begin(channel);
      assert.equal(answer.status, 200);
      assert.equal(at(answer.body, 'statusCode'), 200);
      assert.equal(at(answer.body, 'type'), CARD);
      const answered = at(answer.body, 'value');
      assert.match(read(answered), /Du har svart:.*Meg selv/);
      assert.deepEqual(inputsOf(answered), []);
      assert.equal(answer.said.length, 1);
      assert.match(read(lastOf(answer)), /Hva handler det om/);
      const shown = {
        type: 'message',
        locale: 'nb-NO',
        inputHint: 'acceptingInput',
        attachments: [{ contentType: CARD, content: answered }],
      };
      assert.deepEqual(lint(shown as Partial<Activity>, 'msteams'), []);
    });

    it('may be left without an answer, and says so', async () => {
      channel = await open();
      const card = cardOf(lastOf(await begin(channel)));
      const { body, said } = await execute(channel, card, 'Vet ikke');
      assert.match(read(at(body, 'value')), /Du har svart:/);
      assert.equal(said.length, 1);
      assert.doesNotMatch(read(said), /Hva handler det om/);
    });

    it('that is old changes the answer', async () => {
      channel = await open();
      const who = cardOf(lastOf(await channel.say('hei')));
      await execute(channel, who, 'Gå videre', pick(who, 'Meg selv'));
      const { body, said } = await execute(channel, who, 'Gå videre', pick(who, 'Noen jeg er glad i eller kjenner'));
      assert.match(read(at(body, 'value')), /Noen jeg er glad i/);
      assert.match(read(said), /Hvem er du for den det gjelder/);
    });

    it('that is answered offers to change the answer', async () => {
      channel = await open();
      const { body } = await begin(channel);
      const [change] = actionsOf(at(body, 'value'));
      const { said } = await channel.send({ type: 'message', value: at(change, 'data') });
      assert.match(read(said), /Hvem gjelder det/);
    });

    it('pressed twice is taken once, and looks the same', async () => {
      channel = await open();
      const card = cardOf(lastOf(await channel.say('hei')));
      const first = await execute(channel, card, 'Gå videre', pick(card, 'Meg selv'), 'f:1');
      const again = await execute(channel, card, 'Gå videre', pick(card, 'Meg selv'), 'f:1');
      assert.deepEqual(again.body, first.body);
      assert.match(read(again.said), /Hva handler det om/);
    });

    it('of a client that knows no Action.Execute is sent as a message and means the same', async () => {
      channel = await open();
      const card = cardOf(lastOf(await channel.say('hei')));
      const fallback = at(actionOn(card, 'Gå videre'), 'fallback');
      const value = { ...Object(at(fallback, 'data')), ...pick(card, 'Meg selv') };
      assert.match(read((await channel.send({ type: 'message', value })).said), /Hva handler det om/);
    });

    it('of an earlier version of the questions says so beside the card', async () => {
      channel = await open();
      await channel.say('hei');
      const data = { guide: { question: 'who', option: 'ownUse', flowVersion: 99 } };
      const { body } = await channel.send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } });
      assert.deepEqual(body, {
        statusCode: 200,
        type: WORDS,
        value: 'Den knappen gjelder ikke lenger. Vi fortsetter her.',
      });
    });

    it('that cannot be read is answered all the same', async () => {
      channel = await open();
      const { body, status } = await channel.send({ type: 'invoke', name: 'adaptiveCard/action', value: null });
      assert.deepEqual([status, at(body, 'statusCode'), at(body, 'type')], [200, 200, WORDS]);
    });
  });

  describe('all questions at once', () => {
    const toForm = async (): Promise<unknown> => {
      const card = cardOf(lastOf(await begin(channel)));
      const value = at(actionOn(card, 'Svar på alt samlet'), 'data');
      return cardOf(lastOf(await channel.send({ type: 'message', value })));
    };

    it('are offered beside one at a time, once it is known whom it is about', async () => {
      channel = await open();
      assert.doesNotMatch(read(await channel.say('hei')), /Svar på alt samlet/);
      const form = await toForm();
      const ids = inputsOf(form).map((one) => at(one, 'id'));
      assert.deepEqual(ids.slice(0, 3), ['substances', 'twelveStep', 'mixed']);
      assert.ok(ids.length >= 4 && ids.length <= 5, ids.join());
    });

    it('lead to the results in one press; what was left open is not asked for', async () => {
      channel = await open();
      const form = await toForm();
      const { body, said } = await execute(channel, form, 'Send svarene', { substances: 'alcohol', where: 'online' });
      assert.match(read(at(body, 'value')), /Alkohol/);
      assert.match(read(at(body, 'value')), /På nett/);
      assert.equal(said.length, 1);
      assert.match(read(said), /Derfor kan/);
    });

    it('can be left for one at a time', async () => {
      channel = await open();
      const form = await toForm();
      const { said } = await channel.send({
        type: 'message',
        value: at(actionOn(form, 'Ett spørsmål om gangen'), 'data'),
      });
      assert.match(read(said), /Hva handler det om/);
    });

    it('are not offered to somebody under 18', async () => {
      channel = await open();
      assert.doesNotMatch(read((await begin(channel, 'Jeg er under 18')).said), /Svar på alt samlet/);
    });
  });

  describe('a team or a group chat', () => {
    for (const conversation of [TEAM, { ...TEAM, conversationType: 'groupChat' }])
      it(`(${conversation.conversationType}) is told what the guide is, and is asked nothing`, async () => {
        channel = await open({ conversation });
        const entities = [{ type: 'mention', mentioned: BOT, text: '<at>Gruppeguiden</at>' }];
        for (const activity of [
          { type: 'conversationUpdate', membersAdded: [BOT] },
          { type: 'message', text: '<at>Gruppeguiden</at> jeg drikker for mye', entities },
        ]) {
          const { said } = await channel.send(activity);
          assert.equal(said.length, 1);
          assert.match(read(said), /andre lese det du skriver/);
          assert.match(read(said), /113/);
          assert.match(
            read(said),
            /teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:11111111-2222-3333-4444-555555555555/,
          );
          assert.deepEqual(actionsOf(cardOf(said[0] ?? {})), []);
          assert.doesNotMatch(read(said), /drikker|Hvem gjelder/);
        }
      });
  });

  it('in a team meets danger with its numbers, and still asks nothing', async () => {
    channel = await open({ conversation: TEAM });
    const entities = [{ type: 'mention', mentioned: BOT, text: '<at>Gruppeguiden</at>' }];
    const text = '<at>Gruppeguiden</at> jeg vil ta livet mitt nå';
    const { said } = await channel.send({ type: 'message', text, entities });
    assert.match(read(said[0]), /tel:113/);
    assert.match(read(said.at(-1)), /andre lese det du skriver/);
    assert.deepEqual(
      said.flatMap((one) => actionsOf(cardOf(one))),
      [],
    );
  });

  describe('what is no message to the guide', () => {
    for (const [name, activity] of [
      ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: 'a1' }],
      ['typing', { type: 'typing' }],
      ['a deleted message', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }],
      [
        'a deletion undone',
        { type: 'messageUpdate', text: 'jeg vil dø', channelData: { eventType: 'undeleteMessage' } },
      ],
      ['a changed message', { type: 'messageUpdate', text: 'alkohol', channelData: { eventType: 'editMessage' } }],
      [
        'a read receipt',
        { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } },
      ],
      ['an activity of an unknown type', { type: 'handoff' }],
      ['a renamed team', { type: 'conversationUpdate', channelData: { eventType: 'teamRenamed' } }],
    ] as const)
      it(`is met with silence: ${name}`, async () => {
        channel = await open();
        const { status, calls } = await channel.send(activity);
        assert.deepEqual([status, calls], [200, []]);
      });

    it('is not answered as if it were: an invoke of another name', async () => {
      channel = await open();
      const { status, calls } = await channel.send({ type: 'invoke', name: 'composeExtension/query', value: {} });
      assert.deepEqual([status, calls], [501, []]);
    });

    it('is answered where it tells of danger: a changed message', async () => {
      channel = await open();
      await begin(channel);
      const edited = {
        type: 'messageUpdate',
        text: 'jeg vil ta livet mitt nå',
        channelData: { eventType: 'editMessage' },
      };
      const { said } = await channel.send(edited);
      assert.match(read(said), /113/);
      assert.match(read((await channel.say('gå videre')).said), /Hva handler det om/);
    });

    for (const [name, attachments] of [
      ['a file', [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'journal.pdf' }]],
      ['a picture', [{ contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/x' }]],
      ['a voice message', [{ contentType: 'audio/mp4', contentUrl: 'https://smba.trafficmanager.net/x' }]],
      ['a sticker', [{ contentType: 'text/html', content: '<div><img src="https://x" itemscope=""></div>' }]],
    ] as const)
      it(`is said to be unreadable: ${name}`, async () => {
        channel = await open();
        const { said } = await channel.send({ type: 'message', attachments });
        assert.match(read(said), /kunne jeg ikke lese/);
        assert.doesNotMatch(read(said), /journal|smba/);
      });
  });

  describe('the end', () => {
    for (const activity of [
      { type: 'installationUpdate', action: 'remove' },
      { type: 'installationUpdate', action: 'remove-upgrade' },
      { type: 'conversationUpdate', membersRemoved: [BOT] },
      { type: 'endOfConversation' },
    ])
      it(`(${activity.type}${'action' in activity ? ` ${activity.action}` : ''}) is silent, and everything is forgotten`, async () => {
        channel = await open();
        await begin(channel);
        assert.deepEqual((await channel.send(activity)).calls, []);
        const { said } = await channel.say('hei');
        assert.match(read(said), /Arbeidsgiveren din/);
        assert.match(read(said), /Hvem gjelder det/);
      });
  });

  it('speaks only into the conversation: no roster, no Graph, no other call', async () => {
    channel = await open();
    await channel.send({ type: 'conversationUpdate', membersAdded: [BOT, { id: 'person' }] });
    const card = cardOf(lastOf(await begin(channel)));
    await execute(channel, card, 'Vet ikke');
    await channel.send({ type: 'message', text: '<at>Gruppeguiden</at> hjelp', conversation: TEAM });
    assert.ok(channel.calls.length >= 4);
    for (const { method, path } of channel.calls)
      assert.match(`${method} ${path}`, /^POST \/v3\/conversations\/[^/]+\/activities\/[^/]+$/);
  });

  it('logs nothing of what was said', async () => {
    channel = await open();
    await begin(channel);
    await channel.say('jeg drikker blåbærvin');
    assert.doesNotMatch(channel.guide.lines.join(''), /blåbær|ownUse|28:1111|p1/);
  });
});
