import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { CHANNEL_IDS } from '../../bots/channels/capabilities.ts';
import { readInput } from '../../bots/channels/read.ts';
import { createRenderer, type Render } from '../../bots/channels/render.ts';
import { LOCALES } from '../../data/schema.ts';
import { textsOf } from '../../data/texts.ts';
import type { Input } from '../../dialogs/context.ts';
import type { Reply } from '../../dialogs/replies.ts';
import type { Session } from '../../dialogs/session.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { CRISIS_KINDS } from '../../dialogs/understanding/types.ts';
import { content } from '../support/real.ts';
import { contextWith, knowing } from '../support/turns.ts';
import { at, lint, listOf } from './linter.ts';

const CHANNELS = [...CHANNEL_IDS, 'sms', 'email', 'slack', 'telegram'];
const options = { content, texts: textsOf(content, []), publicUrl: 'https://guide.example.org', idleMinutes: 60 };
const renderers: readonly Render[] = [true, false].map((release) => createRenderer({ ...options, release }));

/** Danger by these words, so that the walk meets every kind of it. */
const danger = Object.fromEntries(
  CRISIS_KINDS.flatMap((kind) => [
    [`fare ${kind}`, { crisis: { kind, action: 'act' as const } }],
    [`kanskje ${kind}`, { crisis: { kind, action: 'ask' as const } }],
  ]),
);
const context = contextWith(knowing(danger));

const linted = new Set<string>();
let activitiesLinted = 0;
let over = 0;

/** Once for each turn: the same question comes up in many conversations. */
function lintEverywhere(replies: readonly Reply[]): void {
  const turn = JSON.stringify(replies);
  if (linted.has(turn)) return;
  linted.add(turn);
  for (const render of renderers)
    for (const channelId of CHANNELS)
      for (const locale of LOCALES) {
        const activities = render(replies, { channelId, locale });
        activitiesLinted += activities.length;
        const problems = activities.flatMap((activity) => lint(activity, channelId));
        over += problems.length;
        assert.deepEqual(problems, [], `${channelId} ${locale}: ${turn.slice(0, 300)}`);
      }
}

/** What a person could tap: every button of every activity, cards with their first choice made. */
function taps(activity: Partial<Activity>): unknown[] {
  const card = activity.attachments?.[0]?.content;
  const inputs = listOf(at(card, 'body')).filter((element) => at(element, 'type') === 'Input.ChoiceSet');
  const filled = Object.fromEntries(
    inputs.map((input) => [String(at(input, 'id')), at(listOf(at(input, 'choices'))[0], 'value')]),
  );
  return [
    ...(activity.suggestedActions?.actions ?? []).map(({ value }) => value),
    ...listOf(at(card, 'actions')).map((action) => ({ ...Object(at(action, 'data')), ...filled })),
    ...listOf(at(activity.channelData, 'quick_replies')).map((reply) => at(reply, 'payload')),
  ];
}

const steps = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.nat({ max: 20 }).map((tap) => ({ tap })) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(danger), 'hva som helst').map((words) => ({ words })) },
  ),
  { minLength: 1, maxLength: 12 },
);

describe('a conversation by taps alone', () => {
  for (const channelId of ['webchat', 'msteams', 'facebook'])
    it(`goes on from every button of ${channelId}, and every reply of it fits every channel`, () => {
      const render = createRenderer({ ...options, release: false });
      fc.assert(
        fc.property(steps, (path) => {
          let session: Session | undefined;
          let input: Input = { kind: 'arrived' };
          for (const next of path) {
            const turn = takeTurn(session, input, { ...context, together: channelId === 'msteams' });
            session = turn.session;
            lintEverywhere(turn.replies);
            const shown = render(turn.replies, { channelId, locale: 'nb' }).flatMap(taps);
            if ('words' in next) input = { kind: 'text', text: next.words };
            else if (shown.length > 0) {
              const value = shown[next.tap % shown.length];
              const read = readInput({ type: 'message', value });
              assert.ok(read && read.kind !== 'unreadable', `cannot read ${JSON.stringify(value)}`);
              input = read;
            } else return;
          }
        }),
        { numRuns: 20, seed: 7 },
      );
    }).timeout(20_000);
});

describe('the content itself', () => {
  it('fits every channel, helpline by helpline', () => {
    for (const { id } of content.helplines)
      lintEverywhere([{ kind: 'helplines', intro: [{ id: 'human.intro' }], helplines: [id], actions: [] }]);
  });

  it('fits every channel, article by article', () => {
    for (const { id } of content.articles)
      lintEverywhere([{ kind: 'articles', intro: [{ id: 'read.intro' }], articles: [id], actions: [] }]);
  });

  it('fits every channel, danger by danger', () => {
    for (const crisis of CRISIS_KINDS)
      for (const minor of [true, false]) {
        const helplines = content.crises[crisis][minor ? 'helplinesMinor' : 'helplines'];
        lintEverywhere([{ kind: 'crisis', crisis, minor, helplines, actions: [] }]);
        if (crisis !== 'childAtRisk') continue;
        const { [minor ? 'helplinesMinor' : 'helplines']: lines } = content.crises.unborn;
        lintEverywhere([{ kind: 'crisis', crisis, unborn: true, minor, helplines: lines, actions: [] }]);
      }
  });
});

after(() => {
  const size = `${linted.size} replies × ${CHANNELS.length} channels × ${LOCALES.length} languages`;
  if (linted.size > 0)
    console.log(`  linted: ${size}, signed and unsigned: ${activitiesLinted} activities, ${over} over a limit`);
});
