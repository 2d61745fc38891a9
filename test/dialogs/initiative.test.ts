import assert from 'node:assert/strict';
import { conversation } from '../support/turns.ts';
import { understanding } from '../understanding/understanding.ts';

const talk = (...said: readonly string[]) => {
  const begun = conversation(understanding);
  begun.take({ kind: 'arrived' });
  for (const words of said) begun.say(words);
  return begun;
};
type Talk = ReturnType<typeof talk>;

const answer = (begun: Talk, question: string) =>
  Object.entries(begun.session()?.answers ?? {}).find(([id]) => id === question)?.[1];
const options = (begun: Talk, question: string) => {
  const said = answer(begun, question);
  return said && 'options' in said ? said.options : undefined;
};

describe('what was understood', () => {
  it('is said back in one line with a way to change it, and not asked for', () => {
    const begun = talk('mannen min drikker for mye, vi bor i Bodø');
    const [reply] = begun.replies();
    assert.equal(reply?.kind === 'message' && reply.about, 'understood');
    assert.deepEqual(reply?.actions[0]?.press, { command: 'summary' });
    for (const known of ['who', 'relation', 'substances', 'place']) {
      assert.ok(options(begun, known), known);
      assert.ok(
        !begun
          .session()
          ?.asked.slice(1)
          .includes(known as 'place'),
        known,
      );
    }
  });

  it('is said back where an answer is not a label, letter for letter', () => {
    const begun = talk('jeg drikker for mye');
    assert.equal(begun.question(), 'twelveStep');
    begun.say('nei det vil jeg ikke');
    assert.deepEqual(options(begun, 'twelveStep'), ['no']);
    assert.deepEqual(begun.about(), ['understood']);
    const exact = talk('jeg drikker for mye', 'Vil ikke');
    assert.deepEqual(options(exact, 'twelveStep'), ['no']);
    assert.deepEqual(exact.about(), []);
  });

  it('holds all ways of meeting that were asked for', () => {
    const two = talk('broren min bruker hasj, vi vil ha noe på nett eller telefon');
    assert.deepEqual([...(options(two, 'where') ?? [])].sort(), ['online', 'phone']);
    const three = talk('jeg spiller for mye. kan jeg få hjelp på chat, telefon eller ansikt til ansikt?');
    assert.deepEqual([...(options(three, 'where') ?? [])].sort(), ['chat', 'inPerson', 'phone']);
    assert.deepEqual(options(talk('jeg drikker og vil ha noe på nett'), 'where'), ['online']);
  });
});

describe('a correction', () => {
  const table: readonly [string, string, string][] = [
    ['nei, jeg mente broren min', 'sibling', 'nextOfKin'],
    ['nei det er ikke han, det er faren min', 'someonesChild', 'nextOfKin'],
    ['feil, det er søsteren min', 'sibling', 'nextOfKin'],
    ['nei, eg meinte dotter mi', 'parent', 'nextOfKin'],
    ['sorry, I meant my friend', 'friend', 'nextOfKin'],
  ];
  for (const [words, relation, who] of table)
    it(`replays the flow: ${words}`, () => {
      const begun = talk('mannen min drikker', words);
      assert.deepEqual(options(begun, 'relation'), [relation]);
      assert.deepEqual(options(begun, 'who'), [who]);
      assert.deepEqual(options(begun, 'substances'), ['alcohol']);
      assert.equal(answer(begun, 'twelveStep'), undefined);
    });

  it('of whom it is about drops what no longer belongs', () => {
    const begun = talk('jeg drikker for mye og vil slutte', 'det er ikke meg det gjelder, det er søsteren min');
    assert.deepEqual(options(begun, 'relation'), ['sibling']);
    assert.equal(answer(begun, 'goal'), undefined);
  });

  it('adds oneself', () => {
    const begun = talk('søsteren min drikker', 'det gjelder meg selv også');
    assert.deepEqual(options(begun, 'who'), ['both']);
    assert.deepEqual(options(begun, 'relation'), ['sibling']);
  });

  it('of what it is about takes the place of what was said', () => {
    const begun = talk('mannen min drikker', 'eller forresten det er hasj, ikke alkohol');
    assert.deepEqual(options(begun, 'substances'), ['drugs']);
  });

  it('can be asked for by the name of the answer, in any of our languages', () => {
    for (const words of ['endre sted', 'Endre: Sted', 'endre stad', 'change place']) {
      const begun = talk('mannen min drikker, vi bor i Bodø', words);
      assert.equal(begun.question(), 'place', words);
      begun.say('Tromsø');
      assert.deepEqual(options(begun, 'place'), ['5501'], words);
    }
    const professional = talk();
    professional.press('who', 'professional');
    professional.say('endre livssyn');
    assert.equal(professional.session()?.changing, undefined);
  });
});
