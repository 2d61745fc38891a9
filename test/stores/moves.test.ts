import assert from 'node:assert/strict';
import { createMoves, MOVE_MINUTES, type Moves } from '../../data/stores/moves.ts';
import { newSession } from '../../dialogs/session.ts';
import { newConversation } from '../../server/conversations.ts';
import { type Opened, STORES } from './stores.ts';

const SESSION = { ...newSession('nn', 7), answers: { who: { options: ['nextOfKin'] } } };

for (const [name, open] of Object.entries(STORES))
  describe(`answers on their way to the website, on ${name}`, () => {
    let opened: Opened;
    let moves: Moves;
    const code = newConversation();
    beforeEach(async () => {
      opened = await open();
      moves = createMoves({ storage: opened.store });
      await moves.keep(code, SESSION);
    });
    afterEach(() => opened.close());

    it('are handed out once', async () => {
      assert.deepEqual(await moves.take(code), SESSION);
      assert.equal(await moves.take(code), undefined);
      assert.deepEqual(await opened.store.get(`move/${code}`), { state: 'absent' });
    });

    it('are handed out to one of twenty who ask at once', async () => {
      const taken = await Promise.all(Array.from({ length: 20 }, () => moves.take(code)));
      assert.equal(taken.filter((one) => one !== undefined).length, 1);
    });

    it('are nobody else’s', async () => {
      assert.equal(await moves.take(newConversation()), undefined);
      assert.deepEqual(await moves.take(code), SESSION);
    });

    it('wait for ten minutes, and not for as long as a conversation', async () => {
      opened.passMinutes(MOVE_MINUTES - 1);
      assert.deepEqual(await moves.take(code), SESSION);
      await moves.keep(code, SESSION);
      opened.passMinutes(MOVE_MINUTES);
      assert.equal(await moves.take(code), undefined);
      assert.equal(await opened.store.sweep(), 1);
    });

    it('can be taken back', async () => {
      await moves.drop(code);
      assert.equal(await moves.take(code), undefined);
      await moves.drop(code);
    });

    it('hold no sentence', async () => {
      const chatty = { ...SESSION, answers: { who: { options: ['jeg heter Kari'] } } };
      await assert.rejects(moves.keep(code, chatty));
    });
  });
