import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sessionSchema } from '../../data/stores/sessionSchema.ts';
import { CRISIS_KINDS, type CrisisKind, type Understood } from '../../dialogs/understanding/types.ts';
import { content } from '../support/real.ts';
import { conversation, knowing } from '../support/turns.ts';

const tells = (kind: CrisisKind, action: 'act' | 'ask', sign: string, more: Partial<Understood> = {}) => ({
  crisis: { kind, action },
  concepts: [`danger.${sign}`],
  ...more,
});

const PHRASES = {
  'orker ikke mer': tells('suicide', 'ask', 'despair'),
  'bedre uten meg': tells('suicide', 'ask', 'burden'),
  'vil dø': tells('suicide', 'act', 'die'),
  'han slår': tells('violence', 'act', 'hits', { slots: { who: 'nextOfKin', relation: 'partner' } }),
  'kanskje slått': tells('violence', 'ask', 'bruises'),
  'slutter brått': tells('withdrawalDanger', 'ask', 'abrupt'),
  'gravid og drikker': { crisis: { kind: 'childAtRisk', action: 'act', unborn: true } },
  'kanskje gravid og drikker': { crisis: { kind: 'childAtRisk', action: 'ask', unborn: true } },
  'barnet er alene': tells('childAtRisk', 'act', 'alone'),
  'jeg drikker': { slots: { who: 'ownUse', substances: ['alcohol'] } },
  'jeg, vil dø': tells('suicide', 'act', 'die', { slots: { who: 'ownUse', relation: 'sibling' } }),
  'vil ta livet mitt, mannen vet det ikke': tells('suicide', 'act', 'die', {
    slots: { who: 'nextOfKin', relation: 'partner' },
  }),
  'jeg er 14': { slots: { ageGroup: 'under18' } },
  'mannen drikker': { slots: { who: 'nextOfKin', relation: 'partner', substances: ['alcohol'] } },
  Våler: { slots: { place: 'Våler' }, places: ['3114', '3419'] },
  takk: { command: 'thanks' },
  nei: { command: 'no' },
  ja: { command: 'yes' },
  'vet ikke': { command: 'dontKnow' },
  'hopp over': { command: 'skip' },
  hjelp: { command: 'help' },
  hvorfor: { command: 'why' },
  engelsk: { command: 'language', language: 'en' },
} as const satisfies Record<string, Partial<Understood>>;

const talk = (...said: readonly string[]) => {
  const begun = conversation(knowing(PHRASES));
  for (const words of said) begun.say(words);
  return begun;
};
type Talk = ReturnType<typeof talk>;

const standing = (begun: Talk) => {
  const reply = begun.last();
  return reply?.kind === 'crisis' || reply?.kind === 'crisisQuestion' ? `${reply.kind} ${reply.crisis}` : undefined;
};
const linesOf = (begun: Talk) => {
  const reply = begun.last();
  return reply?.kind === 'crisis' ? reply.helplines : [];
};

/** The numbers that come with a goodbye. */
const partingLines = (begun: Talk) => {
  const reply = begun.last();
  const parts = reply?.kind === 'helplines' && reply.intro.some(({ id }) => id === 'crisis.parting');
  return parts ? reply.helplines : [];
};

describe('the fixed text of danger', () => {
  it('stays while something else is told, which is taken in', () => {
    const begun = talk('vil dø', 'mannen drikker');
    assert.deepEqual(begun.kinds(), ['message', 'crisis']);
    assert.deepEqual(begun.session()?.answers.relation, { options: ['partner'] });
    begun.command('continue');
    assert.equal(begun.question(), 'twelveStep');
  });

  it("has a child's numbers from the moment an age is told", () => {
    const begun = talk('vil dø');
    assert.deepEqual(linesOf(begun), content.crises.suicide.helplines);
    begun.say('jeg er 14');
    assert.deepEqual(linesOf(begun), content.crises.suicide.helplinesMinor);
  });

  it('stays after small words, help, a question why, and in another language', () => {
    for (const words of ['ja', 'nei', 'vet ikke', 'hopp over', 'hjelp', 'hvorfor', 'xyz', 'orker ikke mer']) {
      const begun = talk('mannen drikker', 'vil dø');
      const before = begun.session()?.answers;
      begun.say(words);
      assert.equal(standing(begun), 'crisis suicide', words);
      assert.deepEqual(begun.session()?.answers, before, words);
    }
    const begun = talk('vil dø', 'engelsk');
    assert.equal(begun.session()?.locale, 'en');
    assert.equal(standing(begun), 'crisis suicide');
  });

  it('gives way to the text of another danger, also one that is unclear', () => {
    const begun = talk('vil dø', 'han slår');
    assert.equal(standing(begun), 'crisis violence');
    begun.say('orker ikke mer');
    assert.equal(standing(begun), 'crisis suicide');
    begun.command('continue');
    assert.equal(standing(begun), undefined);
  });

  it('is in reach after thanks and goodbye, and a person to call is first one for this danger', () => {
    const begun = talk('vil dø', 'takk');
    assert.deepEqual(begun.about(), ['thanks']);
    assert.deepEqual(partingLines(begun), content.crises.suicide.helplines);
    begun.take({ kind: 'resume' });
    assert.equal(standing(begun), 'crisis suicide');
    begun.command('human');
    const reply = begun.last();
    const lines = reply?.kind === 'helplines' ? reply.helplines : [];
    assert.deepEqual(lines.slice(0, 4), content.crises.suicide.helplines);
  });

  it('gives back what it came before: a choice of places, a summary, a question being changed', () => {
    const places = talk('Våler', 'vil dø');
    places.command('continue');
    const reply = places.last();
    assert.deepEqual(reply?.kind === 'question' && reply.options.map(({ id }) => id), ['3114', '3419']);

    const summary = talk('mannen drikker');
    summary.command('summary');
    summary.say('han slår');
    summary.command('continue');
    assert.equal(summary.last()?.kind, 'summary');

    const changing = talk('mannen drikker');
    changing.command('change', 'substances');
    changing.say('vil dø');
    changing.say('mannen drikker');
    changing.command('continue');
    assert.equal(changing.question(), 'substances');
  });

  it('stays after an old button, a card, and what asks for something else, which waits behind it', () => {
    for (const [danger, text] of [
      ['vil dø', 'crisis suicide'],
      ['orker ikke mer', 'crisisQuestion suicide'],
    ] as const) {
      const pressed = talk('mannen drikker', danger);
      pressed.press('substances', 'drugs');
      assert.equal(standing(pressed), text);
      assert.deepEqual(pressed.session()?.answers.substances, { options: ['drugs'] });
      pressed.take({ kind: 'answers', answers: { goal: { options: ['understand'] } } });
      assert.equal(standing(pressed), text);
      for (const command of [
        'privacy',
        'together',
        'summary',
        'change',
        'groups',
        'more',
        'back',
        'greeting',
        'help',
      ]) {
        const begun = talk('mannen drikker', danger);
        begun.command(command);
        assert.equal(standing(begun), text, command);
      }
      for (const command of ['human', 'emergency', 'keep', 'read']) {
        const begun = talk('mannen drikker', danger);
        begun.command(command);
        begun.take({ kind: 'resume' });
        assert.equal(standing(begun), text, command);
      }
    }
    const begun = talk('mannen drikker', 'vil dø');
    begun.command('summary');
    begun.command('continue');
    assert.equal(begun.last()?.kind, 'summary');
  });

  it('has its numbers beside thanks after the button to a person, and after goodbye at the gentle question', () => {
    const person = talk('vil dø');
    person.command('human');
    person.say('takk');
    assert.deepEqual(partingLines(person), content.crises.suicide.helplines);
    for (const command of ['stop', 'done', 'thanks']) {
      const begun = talk('orker ikke mer');
      begun.command(command);
      assert.deepEqual(partingLines(begun), content.crises.suicide.helplines, command);
    }
  });

  it('changes no answer by a message that was edited, nor whom it is about by a mention in passing', () => {
    const edited = talk('mannen drikker');
    edited.take({ kind: 'edited', text: 'jeg, vil dø' });
    assert.equal(standing(edited), 'crisis suicide');
    assert.deepEqual(edited.session()?.answers.relation, { options: ['partner'] });
    const own = talk('jeg drikker', 'vil ta livet mitt, mannen vet det ikke');
    assert.equal(standing(own), 'crisis suicide');
    assert.deepEqual(own.session()?.answers.who, { options: ['ownUse'] });
    assert.equal(own.session()?.answers.relation, undefined);
  });

  it('has words and numbers of its own for a child that is not born yet, asked about first or not', () => {
    for (const begun of [talk('gravid og drikker'), talk('kanskje gravid og drikker', 'ja')]) {
      assert.deepEqual(linesOf(begun), content.crises.unborn.helplines);
      assert.equal(sessionSchema.safeParse(begun.session()).success, true);
      assert.deepEqual(linesOf(talk('gravid og drikker', 'jeg er 14')), content.crises.unborn.helplinesMinor);
      begun.command('stop');
      assert.deepEqual(partingLines(begun), content.crises.unborn.helplines);
    }
    const question = talk('kanskje gravid og drikker').last();
    assert.ok(question?.kind === 'crisisQuestion' && question.text.id === 'crisis.unborn.question');
    assert.deepEqual(linesOf(talk('gravid og drikker', 'barnet er alene')), content.crises.childAtRisk.helplines);
  });

  it('has its number first, tells what to do now, and that nobody is alerted', () => {
    for (const kind of [...CRISIS_KINDS, 'unborn' as const]) {
      const { helplines, helplinesMinor, next, nextMinor } = content.crises[kind];
      assert.ok(helplines.length > 1 && helplinesMinor.length > 1, kind);
      for (const told of [next, nextMinor]) {
        assert.match(told.nb, /kan ikke varsle/, kind);
        assert.ok(told.nb.split('\n\n').length > 1, kind);
      }
    }
  });
});

describe('whoever lets all be forgotten while danger stands', () => {
  const numbers = (begun: Talk) => begun.replies().flatMap((reply) => (reply.kind === 'helplines' ? [reply] : []));

  for (const command of ['restart', 'deleteData'])
    it(`has the numbers first (${command}), those for a child where it was one`, () => {
      for (const [said, kind, about] of [
        [['vil dø'], 'helplines', 'crisis.parting'],
        [['jeg er 14', 'vil dø'], 'helplinesMinor', 'crisis.parting'],
        [['orker ikke mer'], 'helplines', 'crisis.unanswered'],
        [['jeg er 14', 'orker ikke mer'], 'helplinesMinor', 'crisis.unanswered'],
      ] as const) {
        const begun = talk(...said);
        begun.command(command);
        const [first, ...others] = numbers(begun);
        assert.equal(begun.replies()[0], first, 'before the welcome too');
        assert.deepEqual(first?.helplines, content.crises.suicide[kind]);
        assert.deepEqual(
          first?.intro.map(({ id }) => id),
          [about],
        );
        assert.deepEqual(others, []);
        assert.deepEqual(begun.session()?.answers ?? {}, {});
        assert.ok(begun.about().includes(command === 'restart' ? 'restarted' : 'deleted'));
      }
    });

  it('has them once: what follows is a conversation like any other', () => {
    const begun = talk('vil dø');
    begun.command('restart');
    begun.command('restart');
    assert.deepEqual(numbers(begun), []);
    begun.command('deleteData');
    assert.deepEqual(numbers(begun), []);
  });

  it('has none where danger was left or denied before', () => {
    for (const left of ['continue', 'no']) {
      const begun = talk(left === 'no' ? 'orker ikke mer' : 'vil dø');
      begun.command(left);
      begun.command('restart');
      assert.deepEqual(numbers(begun), [], left);
    }
  });
});

describe('the gentle question', () => {
  it('is answered by yes, no and "vet ikke" in words', () => {
    for (const [words, expected] of [
      ['ja', 'crisis suicide'],
      ['vet ikke', 'crisis suicide'],
      ['nei', undefined],
      ['hopp over', undefined],
    ] as const) {
      const begun = talk('orker ikke mer', words);
      assert.equal(standing(begun), expected, words);
      assert.deepEqual(begun.session()?.answers, {}, words);
    }
  });

  it('is asked again when the answer is not understood, then the numbers are shown', () => {
    const begun = talk('orker ikke mer', 'xyz');
    assert.deepEqual(begun.kinds(), ['message', 'crisisQuestion']);
    begun.say('xyz');
    assert.equal(standing(begun), 'crisis suicide');
  });

  it('need not be answered: what is told instead is taken in, with the number to call', () => {
    const begun = talk('orker ikke mer', 'mannen drikker');
    assert.deepEqual(begun.kinds(), ['helplines', 'message', 'message', 'question']);
    assert.deepEqual(begun.about(), ['welcome', 'understood']);
    assert.equal(begun.question(), 'twelveStep');
  });

  it('is not put again for the same sign after "no", only a line with the way to help', () => {
    const begun = talk('orker ikke mer', 'nei', 'mannen drikker', 'orker ikke mer');
    assert.deepEqual(begun.about(), ['crisis.reminder']);
    assert.equal(begun.question(), 'twelveStep');
  });

  it('is put again where new words say more, and skipped where there are two signs and no "no"', () => {
    assert.equal(standing(talk('orker ikke mer', 'nei', 'bedre uten meg')), 'crisisQuestion suicide');
    assert.equal(standing(talk('orker ikke mer', 'mannen drikker', 'bedre uten meg')), 'crisis suicide');
    assert.equal(standing(talk('orker ikke mer', 'orker ikke mer')), 'crisis suicide');
  });

  it('is not taken for answered when the message is changed afterwards', () => {
    const begun = talk('orker ikke mer');
    begun.take({ kind: 'edited', text: 'orker ikke mer' });
    assert.deepEqual(begun.replies(), []);
    assert.deepEqual(begun.session()?.aside, { kind: 'crisisQuestion', crisis: 'suicide' });
  });

  it('is not lost by a sign of another danger: the text of the more pressing one is shown', () => {
    for (const said of [
      ['orker ikke mer', 'slutter brått'],
      ['slutter brått', 'orker ikke mer'],
    ]) {
      const begun = talk(...said);
      assert.equal(standing(begun), 'crisis suicide');
      assert.equal(begun.session()?.withdrawal, true);
    }
  });

  it('of one danger does not stand in for that of another', () => {
    assert.equal(standing(talk('orker ikke mer', 'nei', 'kanskje slått')), 'crisisQuestion violence');
  });

  it('of withdrawal puts a doctor first until it is answered with no', () => {
    const asked = talk('slutter brått');
    assert.equal(asked.session()?.withdrawal, true);
    asked.say('nei');
    assert.equal(asked.session()?.withdrawal, false);
    assert.equal(talk('slutter brått', 'ja').session()?.withdrawal, true);
  });
});

describe('any conversation with danger in it', () => {
  const words = fc.constantFrom(...Object.keys(PHRASES), 'xyz', '1', '2', 'gå videre', 'Gå videre');

  it('shows the numbers for clear danger in that very turn, and keeps no word', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.constantFrom('vil dø', 'han slår'), (before, danger) => {
        const begun = talk(...before);
        begun.say(danger);
        assert.equal(standing(begun), danger === 'vil dø' ? 'crisis suicide' : 'crisis violence');
        assert.ok(begun.kinds()[0] === 'crisis', begun.kinds().join());
        const kept = begun.session();
        assert.ok(sessionSchema.safeParse(kept).success);
        assert.ok(JSON.stringify(kept).length < 1024, JSON.stringify(kept));
      }),
      { numRuns: 200 },
    );
  });

  it('loses no answer by it: what stands after "gå videre" is what stood before', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (before) => {
        const begun = talk(...before);
        begun.command('continue');
        const { answers, changing, aside } = begun.session() ?? {};
        begun.say('vil dø');
        begun.command('continue');
        const after = begun.session();
        assert.deepEqual([after?.answers, after?.changing, after?.aside], [answers, changing, aside]);
      }),
      { numRuns: 200 },
    );
  });
});
