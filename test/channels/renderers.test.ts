import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { createRenderer } from '../../bots/channels/render.ts';
import type { Locale } from '../../data/schema.ts';
import { type Reply, text } from '../../dialogs/replies.ts';
import { action, crisisReply, options, question, results, summary, TURNS, together } from './fixtures.ts';
import { at, listOf } from './linter.ts';

const render = createRenderer(options);
const draw = (replies: readonly Reply[], channelId: string, locale: Locale = 'nb') =>
  render(replies, { channelId, locale });
const only = (activities: readonly Partial<Activity>[]): Partial<Activity> => {
  assert.equal(activities.length, 1);
  return activities[0] ?? {};
};
const card = (activity: Partial<Activity>) => activity.attachments?.[0]?.content;
const titles = (activity: Partial<Activity>) => activity.suggestedActions?.actions.map(({ title }) => title);
const cardTitles = (activity: Partial<Activity>) =>
  card(activity)?.actions?.map(({ title }: { title: string }) => title);

describe('Web Chat', () => {
  it('asks with the question in bold, its why, and a button for every option and way around', () => {
    const activity = only(draw([question(3, false)], 'webchat'));
    assert.match(activity.text ?? '', /^\*\*question who \(nb\).*\*\*\n\nquestion who why/);
    assert.deepEqual(titles(activity), [
      'Svar nummer 0',
      'Svar nummer 1',
      'Svar nummer 2',
      'Svar nummer 13',
      'Svar nummer 14',
    ]);
    assert.equal(activity.attachments, undefined);
    assert.equal(activity.inputHint, 'expectingInput');
  });

  it('shows the person what they chose', () => {
    const first = only(draw([question(3, false)], 'webchat')).suggestedActions?.actions[0];
    assert.equal(first?.displayText, 'Svar nummer 0');
    assert.deepEqual(first?.value, { guide: { question: 'who', option: 'o0', flowVersion: 1 } });
  });

  it('lets several be chosen on a card, the chosen ones marked, and the ways around as buttons', () => {
    const activity = only(draw([question(6, true)], 'webchat'));
    const input = card(activity).body[0];
    assert.deepEqual([input.id, input.isMultiSelect, input.value, input.choices.length], ['who', true, 'o1', 6]);
    assert.deepEqual(cardTitles(activity), ['Gå videre']);
    assert.deepEqual(titles(activity), ['Svar nummer 13', 'Svar nummer 14']);
  });

  it('lists more than ten options instead of drawing as many buttons', () => {
    const activity = only(draw([question(13, false)], 'webchat'));
    assert.equal(card(activity).body[0].isMultiSelect, false);
    assert.equal(titles(activity)?.length, 2);
  });

  it('keeps every reply an activity of its own, and all buttons on the last, where they are seen', () => {
    const [first, last] = draw(TURNS['a message before a question'] ?? [], 'webchat');
    assert.equal(first?.suggestedActions, undefined);
    assert.equal(first?.inputHint, 'acceptingInput');
    assert.deepEqual(titles(last ?? {})?.slice(-2), ['Svar nummer 9', 'Svar nummer 10']);
  });

  it('makes numbers callable, big where it is urgent', () => {
    const blocks = card(only(draw([crisisReply('suicide')], 'webchat'))).body;
    assert.deepEqual(
      blocks
        .slice(0, 2)
        .map((block: { items: { text: string; size: string }[] }) => [block.items[1]?.text, block.items[1]?.size]),
      [
        ['[Ring 113](tel:113)', 'extraLarge'],
        ['[Ring 116 117](tel:116117)', 'extraLarge'],
      ],
    );
  });

  it('says the first words of a danger in bold', () => {
    assert.equal(only(draw([crisisReply('suicide')], 'webchat')).text, '**Først ved suicide nb**');
  });

  it('has all of a card in its fallback text', () => {
    const fallback = card(only(draw([results()], 'webchat'))).fallbackText;
    for (const words of [
      'intro',
      'Organisasjonen aa',
      'Telefonen nod: 113',
      'Artikkelen ute',
      'https://example.org/aa',
    ])
      assert.ok(fallback.includes(words), words);
  });

  for (const [locale, tag] of [
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const) {
    it(`says that it speaks ${tag}`, () => {
      const activity = only(draw([results()], 'webchat', locale));
      assert.deepEqual([activity.locale, card(activity).lang], [tag, tag]);
    });
  }
});

describe('channelData.guide', () => {
  const kinds: readonly [string, readonly Reply[], object][] = [
    [
      'a question',
      [question(2, true)],
      {
        kind: 'question',
        question: 'who',
        slots: ['who'],
        options: [
          { id: 'o0', label: 'Svar nummer 0' },
          { id: 'o1', label: 'Svar nummer 1' },
        ],
        multiple: true,
      },
    ],
    [
      'results',
      [results()],
      {
        kind: 'recommendations',
        organizations: ['aa', 'bb', 'cc'],
        articles: ['ute', 'egen', 'engelsk', 'papir'],
        articleTopics: ['groups'],
        helplines: ['nod', 'prat', 'ukjent'],
      },
    ],
    ['danger', [crisisReply('suicide')], { kind: 'crisis', crisis: 'suicide', helplines: ['nod', 'legevakt'] }],
    ['a question about danger', TURNS['a question about danger'] ?? [], { kind: 'crisisQuestion' }],
    ['a summary', [summary(1)], { kind: 'summary' }],
    ['a message', TURNS['a message'] ?? [], { kind: 'message', about: 'note' }],
  ];
  for (const channelId of ['webchat', 'directline', 'emulator', 'test'])
    for (const [name, replies, guide] of kinds)
      it(`tells ${channelId} of ${name}`, () => {
        assert.deepEqual(only(draw(replies, channelId)).channelData, { guide });
      });

  for (const channelId of ['msteams', 'facebook', 'slack', 'sms'])
    it(`is never sent to ${channelId}`, () => {
      for (const replies of Object.values(TURNS))
        for (const { channelData } of draw(replies, channelId)) assert.equal(at(channelData, 'guide'), undefined);
    });
});

describe('Teams', () => {
  it('asks on one card, which shows what was chosen, or writes it into the chat where it cannot', () => {
    const activity = only(draw([question(3, false)], 'msteams'));
    assert.equal(activity.suggestedActions, undefined);
    assert.equal(cardTitles(activity).length, 5);
    const [first] = card(activity).actions;
    assert.deepEqual([first.type, first.verb], ['Action.Execute', 'who']);
    assert.deepEqual(first.data, { guide: { question: 'who', option: 'o0', flowVersion: 1 } });
    assert.equal(first.fallback.type, 'Action.Submit');
    assert.deepEqual(first.fallback.data, {
      guide: { question: 'who', option: 'o0', flowVersion: 1 },
      msteams: {
        type: 'messageBack',
        displayText: 'Svar nummer 0',
        text: 'Svar nummer 0',
        value: '{"guide":{"question":"who","option":"o0","flowVersion":1}}',
      },
    });
  });

  it('puts several questions on one card, none of which must be answered', () => {
    const activity = only(draw([together()], 'msteams'));
    const inputs = card(activity).body.filter(({ type }: { type: string }) => type === 'Input.ChoiceSet');
    assert.deepEqual(
      inputs.map((input: Record<string, unknown>) => [input.id, input.isMultiSelect, input.isRequired]),
      [
        ['substances', true, false],
        ['twelveStep', false, false],
        ['where', true, false],
      ],
    );
    assert.deepEqual(card(activity).actions[0].data, {
      guide: { inputs: ['substances', 'twelveStep', 'where'], rest: 'skip', flowVersion: 1 },
    });
  });

  it('makes a list of what six actions cannot hold', () => {
    const activity = only(draw([question(9, false)], 'msteams'));
    assert.equal(card(activity).body.at(-1).choices.length, 9);
    assert.deepEqual(cardTitles(activity), ['Gå videre', 'Svar nummer 13', 'Svar nummer 14']);
  });

  it('lets one leave a card without filling it in', () => {
    const actions = card(only(draw([question(6, true)], 'msteams'))).actions;
    assert.deepEqual(
      actions.map(({ associatedInputs }: { associatedInputs?: string }) => associatedInputs),
      [undefined, 'none', 'none'],
    );
  });

  it('says the first words of a danger before anything else, in bold', () => {
    const first = card(only(draw([crisisReply('suicide')], 'msteams'))).body[0];
    assert.deepEqual([first.text, first.weight], ['Først ved suicide nb', 'bolder']);
  });

  it('puts a whole turn into one activity, whose notification says nothing of what is talked about', () => {
    const activity = only(draw(TURNS['a message before a question'] ?? [], 'msteams'));
    assert.match(card(activity).body[0].text, /^intro/);
    assert.equal(activity.summary, 'Ny melding fra Gruppeguiden');
    assert.equal(only(draw([crisisReply('suicide')], 'msteams')).summary, activity.summary);
  });

  it('says a message without buttons as text', () => {
    assert.match(only(draw(TURNS['a message'] ?? [], 'msteams')).text ?? '', /^intro.*\n\nnote/s);
  });

  it('has a list to change a long summary', () => {
    const activity = only(draw([summary(9)], 'msteams'));
    assert.equal(card(activity).body.at(-1).label, 'Hva vil du endre?');
    assert.equal(card(activity).body.at(-1).choices.length, 9);
  });

  it('holds four organizations, helplines and articles far below 100 KB', () => {
    assert.ok(JSON.stringify(draw([results()], 'msteams')).length < 20_000);
  });
});

describe('Messenger', () => {
  const replies = (activity: Partial<Activity> | undefined) => listOf(at(activity?.channelData, 'quick_replies'));

  it('asks with quick replies that carry the press as JSON', () => {
    const activity = only(draw([question(3, false)], 'facebook'));
    assert.equal(replies(activity).length, 5);
    assert.deepEqual(replies(activity)[0], {
      content_type: 'text',
      title: 'Svar nummer 0',
      payload: '{"guide":{"question":"who","option":"o0","flowVersion":1}}',
    });
  });

  it('says in the text what is cut on a button', () => {
    const activity = only(draw([question(9, false, '.long')], 'facebook'));
    assert.match(activity.text ?? '', /\n1\. 0 Et svært langt navn/);
    assert.equal(at(replies(activity)[0], 'title'), '0 Et svært langt na…');
  });

  it('says that several can be written', () => {
    assert.match(only(draw([question(6, true)], 'facebook')).text ?? '', /skriv flere i samme melding\./);
  });

  it('shows organizations as a carousel with links, after the text with the reasons', () => {
    const [words, carousel] = draw([results()], 'facebook');
    assert.match(words?.text ?? '', /Organisasjonen aa[\s\S]*Derfor kan det passe: Tilbudet er a, har b og kan c\./);
    assert.equal(words?.channelData, undefined);
    assert.equal(carousel?.text, undefined);
    assert.deepEqual(at(carousel?.channelData, 'attachment', 'payload', 'elements'), [
      {
        title: 'Organisasjonen aa',
        subtitle: 'Kort om aa nb',
        buttons: [
          { type: 'web_url', title: 'Nettside', url: 'https://example.org/aa' },
          { type: 'web_url', title: 'Møteliste', url: 'https://example.org/aa/lists(1)' },
          { type: 'web_url', title: 'Les mer', url: 'https://guide.example.org/organisasjoner/aa' },
        ],
      },
      {
        title: 'Organisasjonen bb',
        subtitle: 'Kort om bb nb',
        buttons: [{ type: 'web_url', title: 'Les mer', url: 'https://guide.example.org/organisasjoner/bb' }],
      },
      {
        title: 'x'.repeat(80),
        subtitle: 'y'.repeat(80),
        buttons: [
          { type: 'web_url', title: 'Nettside', url: 'https://example.org/cc' },
          { type: 'web_url', title: 'Les mer', url: 'https://guide.example.org/organisasjoner/cc' },
        ],
      },
    ]);
    assert.equal(replies(carousel).length, 5);
  });

  it('sends text over 2,000 characters in parts, the quick replies on the last', () => {
    const long = {
      ...options,
      texts: { ...options.texts, nb: { ...options.texts.nb, intro: 'Et ord til. '.repeat(250).trim() } },
    };
    const parts = createRenderer(long)(
      [{ kind: 'message', about: 'x', texts: [text('intro')], actions: [action(0, 'more')] }],
      {
        channelId: 'facebook',
        locale: 'nb',
      },
    );
    assert.deepEqual(
      parts.map((part) => [(part.text ?? '').length <= 2000, replies(part).length]),
      [
        [true, 0],
        [true, 1],
      ],
    );
  });
});

describe('a channel that only knows text', () => {
  it('numbers the options and tells how to answer', () => {
    const { text: words } = only(draw([question(3, false)], 'sms'));
    assert.match(
      words ?? '',
      /1\. Svar nummer 0\n2\. Svar nummer 1\n3\. Svar nummer 2\n\nSvar med et tall eller med egne ord\.\n\nDu kan også skrive: Svar nummer 13, Svar nummer 14$/,
    );
  });

  it('has numbers and addresses as text', () => {
    const words = draw([results()], 'sms')
      .map((part) => part.text)
      .join('\n\n');
    assert.match(words, /Telefonen nod: 113\n/);
    assert.match(words, /Nettsiden til Organisasjonen aa: https:\/\/example\.org\/aa\n/);
  });

  it('never shows a number beside what is no option', () => {
    assert.doesNotMatch(
      draw([summary(2)], 'sms')
        .map((part) => part.text)
        .join(),
      /^\d+\. /m,
    );
  });
});

describe('a renderer', () => {
  it('names the text that is missing', () => {
    const reply: Reply = { kind: 'message', about: 'x', texts: [text('no.such')], actions: [] };
    assert.throws(() => draw([reply], 'webchat', 'nn'), /text "no\.such" is missing in nn/);
  });

  it('names the entry that is missing', () => {
    assert.throws(() => draw([results({ helplines: ['gone'] })], 'webchat'), /no helpline "gone"/);
  });

  it('says nothing for nothing', () => {
    assert.deepEqual(draw([], 'webchat'), []);
  });

  it('gives the same activities every time', () => {
    for (const replies of Object.values(TURNS)) assert.deepEqual(draw(replies, 'msteams'), draw(replies, 'msteams'));
  });
});

describe('a heading', () => {
  for (const channelId of ['facebook', 'sms', 'slack'])
    it(`is never the last line of a message on ${channelId}`, () => {
      for (const count of Array.from({ length: 40 }, (_, index) => index)) {
        const intro = 'Ord. '.repeat(count * 10).trim() || 'Ord.';
        const renderLong = createRenderer({
          ...options,
          texts: { ...options.texts, nb: { ...options.texts.nb, intro } },
        });
        for (const { text: words = '' } of renderLong([results()], { channelId, locale: 'nb' }))
          assert.doesNotMatch(words, /[A-ZÆØÅ]{4,}$/);
      }
    });
});
