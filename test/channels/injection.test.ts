import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import MarkdownIt from 'markdown-it';
import { CHANNEL_IDS } from '../../bots/channels/capabilities.ts';
import { createRenderer } from '../../bots/channels/render.ts';
import { LOCALES } from '../../data/schema.ts';
import { type Channel, openChannel } from '../support/channel.ts';
import { HOSTILE, MARK, withHostileWords } from '../support/hostile.ts';
import { content, options, TURNS } from './fixtures.ts';
import { at, listOf } from './linter.ts';

const CHANNELS = [...CHANNEL_IDS, 'slack', 'telegram', 'sms', 'email'];

/** One of each way of drawing, and our own page's. */
const DRAWN = ['webchat', 'msteams', 'facebook', 'sms'];

describe('what a person writes as markup', () => {
  for (const channelId of DRAWN)
    describe(`on ${channelId}`, () => {
      let channel: Channel;
      before(async () => {
        channel = await openChannel({ channelId, locale: 'nb-NO' });
      });
      after(() => channel.close());

      const sendAll = async (activity: (hostile: string) => Readonly<Record<string, unknown>>) => {
        for (const hostile of HOSTILE) {
          const { status, body, calls } = await channel.send(activity(hostile));
          assert.ok([200, 501].includes(status), `${status}: ${hostile}`);
          assert.ok(!JSON.stringify([body, calls.map((call) => shown(call.activity))]).includes(MARK), hostile);
        }
        assert.ok(!channel.guide.lines.join('').includes(MARK));
      };

      it('comes back in no reply: alone, in the middle of a story, where a place is asked for', async () => {
        await sendAll((text) => ({ type: 'message', text }));
        await sendAll((hostile) => ({
          type: 'message',
          text: `Mannen min ${hostile} drikker for mye og jeg bor i Tromsø`,
        }));
        await channel.send({
          type: 'message',
          value: { guide: { question: 'where', option: 'inPerson', flowVersion: 1 } },
        });
        await sendAll((text) => ({ type: 'message', text }));
      });

      it('comes back in no reply where it is about danger, which is met all the same', async () => {
        for (const hostile of HOSTILE) {
          const { said } = await channel.say(`${hostile} jeg vil ta livet mitt ${hostile}`);
          const words = JSON.stringify(said.map(shown));
          assert.match(words, /113/, hostile);
          assert.ok(!words.includes(MARK), hostile);
        }
      });

      it('comes back in no reply as the value of a button, a card, a name or a mention', async () => {
        await sendAll((value) => ({ type: 'message', value }));
        await sendAll((value) => ({
          type: 'message',
          value: { guide: { question: value, option: value, flowVersion: 1 } },
        }));
        await sendAll((value) => ({
          type: 'message',
          value: { guide: { inputs: ['substances', value], flowVersion: 1 }, substances: value },
        }));
        await sendAll((value) => ({
          type: 'message',
          value: { guide: { answers: { who: [value], place: [value] } } },
        }));
        await sendAll((value) => ({
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { verb: value, data: { guide: { command: value } } } },
        }));
        await sendAll((text) => ({
          ...{ type: 'message', text: `${text} hei`, from: { id: 'person', name: text } },
          entities: [
            { type: 'mention', text, mentioned: { id: '28:11111111-2222-3333-4444-555555555555', name: text } },
          ],
        }));
      });
    });
});

/** All but where an answer goes: Bot Framework repeats who it is for. */
const shown = ({ recipient: _, ...activity }: Partial<Activity>) => activity;

const { texts, ...said } = content;
const worst = { ...withHostileWords(said), texts };

/** As lenient as any client may be: with HTML, and links made of whatever looks like one. */
const markdown = new MarkdownIt({ html: true, linkify: true });

/** The texts that a client draws as Markdown: of the message, and of every element of its cards. */
function markdownOf({ text, textFormat, attachments = [] }: Partial<Activity>): readonly string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      if (at(value, 'type') === 'TextBlock') texts.push(String(at(value, 'text')));
      Object.values(value).forEach(walk);
    }
  };
  walk(attachments.map(({ content: card }) => card));
  return text !== undefined && textFormat === 'markdown' ? [text, ...texts] : texts;
}

const ELEMENTS = ['AdaptiveCard', 'TextBlock', 'Container', 'Input.ChoiceSet', 'Action.Submit', 'Action.Execute'];

/** Every `type` that a card names. */
const typesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.hasOwn(value, 'type') ? [String(at(value, 'type'))] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, one]) => (key === 'data' || key === 'fallback' ? [] : typesIn(one))),
  ];
};

describe('content that is markup', () => {
  const render = createRenderer({ ...options, content: worst });
  const drawn = (channelId: string) =>
    Object.entries(TURNS).flatMap(([name, replies]) =>
      LOCALES.flatMap((locale) => render(replies, { channelId, locale }).map((activity) => ({ name, activity }))),
    );

  it('is in what is drawn, so that what follows can fail', () => {
    for (const channelId of CHANNELS) assert.ok(JSON.stringify(drawn(channelId)).includes(MARK), channelId);
    for (const one of [
      `<script>${MARK}</script>`,
      `[gratis](https://${MARK}.no)`,
      `![x](https://${MARK}.no)`,
      `<at>x</at>`,
    ])
      assert.notDeepEqual(problemsIn(markdown.render(one)), [], one);
  });

  /** Tags and addresses that are not the guide's own. */
  function problemsIn(html: string): readonly string[] {
    const tags = [...html.matchAll(/<\/?([a-z][\w-]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
    const links = [...html.matchAll(/<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)];
    return [
      ...tags.filter((tag) => !['p', 'a', 'strong', 'br'].includes(tag)),
      ...links
        // An address that stands in the words may lead where it says.
        .filter(
          ([, href = '', label = '']) =>
            !/^(https|tel|sms):/.test(href) || (href.includes(MARK) && ![label, `https://${label}`].includes(href)),
        )
        .map(([whole]) => whole),
    ];
  }

  for (const channelId of CHANNELS) {
    it(`makes no tag, no image and no link of its own in the Markdown of ${channelId}`, () => {
      for (const { name, activity } of drawn(channelId))
        for (const text of markdownOf(activity))
          assert.deepEqual(problemsIn(markdown.render(text)), [], `${name}: ${text}`);
    });

    it(`adds no element to a card of ${channelId}, no button and nowhere to go`, () => {
      for (const { name, activity } of drawn(channelId)) {
        const cards = (activity.attachments ?? []).map(({ content: card }) => card);
        assert.deepEqual(
          typesIn(cards).filter((type) => !ELEMENTS.includes(type)),
          [],
          name,
        );
        const buttons = listOf(at(activity.channelData, 'attachment', 'payload', 'elements')).flatMap((one) =>
          listOf(at(one, 'buttons')),
        );
        for (const button of buttons) assert.match(String(at(button, 'url')), /^https:\/\/[a-z.]*example\.org\//, name);
        assert.equal(activity.entities, undefined, 'a mention would ring for somebody');
      }
    });
  }
});
