import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { CHANNEL_IDS } from '../../bots/channels/capabilities.ts';
import { createRenderer } from '../../bots/channels/render.ts';
import { LOCALES } from '../../data/schema.ts';
import type { Reply } from '../../dialogs/replies.ts';
import { options, TURNS, texts } from './fixtures.ts';
import { lint } from './linter.ts';

const CHANNELS = [...CHANNEL_IDS, 'slack', 'sms', 'email', 'telegram', 'constructor'];
const render = createRenderer(options);

function labelsOf(replies: readonly Reply[], locale: 'nb' | 'nn' | 'en'): [string, string][] {
  const shown = replies.flatMap((reply) => [
    ...(reply.kind === 'question' ? reply.options : []),
    ...(reply.kind === 'questions' ? reply.questions.flatMap(({ options }) => options) : []),
    ...(reply.kind === 'summary' ? reply.lines.map(({ change }) => change) : []),
    ...reply.actions,
  ]);
  return shown.map(({ label, short }) => [String(texts[locale][label.id]), String(texts[locale][short.id])]);
}

/** Everything a person can see or hear of these activities. */
function visible(activities: readonly Partial<Activity>[]): string {
  const seen = activities.map(({ text, attachments, suggestedActions, channelData }) => ({
    text,
    attachments: attachments?.map(({ content }) => ({ body: content.body, actions: content.actions })),
    titles: suggestedActions?.actions.map(({ title }) => title),
    quick: channelData?.quick_replies?.map((reply: { title: string }) => reply.title),
  }));
  return JSON.stringify(seen);
}

describe('every reply on every channel, in every language', () => {
  for (const [name, replies] of Object.entries(TURNS)) {
    for (const channelId of CHANNELS) {
      it(`${name} stays within the limits of ${channelId}`, () => {
        for (const locale of LOCALES) {
          const activities = render(replies, { channelId, locale });
          assert.ok(activities.length > 0, `${locale}: says nothing`);
          const problems = activities.flatMap((activity) => lint(activity, channelId));
          assert.deepEqual(problems, [], locale);
        }
      });

      it(`${name} loses no choice on ${channelId}`, () => {
        for (const locale of LOCALES) {
          const shown = visible(render(replies, { channelId, locale }));
          for (const [label, short] of labelsOf(replies, locale)) {
            assert.ok(shown.includes(label) || shown.includes(short), `${locale}: nobody can see "${label}"`);
          }
        }
      });
    }
  }
});

describe('the linter', () => {
  const good = () => render(TURNS['a multiple choice'] ?? [], { channelId: 'msteams', locale: 'nb' })[0] ?? {};

  it('finds nothing wrong with a good activity', () => {
    assert.deepEqual(lint(good(), 'msteams'), []);
  });

  const broken: readonly [string, string, Partial<Activity>, RegExp][] = [
    ['a text over the limit', 'facebook', { text: 'a'.repeat(2001) }, /over 2000 characters/],
    ['Markdown where none is drawn', 'facebook', { text: '**a**', textFormat: 'markdown' }, /Markdown/],
    ['guide data in Teams', 'msteams', { text: 'a', channelData: { guide: { kind: 'message' } } }, /channelData/],
    ['no guide data on our own page', 'webchat', { text: 'a' }, /lacks channelData/],
    ['a forgotten parameter', 'webchat', { text: 'Hei {name}' }, /hole/],
    ['an empty activity', 'webchat', {}, /shows nothing/],
    ['a card in Messenger', 'facebook', { attachments: good().attachments ?? [] }, /attachment/],
    [
      'a card of a later version',
      'msteams',
      {
        attachments: (good().attachments ?? []).map((file) => ({
          ...file,
          content: { ...file.content, version: '1.6' },
        })),
      },
      /version/,
    ],
    [
      'a quick reply over twenty characters',
      'facebook',
      {
        text: 'a',
        channelData: {
          quick_replies: [{ content_type: 'text', title: 'a'.repeat(21), payload: '{"guide":{"command":"help"}}' }],
        },
      },
      /over 20 characters/,
    ],
    [
      'a field that Meta does not know',
      'facebook',
      {
        text: 'a',
        channelData: {
          quick_replies: [
            { content_type: 'text', title: 'a', payload: '{"guide":{"command":"help"}}', displayText: 'a' },
          ],
        },
      },
      /no message of Meta/,
    ],
    [
      'a button that cannot be read back',
      'webchat',
      {
        text: 'a',
        suggestedActions: { to: [], actions: [{ type: 'messageBack', title: 'a', displayText: 'a', value: {} }] },
      },
      /cannot read back/,
    ],
    [
      'a card with Action.Execute',
      'webchat',
      {
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: { type: 'AdaptiveCard', version: '1.6', body: [], actions: [{ type: 'Action.Execute' }] },
          },
        ],
      },
      /an Action\.Execute/,
    ],
  ];
  for (const [name, channelId, activity, problem] of broken) {
    it(`finds ${name}`, () => {
      assert.match(lint(activity, channelId).join('; '), problem);
    });
  }
});
