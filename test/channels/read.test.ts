import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { readInput } from '../../bots/channels/read.ts';
import { createRenderer } from '../../bots/channels/render.ts';
import type { Input } from '../../dialogs/turn.ts';
import { options, question } from './fixtures.ts';

const press = { question: 'who', option: 'ownUse', flowVersion: 1 } as const;
const pressed: Input = { kind: 'press', press };
const unreadable: Input = { kind: 'unreadable' };
const message = (over: object): Partial<Activity> => ({ type: 'message', ...over });

const CASES: Readonly<Record<string, readonly (readonly [string, Partial<Activity>, Input | undefined])[]>> = {
  'a text': [
    ['is trimmed', message({ text: '  hei \n' }), { kind: 'text', text: 'hei' }],
    ['is cut at 10,000 characters', message({ text: 'a'.repeat(10_500) }), { kind: 'text', text: 'a'.repeat(10_000) }],
    [
      'counts when the value is not ours',
      message({ text: 'hei', value: { color: 'red' } }),
      { kind: 'text', text: 'hei' },
    ],
    [
      'that is JSON is still a text',
      message({ text: '{"guide":{"command":"help"}}' }),
      { kind: 'text', text: '{"guide":{"command":"help"}}' },
    ],
    ['of another type is none', message({ text: { a: 1 } }), unreadable],
    ['that is empty cannot be read', message({ text: '   ' }), unreadable],
    ['with half a character keeps the rest', message({ text: 'hei \ud83d' }), { kind: 'text', text: 'hei \ufffd' }],
  ],
  'a button': [
    ['is read from its value', message({ value: { guide: press } }), pressed],
    ['is read before the text beside it', message({ text: 'Meg selv', value: { guide: press } }), pressed],
    ['is read from JSON', message({ value: JSON.stringify({ guide: press }) }), pressed],
    [
      'of Teams may carry what Teams adds',
      message({ value: { guide: press, msteams: { type: 'messageBack' } } }),
      pressed,
    ],
    [
      'may be a command',
      message({ value: { guide: { command: 'help' } } }),
      { kind: 'press', press: { command: 'help' } },
    ],
    [
      'may be a command with an argument',
      message({ value: { guide: { command: 'change', argument: 'who' } } }),
      { kind: 'press', press: { command: 'change', argument: 'who' } },
    ],
    [
      'with an unknown question is unreadable',
      message({ text: 'a', value: { guide: { ...press, question: 'x' } } }),
      unreadable,
    ],
    ['with an unknown command is unreadable', message({ value: { guide: { command: 'sudo' } } }), unreadable],
    ['with more than a press is unreadable', message({ value: { guide: { ...press, more: 1 } } }), unreadable],
    [
      'with a sentence as option is unreadable',
      message({ value: { guide: { ...press, option: 'jeg er redd' } } }),
      unreadable,
    ],
    [
      'with a long option is unreadable',
      message({ value: { guide: { ...press, option: 'a'.repeat(61) } } }),
      unreadable,
    ],
    [
      'with a sentence as argument is unreadable',
      message({ value: { guide: { command: 'change', argument: '<b>' } } }),
      unreadable,
    ],
    [
      'with a version that is no number is unreadable',
      message({ value: { guide: { ...press, flowVersion: '1' } } }),
      unreadable,
    ],
    ['that is null inside is unreadable', message({ value: { guide: null } }), unreadable],
    ['that is an array inside is unreadable', message({ value: { guide: [press] } }), unreadable],
    [
      'whose name only stands in a prototype is no button',
      message({ text: 'a', value: Object.create({ guide: press }) }),
      { kind: 'text', text: 'a' },
    ],
    ['of broken JSON leaves the text', message({ text: 'a', value: '{"guide":' }), { kind: 'text', text: 'a' }],
    [
      'of very long JSON is not parsed',
      message({ value: `{"guide":{"command":"help"},"x":"${'a'.repeat(2000)}"}` }),
      unreadable,
    ],
  ],
  'a card': [
    [
      'gives several options',
      message({ value: { guide: { inputs: ['substances'], flowVersion: 1 }, substances: 'alcohol,drugs,alcohol' } }),
      { kind: 'answers', answers: { substances: { options: ['alcohol', 'drugs'] } }, flowVersion: 1 },
    ],
    [
      'gives several answers, without those left open',
      message({
        value: {
          guide: { inputs: ['who', 'goal', 'where'], flowVersion: 1 },
          who: 'ownUse',
          goal: '',
          where: 'online',
        },
      }),
      { kind: 'answers', answers: { who: { options: ['ownUse'] }, where: { options: ['online'] } }, flowVersion: 1 },
    ],
    [
      'of many buttons gives the one chosen',
      message({ value: { guide: { pick: 'press' }, press: JSON.stringify({ guide: press }) } }),
      pressed,
    ],
    ['of many buttons with nothing chosen is unreadable', message({ value: { guide: { pick: 'press' } } }), unreadable],
    [
      'of many buttons with anything else is unreadable',
      message({ value: { guide: { pick: 'press' }, press: 'x' } }),
      unreadable,
    ],
    [
      'with nothing chosen is unreadable',
      message({ value: { guide: { inputs: ['who'], flowVersion: 1 }, who: '' } }),
      unreadable,
    ],
    [
      'of all that is left leaves out what was left open',
      message({
        value: { guide: { inputs: ['goal', 'where'], rest: 'skip', flowVersion: 1 }, where: 'online,chat' },
      }),
      {
        kind: 'answers',
        answers: { where: { options: ['online', 'chat'] }, goal: { skipped: 'dontKnow' } },
        flowVersion: 1,
      },
    ],
    [
      'of all that is left may be sent with nothing',
      message({ value: { guide: { inputs: ['goal'], rest: 'skip', flowVersion: 1 }, goal: '' } }),
      { kind: 'answers', answers: { goal: { skipped: 'dontKnow' } }, flowVersion: 1 },
    ],
    [
      'of all that is left with a sentence is unreadable',
      message({
        value: { guide: { inputs: ['goal', 'where'], rest: 'skip', flowVersion: 1 }, goal: 'jeg vil ikke' },
      }),
      unreadable,
    ],
    [
      'with an unknown question is unreadable',
      message({ value: { guide: { inputs: ['x'], flowVersion: 1 }, x: 'a' } }),
      unreadable,
    ],
    [
      'with a sentence is unreadable',
      message({ value: { guide: { inputs: ['who'], flowVersion: 1 }, who: 'jeg vil ikke' } }),
      unreadable,
    ],
    [
      'with an object is unreadable',
      message({ value: { guide: { inputs: ['who'], flowVersion: 1 }, who: { a: 1 } } }),
      unreadable,
    ],
    [
      'with too many options is unreadable',
      message({
        value: {
          guide: { inputs: ['who'], flowVersion: 1 },
          who: Array.from({ length: 30 }, (_, i) => `o${i}`).join(),
        },
      }),
      unreadable,
    ],
  ],
  'a result link': [
    [
      'gives all its answers',
      message({ value: { guide: { answers: { who: ['ownUse'], substances: ['alcohol', 'food'] } } } }),
      { kind: 'answers', answers: { who: { options: ['ownUse'] }, substances: { options: ['alcohol', 'food'] } } },
    ],
    [
      'with an unknown question is unreadable',
      message({ value: { guide: { answers: { name: ['Kari'] } } } }),
      unreadable,
    ],
    ['without answers is unreadable', message({ value: { guide: { answers: {} } } }), unreadable],
  ],
  Messenger: [
    [
      'sends quick replies',
      message({
        text: 'Meg',
        channelData: { message: { quick_reply: { payload: JSON.stringify({ guide: press }) } } },
      }),
      pressed,
    ],
    [
      'sends postbacks',
      message({ text: 'x', channelData: { postback: { payload: JSON.stringify({ guide: press }) } } }),
      pressed,
    ],
    [
      'sends postbacks as events',
      { type: 'event', channelData: { postback: { payload: JSON.stringify({ guide: press }) } } },
      pressed,
    ],
    [
      'sends payloads that are not ours',
      message({ text: 'x', channelData: { postback: { payload: 'GET_STARTED' } } }),
      unreadable,
    ],
    ['sends echoes of what we said', message({ text: 'x', channelData: { message: { is_echo: true } } }), undefined],
    ['sends what another app is answering', { type: 'event', channelData: { standby: [{}] } }, undefined],
    ['opens from a link', { type: 'event', channelData: { referral: { ref: 'x' } } }, { kind: 'arrived' }],
    [
      'sends a thumb',
      message({ attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/x.png' }] }),
      unreadable,
    ],
  ],
  Teams: [
    [
      'puts our name before the text',
      message({
        text: '<at>Guiden</at> hei',
        recipient: { id: 'bot' },
        entities: [{ type: 'mention', mentioned: { id: 'bot' }, text: '<at>Guiden</at>' }],
      }),
      { kind: 'text', text: 'hei' },
    ],
    [
      'may only mention us',
      message({
        text: '<at>Guiden</at>',
        recipient: { id: 'bot' },
        entities: [{ type: 'mention', mentioned: { id: 'bot' }, text: '<at>Guiden</at>' }],
      }),
      { kind: 'resume' },
    ],
    [
      'may mention somebody else',
      message({
        text: '<at>Kari</at> hei',
        recipient: { id: 'bot' },
        entities: [{ type: 'mention', mentioned: { id: 'kari' }, text: '<at>Kari</at>' }],
      }),
      { kind: 'text', text: '<at>Kari</at> hei' },
    ],
    [
      'cannot be made to remove other words',
      message({
        text: 'jeg vil ikke leve',
        recipient: { id: 'bot' },
        entities: [{ type: 'mention', mentioned: { id: 'bot' }, text: 'ikke' }],
      }),
      { kind: 'text', text: 'jeg vil ikke leve' },
    ],
  ],
  'a card that asks for its new look': [
    [
      'is read from its data',
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'who', data: { guide: press } } } },
      pressed,
    ],
    ['without data is unreadable', { type: 'invoke', name: 'adaptiveCard/action' }, unreadable],
    [
      'of another name is not ours',
      { type: 'invoke', name: 'task/fetch', value: { action: { data: { guide: press } } } },
      undefined,
    ],
  ],
  'an earlier message': [
    [
      'that was changed is read for danger',
      { type: 'messageUpdate', text: 'hei', channelData: { eventType: 'editMessage' } },
      { kind: 'edited', text: 'hei' },
    ],
    [
      'that was changed into nothing is not answered',
      { type: 'messageUpdate', text: ' ', channelData: { eventType: 'editMessage' } },
      undefined,
    ],
    [
      'whose deletion was undone has been read',
      { type: 'messageUpdate', text: 'hei', channelData: { eventType: 'undeleteMessage' } },
      undefined,
    ],
    [
      'that was deleted is not answered',
      { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
      undefined,
    ],
  ],
  'coming and going': [
    [
      'opens the conversation when the bot joins',
      { type: 'conversationUpdate', membersAdded: [{ id: 'b', name: '' }], recipient: { id: 'b', name: '' } },
      { kind: 'arrived' },
    ],
    [
      'of others is not answered',
      { type: 'conversationUpdate', membersAdded: [{ id: 'a', name: '' }], recipient: { id: 'b', name: '' } },
      undefined,
    ],
    [
      'out is not answered',
      { type: 'conversationUpdate', membersRemoved: [{ id: 'b', name: '' }], recipient: { id: 'b', name: '' } },
      undefined,
    ],
    ['opens by our own page', { type: 'event', name: 'guide.arrived' }, { kind: 'arrived' }],
    ['back puts the question again', { type: 'event', name: 'guide.resume' }, { kind: 'resume' }],
  ],
  silence: [
    ...[
      'typing',
      'messageReaction',
      'messageUpdate',
      'messageDelete',
      'endOfConversation',
      'installationUpdate',
      'invoke',
      'nonsense',
    ].map((type) => [`for ${type}`, { type, text: 'hei' }, undefined] as const),
    ['for an event of somebody else', { type: 'event', name: 'x' }, undefined],
    ['for an activity without a type', {}, undefined],
  ],
};

describe('reading an activity', () => {
  for (const [about, cases] of Object.entries(CASES)) {
    describe(about, () => {
      for (const [name, activity, expected] of cases) {
        it(name, () => assert.deepEqual(readInput(activity), expected));
      }
    });
  }

  it('takes at most a few milliseconds for a hostile one', () => {
    const entities = Array.from({ length: 5000 }, () => ({ type: 'mention', mentioned: { id: 'b' }, text: '<at>' }));
    const text = '<at>'.repeat(200_000);
    const started = performance.now();
    readInput({ type: 'message', text, recipient: { id: 'b', name: '' }, entities });
    assert.ok(performance.now() - started < 100);
  });

  it('throws for nothing', () => {
    const strange = [null, 1, 'x', [], {}, [null], { id: null }, { guide: { inputs: [{}] } }, { message: 'x' }];
    for (const type of ['message', 'event', 'conversationUpdate'])
      for (const one of strange) {
        const activity = {
          type,
          text: one,
          value: one,
          channelData: one,
          entities: one,
          membersAdded: one,
          recipient: one,
        };
        assert.doesNotThrow(() => readInput(JSON.parse(JSON.stringify(activity))));
      }
  });
});

describe('a button that we drew', () => {
  const render = createRenderer(options);
  it('comes back from Web Chat as the press it was', () => {
    const [activity] = render([question(3, false)], { channelId: 'webchat', locale: 'nb' });
    const read = activity?.suggestedActions?.actions.map(({ value }) => readInput({ type: 'message', value }));
    assert.deepEqual(
      read?.slice(0, 3),
      ['o0', 'o1', 'o2'].map((option) => ({ kind: 'press', press: { question: 'who', option, flowVersion: 1 } })),
    );
  });
});
