import assert from 'node:assert/strict';
import { TestAdapter, TurnContext } from 'botbuilder';
import { isUrgent, markUrgency } from '../../bots/urgency.ts';
import type { Reply } from '../../dialogs/replies.ts';
import { conversation, knowing } from '../support/turns.ts';

const understanding = knowing({
  'vil dø': { crisis: { kind: 'suicide', action: 'act' }, concepts: ['danger.die'] },
  'orker ikke mer': { crisis: { kind: 'suicide', action: 'ask' }, concepts: ['danger.despair'] },
});

function isMarked(replies: readonly Reply[]): boolean {
  const context = new TurnContext(new TestAdapter(async () => {}), { type: 'message' });
  markUrgency(context, replies);
  return isUrgent(context);
}

/** What the last of these turns says. */
const saidAfter = (...turns: readonly string[]): readonly Reply[] => {
  const talk = conversation(understanding);
  for (const turn of turns) turn.startsWith('/') ? talk.command(turn.slice(1)) : talk.say(turn);
  return talk.replies();
};

describe('an answer overtakes what a busy channel holds up', () => {
  for (const turns of [
    ['vil dø'],
    ['orker ikke mer'],
    ['vil dø', 'blåbær'],
    ['vil dø', '/thanks'],
    ['vil dø', '/restart'],
    ['orker ikke mer', 'blåbær'],
    ['orker ikke mer', '/no', 'orker ikke mer'],
    ['/emergency'],
    ['/human'],
  ])
    it(`after ${turns.join(', ')}`, () => assert.ok(isMarked(saidAfter(...turns))));

  for (const turns of [
    ['hei'],
    ['/help'],
    ['/summary'],
    ['vil dø', '/continue'],
    ['orker ikke mer', '/no'],
    ['/deleteData'],
  ])
    it(`but not after ${turns.join(', ')}`, () => assert.ok(!isMarked(saidAfter(...turns))));

  it('but not where a failure of ours is told: then every turn has numbers', () => {
    assert.ok(!isMarked([{ kind: 'helplines', intro: [{ id: 'error' }], helplines: ['nod-113'], actions: [] }]));
  });
});
