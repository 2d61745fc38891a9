import assert from 'node:assert/strict';
import { conversation } from '../support/turns.ts';
import { understanding } from '../understanding/understanding.ts';

const talk = () => {
  const begun = conversation(understanding);
  begun.take({ kind: 'arrived' });
  return begun;
};
type Talk = ReturnType<typeof talk>;

/** The text ids of what was answered in the last turn. */
const answers = (begun: Talk) =>
  begun.replies().flatMap((reply) => (reply.kind === 'message' && reply.about === 'answered' ? reply.texts : []));

describe('a question in between', () => {
  it('is answered first, then the same question is put again', () => {
    const begun = talk();
    begun.press('who', 'ownUse');
    const open = begun.question();
    begun.say('må jeg si navnet mitt?');
    assert.deepEqual(answers(begun), [{ id: 'answer.say-my-name' }]);
    assert.equal(begun.question(), open);
    assert.deepEqual(begun.kinds(), ['message', 'question']);
  });

  it('changes no answer', () => {
    const begun = talk();
    begun.press('who', 'ownUse');
    const before = begun.session()?.answers;
    for (const words of ['er AA religiøst?', 'hva er LAR?', 'finnes det grupper på engelsk?', 'kan barn være med?'])
      begun.say(words);
    assert.deepEqual(begun.session()?.answers, before);
  });

  it('offers an article, which its button opens, and the way back', () => {
    const begun = talk();
    begun.say('hva er 12 trinn?');
    const press = begun.replies()[0]?.actions[0]?.press;
    assert.deepEqual(press, { command: 'read', argument: 'egen-tolv-trinn' });
    begun.command('read', 'egen-tolv-trinn');
    const reply = begun.last();
    assert.deepEqual(reply?.kind === 'articles' && reply.articles, ['egen-tolv-trinn']);
    begun.command('continue');
    assert.equal(begun.question(), 'who');
  });

  it('of the guide itself has no article', () => {
    const begun = talk();
    begun.say('hvem står bak?');
    assert.deepEqual(answers(begun), [{ id: 'answer.who-is-behind' }]);
    assert.deepEqual(begun.replies()[0]?.actions, []);
  });

  it('beside a story is answered, and the story is taken in', () => {
    const begun = talk();
    begun.say('mannen min drikker for mye, er det gratis å gå i Al-Anon?');
    assert.deepEqual(begun.about(), ['answered', 'understood']);
    assert.deepEqual(begun.session()?.answers.relation, { options: ['partner'] });
    assert.deepEqual(begun.session()?.answers.substances, { options: ['alcohol'] });
  });

  it('comes after danger', () => {
    const begun = talk();
    begun.say('jeg vil ta livet mitt i kveld. er det anonymt?');
    assert.deepEqual(begun.kinds(), ['crisis']);
  });

  it('asked while danger stands is answered, and danger stays', () => {
    const begun = talk();
    begun.say('jeg vil ta livet mitt i kveld');
    begun.say('er du et menneske?');
    assert.deepEqual(answers(begun), [{ id: 'answer.are-you-human' }]);
    assert.equal(begun.last()?.kind, 'crisis');
  });

  it('comes before the small words of help, and after a wish to delete', () => {
    const begun = talk();
    begun.say('hva lagrer dere?');
    assert.deepEqual(answers(begun), [{ id: 'answer.what-do-you-keep' }]);
    begun.say('slett det dere har lagret');
    assert.equal(begun.session(), undefined);
  });

  it('is answered after the results without saying them again: they are one press away', () => {
    const begun = talk();
    begun.press('who', 'curious');
    begun.say('hva skjer på et møte?');
    assert.deepEqual(answers(begun), [{ id: 'answer.what-happens' }]);
    assert.equal(begun.last()?.kind, 'message');
    begun.say('gå videre');
    assert.equal(begun.last()?.kind, 'recommendations');
  });

  it('in nynorsk and English is answered too', () => {
    for (const [words, id] of [
      ['kva kostar det?', 'is-it-free'],
      ['do I have to believe in God?', 'believe-in-god'],
    ] as const) {
      const begun = talk();
      begun.say(words);
      assert.deepEqual(answers(begun), [{ id: `answer.${id}` }]);
    }
  });
});

describe('the button for reading on', () => {
  it('with an article that is not there shows those that fit', () => {
    const begun = talk();
    begun.press('who', 'nextOfKin');
    begun.command('read', '__proto__');
    const reply = begun.last();
    assert.ok(reply?.kind === 'articles' && reply.articles.length > 0);
  });
});
