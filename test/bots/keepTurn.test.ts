import assert from 'node:assert/strict';
import { createKeepTurn, type Guide, type TakeTurn } from '../../bots/keepTurn.ts';
import { ConflictError } from '../../data/stores/contract.ts';
import { createMemoryStore } from '../../data/stores/memory.ts';
import { createMoves } from '../../data/stores/moves.ts';
import { createSessions, type Sessions } from '../../data/stores/sessions.ts';
import { newSession } from '../../dialogs/session.ts';
import { understanding } from '../server/guide.ts';
import { catalogue } from '../support/real.ts';

const guide: Guide = { understanding, catalogue, words: () => [], crisisHelplines: () => [] };

/** Counts in `misses` how many inputs were applied. */
const counting: TakeTurn = (session, input, { locale, seed }) => {
  const before = session ?? newSession(locale, seed);
  return { session: input.kind === 'resume' ? before : { ...before, misses: before.misses + 1 }, replies: [] };
};

const empty = () => createMemoryStore({ idleMinutes: 60, now: () => 0 });
const memory = (): Sessions => createSessions({ storage: empty() });
const keepOn = (sessions: Sessions, takeTurn = counting) =>
  createKeepTurn({
    takeTurn,
    sessions,
    moves: createMoves({ storage: empty() }),
    guide,
    seed: () => 7,
    newCode: () => 'code',
  });
const arrival = (activityId?: string) => ({
  conversation: 'c',
  activityId,
  input: { kind: 'text' as const, text: 'hei' },
  locale: 'nn' as const,
  onWebsite: false,
});

/** Another process that saves first, so many times. */
function outrun(sessions: Sessions, times: number): Sessions {
  let left = times;
  return {
    ...sessions,
    async save(conversation, session, eTag) {
      if (left > 0) {
        left--;
        const other = await sessions.load(conversation);
        const theirs = other.session ?? newSession('nn', 1);
        await sessions.save(conversation, { ...theirs, more: theirs.more + 1 }, other.eTag);
      }
      return sessions.save(conversation, session, eTag);
    },
  };
}

describe('a turn that is kept', () => {
  it('begins a session in the language of the channel, with a seed of its own', async () => {
    const sessions = memory();
    await keepOn(sessions)(arrival());
    const { session } = await sessions.load('c');
    assert.equal(session?.locale, 'nn');
    assert.equal(session?.seed, 7);
  });

  it('applies a repeated activity once, however late it comes', async () => {
    const sessions = memory();
    const keep = keepOn(sessions);
    for (const id of ['a', 'b', 'c', 'a', 'b', 'c']) await keep(arrival(id));
    assert.equal((await sessions.load('c')).session?.misses, 3);
    assert.equal((await keep(arrival('a'))).repeated, true);
  });

  it('keeps no activity id, only a few short hashes', async () => {
    const sessions = memory();
    const keep = keepOn(sessions);
    for (let turn = 0; turn < 30; turn++) await keep(arrival(`activity-${turn}`));
    const { session } = await sessions.load('c');
    assert.equal(session?.seen.length, 8);
    assert.doesNotMatch(JSON.stringify(session?.seen), /activity/);
  });

  it('is taken again on what another process saved in between, and loses neither', async () => {
    const sessions = memory();
    const kept = await keepOn(outrun(sessions, 3))(arrival());
    const { session } = await sessions.load('c');
    assert.equal(kept.conflicts, 3);
    assert.equal(session?.misses, 1);
    assert.equal(session?.more, 3);
  });

  it('gives up after five', async () => {
    let tries = 0;
    const sessions: Sessions = {
      ...memory(),
      save: () => {
        tries++;
        return Promise.reject(new ConflictError());
      },
    };
    await assert.rejects(keepOn(sessions)(arrival()), ConflictError);
    assert.equal(tries, 5);
  });

  it('that asks for it removes the session', async () => {
    const sessions = memory();
    await keepOn(sessions)(arrival());
    await keepOn(sessions, () => ({ session: undefined, replies: [] }))(arrival());
    assert.equal((await sessions.load('c')).session, undefined);
  });
});
