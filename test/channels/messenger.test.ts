import assert from 'node:assert/strict';
import { type Profile, profileFor } from '../../scripts/messenger/profile.ts';
import { type Answer, type Channel, openChannel } from '../support/channel.ts';
import { at, lint, listOf } from './linter.ts';

const profile: Profile = profileFor('https://guiden.example.no');
const META = 'Dette er Messenger. Meta tar vare på det som står her.';
const META_EN = 'This is Messenger. Meta keeps what is written here.';

const wordsOf = ({ said }: Answer): string => said.map(({ text }) => text).join('\n');
const repliesOf = ({ said }: Answer): readonly unknown[] =>
  said.flatMap((one) => listOf(at(one.channelData, 'quick_replies')));
const who = (option: string) => JSON.stringify({ guide: { question: 'who', option, flowVersion: 1 } });

/** What Meta sends of anything, as Azure passes it on in channelData. */
const entry = (fields: object) => ({
  sender: { id: 'psid' },
  recipient: { id: 'page' },
  timestamp: 1_764_000_000_000,
  ...fields,
});

describe("Messenger, through the real adapter and in the shapes of Azure's Facebook channel", () => {
  let channel: Channel;
  beforeEach(async () => {
    channel = await openChannel({
      channelId: 'facebook',
      conversation: { id: 'psid-page', isGroup: false, conversationType: '', name: '' },
    });
  });
  afterEach(() => channel.close());

  const postback = (payload: string, title = 'x') =>
    channel.send({ type: 'message', text: payload, channelData: entry({ postback: { title, payload } }) });

  describe('whoever comes is told first who can read it, and of the anonymous site', () => {
    const WAYS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      'with get started': {
        type: 'message',
        text: profile.get_started.payload,
        channelData: entry({ postback: { title: 'Kom i gang', payload: profile.get_started.payload } }),
      },
      'with get started from a link': {
        type: 'message',
        text: profile.get_started.payload,
        channelData: entry({
          postback: { payload: profile.get_started.payload, referral: { ref: 'plakat', source: 'SHORTLINK' } },
        }),
      },
      'from a link, without a word': {
        type: 'event',
        channelData: entry({ referral: { ref: 'plakat', source: 'SHORTLINK' } }),
      },
      'with a message': { type: 'message', text: 'hei', channelData: entry({ message: { mid: 'm', text: 'hei' } }) },
      'with a quick reply of long ago': {
        type: 'message',
        text: 'Meg selv',
        channelData: entry({ message: { mid: 'm', text: 'Meg selv', quick_reply: { payload: who('ownUse') } } }),
      },
      'with a picture': {
        type: 'message',
        attachments: [{ contentType: 'image/png', contentUrl: 'https://scontent.example.org/x.png' }],
        channelData: entry({
          message: {
            mid: 'm',
            attachments: [{ type: 'image', payload: { url: 'https://scontent.example.org/x.png' } }],
          },
        }),
      },
    };
    for (const [way, activity] of Object.entries(WAYS))
      it(way, async () => {
        const answer = await channel.send(activity);
        assert.ok(wordsOf(answer).startsWith(META), wordsOf(answer).slice(0, 200));
        assert.match(wordsOf(answer), /http:\/\/localhost:\d+/);
        assert.equal(wordsOf(answer).split(META).length, 2);
        assert.ok(repliesOf(answer).length > 0);
      });

    it('but danger comes before everything', async () => {
      const answer = await channel.say('jeg vil ta livet mitt');
      assert.doesNotMatch(wordsOf(answer), /Dette er Messenger/);
      assert.match(wordsOf(answer), /113/);
    });
  });

  describe('an ice breaker', () => {
    for (const { locale, call_to_actions } of profile.ice_breakers)
      for (const { question, payload } of call_to_actions)
        it(`"${question}" (${locale}) is understood, in its language`, async () => {
          const answer = await postback(payload, question);
          const english = locale !== 'default';
          assert.ok(wordsOf(answer).startsWith(english ? META_EN : META), wordsOf(answer).slice(0, 120));
          assert.doesNotMatch(wordsOf(answer), /kunne jeg ikke lese|could not read/);
          if (payload.includes('"who"')) assert.doesNotMatch(wordsOf(answer), /Hvem gjelder det\?|Who is it about\?/);
          assert.deepEqual(
            answer.said.flatMap((one) => lint(one, 'facebook')),
            [],
          );
        });
  });

  describe('the menu', () => {
    const ANSWERS: Readonly<Record<string, RegExp>> = {
      privacy: /^Dette er Messenger|^This is Messenger/,
      emergency: /\b113\b/,
      human: /RUSinfo|Rustelefon|\d{2} \d{2}/,
      summary: /Dette har du svart|svart|answered/i,
      restart: /Da begynner vi|på nytt|start/i,
      language: /Nynorsk/,
      deleteData: /slettet|deleted/,
    };
    for (const { locale, call_to_actions } of profile.persistent_menu)
      for (const item of call_to_actions)
        if (item.type === 'postback')
          it(`"${item.title}" (${locale}) is understood in the middle of a conversation`, async () => {
            await postback(locale === 'default' ? who('ownUse') : `${who('ownUse').slice(0, -1)},"locale":"en"}`);
            const answer = await postback(item.payload, item.title);
            const command = String(at(JSON.parse(item.payload), 'guide', 'command'));
            const expected = ANSWERS[command] ?? assert.fail(`what answers ${command}?`);
            assert.match(wordsOf(answer) + JSON.stringify(repliesOf(answer)), expected);
            assert.equal(answer.said[0]?.locale, locale === 'default' ? 'nb-NO' : 'en-GB');
            assert.deepEqual(
              answer.said.flatMap((one) => lint(one, 'facebook')),
              [],
            );
          });

    it('has a way to the anonymous site in every language', () => {
      for (const { call_to_actions } of profile.persistent_menu)
        assert.ok(call_to_actions.some(({ type }) => type === 'web_url'));
    });
  });

  it('reads a postback from the text as well, where Azure leaves it there alone', async () => {
    const payload = who('nextOfKin');
    const answer = await channel.send({ type: 'message', text: payload, value: payload, channelData: entry({}) });
    assert.match(wordsOf(answer), /Hvem er du for den/);
  });

  it('goes from the first tap to results with links that open', async () => {
    let answer = await postback(who('ownUse'));
    for (let turn = 0; turn < 8 && !answer.said.some((one) => at(one.channelData, 'attachment')); turn++) {
      const skip =
        repliesOf(answer).find((one) => String(at(one, 'payload')).includes('dontKnow')) ??
        assert.fail(wordsOf(answer));
      const payload = String(at(skip, 'payload'));
      answer = await channel.send({
        type: 'message',
        text: 'x',
        channelData: entry({ message: { mid: `m${turn}`, text: 'x', quick_reply: { payload } } }),
      });
    }
    const carousel = answer.said.map((one) => at(one.channelData, 'attachment', 'payload')).find(Boolean);
    assert.equal(at(carousel, 'template_type'), 'generic');
    const urls = listOf(at(carousel, 'elements'))
      .flatMap((one) => listOf(at(one, 'buttons')))
      .map((one) => String(at(one, 'url')));
    assert.ok(urls.length >= 2);
    for (const url of urls) assert.ok(URL.canParse(url), url);
  });

  describe('silence', () => {
    const QUIET: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      'for an echo of our own words': {
        type: 'message',
        text: 'Hei!',
        channelData: entry({ message: { mid: 'm', text: 'Hei!', is_echo: true, app_id: 1 } }),
      },
      'for an echo of a person at the page': {
        type: 'message',
        text: 'Hei, jeg heter Kari',
        channelData: entry({ message: { mid: 'm', text: 'Hei, jeg heter Kari', is_echo: true } }),
      },
      'while another app is answering': {
        type: 'event',
        name: 'standby',
        channelData: { id: 'page', standby: [entry({ message: { mid: 'm', text: 'hei' } })] },
      },
      'while another app is answering a button': {
        type: 'event',
        name: 'standby',
        channelData: entry({ postback: { title: 'x', payload: who('ownUse') } }),
      },
      'for a conversation handed over': {
        type: 'event',
        name: 'pass_thread_control',
        channelData: entry({ pass_thread_control: { new_owner_app_id: 1 } }),
      },
      'for a receipt': { type: 'message', channelData: entry({ read: { watermark: 1 } }) },
      'for a delivery': { type: 'message', channelData: entry({ delivery: { mids: ['m'], watermark: 1 } }) },
      'for a reaction': {
        type: 'message',
        channelData: entry({ reaction: { reaction: 'love', emoji: '❤', action: 'react', mid: 'm' } }),
      },
      'for a message taken back': { type: 'message', channelData: entry({ message: { mid: 'm', is_deleted: true } }) },
      'for a changed message': {
        type: 'message',
        channelData: entry({ message_edit: { mid: 'm', text: 'hei', num_edit: 1 } }),
      },
      'for a reaction as an activity': { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    };
    for (const [name, activity] of Object.entries(QUIET))
      it(name, async () => assert.deepEqual((await channel.send(activity)).calls, []));
  });

  describe('what cannot be read', () => {
    for (const [name, attachment, type] of [
      [
        'a thumb',
        { type: 'image', payload: { url: 'https://x.example.org/like.png', sticker_id: 369239263222822 } },
        'image/png',
      ],
      ['a voice message', { type: 'audio', payload: { url: 'https://x.example.org/a.mp4' } }, 'audio/mp4'],
      ['a film', { type: 'video', payload: { url: 'https://x.example.org/a.mp4' } }, 'video/mp4'],
      ['a file', { type: 'file', payload: { url: 'https://x.example.org/journal.pdf' } }, 'application/pdf'],
      ['a place', { type: 'location', payload: { coordinates: { lat: 59.9127, long: 10.7461 } } }, 'application/json'],
      ['a shared page', { type: 'fallback', payload: null }, 'text/html'],
    ] as const)
      it(`is said so, and repeated nowhere: ${name}`, async () => {
        const channelData = entry({ message: { mid: 'm', attachments: [attachment] } });
        const answer = await channel.send({
          type: 'message',
          attachments: [{ contentType: type, contentUrl: 'https://x.example.org/a' }],
          channelData,
        });
        assert.match(wordsOf(answer), /kunne jeg ikke lese/);
        assert.doesNotMatch(JSON.stringify(answer.said), /x\.example\.org|59\.9127/);
        assert.doesNotMatch(channel.guide.lines.join(''), /x\.example\.org|59\.9127/);
      });

    it('leaves the words beside it to count', async () => {
      const channelData = entry({
        message: { mid: 'm', text: 'mannen min drikker', attachments: [{ type: 'image', payload: {} }] },
      });
      const attachments = [{ contentType: 'image/png', contentUrl: 'https://x.example.org/a' }];
      const answer = await channel.send({ type: 'message', text: 'mannen min drikker', attachments, channelData });
      assert.doesNotMatch(wordsOf(answer), /kunne jeg ikke lese/);
      assert.match(wordsOf(answer), /Slik forstår jeg/);
    });
  });
});
