import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BUTTON_COMMANDS, COMMANDS } from '../../dialogs/command.ts';
import type { Input } from '../../dialogs/context.ts';
import { QUESTION_IDS } from '../../dialogs/flow/answers.ts';
import { QUESTIONS } from '../../dialogs/flow/questions.ts';
import { fragmentOf } from '../../dialogs/present.ts';
import { departing, newSession } from '../../dialogs/session.ts';
import { CRISIS_KINDS } from '../../dialogs/understanding/types.ts';
import { conversation, knowing } from '../support/turns.ts';

describe('a conversation', () => {
  it('opens with what it is and keeps, then asks whom it is about', () => {
    const talk = conversation();
    talk.take({ kind: 'arrived' });
    assert.deepEqual(talk.kinds(), ['message', 'question']);
    assert.deepEqual(talk.about(), ['welcome']);
    assert.equal(talk.question(), 'who');
  });

  it('says welcome once, whoever speaks first', () => {
    const talk = conversation();
    talk.press('who', 'ownUse');
    assert.deepEqual(talk.about(), ['welcome']);
    talk.take({ kind: 'arrived' });
    assert.deepEqual(talk.about(), []);
    assert.equal(talk.question(), 'substances');
  });

  it('leads by buttons to organizations, people and reading', () => {
    const talk = conversation();
    talk.press('who', 'nextOfKin');
    talk.press('relation', 'partner');
    talk.press('substances', 'alcohol');
    for (let turn = 0; turn < 5 && talk.question(); turn++) talk.command('dontKnow');
    const reply = talk.last();
    assert.equal(reply?.kind, 'recommendations');
    if (reply?.kind !== 'recommendations') return;
    assert.ok(reply.recommendations.organizations.includes('al-anon'));
    assert.ok(reply.recommendations.helplines.includes('ivareta-parorendetelefonen'));
    assert.ok(reply.recommendations.articles.length > 0);
  });

  it('shows only more groups when more are asked for: people and reading stand above', () => {
    const talk = conversation();
    talk.press('who', 'ownUse');
    talk.press('substances', 'alcohol');
    for (let turn = 0; turn < 5 && talk.question(); turn++) talk.command('dontKnow');
    const shown = () => {
      const reply = talk.last();
      return reply?.kind === 'recommendations' ? reply.recommendations : assert.fail();
    };
    const first = shown();
    assert.ok(first.helplines.length > 0 && first.articles.length > 0);
    talk.command('more');
    assert.ok(shown().organizations.every((id) => !first.organizations.includes(id)));
    assert.deepEqual([shown().helplines, shown().articles], [[], []]);
  });

  it('takes a story whole, says it back in one line, and asks only what is left', () => {
    const story = 'kona drikker for mye';
    const talk = conversation(
      knowing({ [story]: { slots: { who: 'nextOfKin', relation: 'partner', substances: ['alcohol'] } } }),
    );
    talk.say(story);
    assert.deepEqual(talk.about(), ['welcome', 'understood']);
    assert.ok(!['who', 'relation', 'substances'].includes(talk.question() ?? ''));
  });

  it('takes all that is told in answer to a question, not only what is its label', () => {
    const understanding = knowing({ 'gambling and I drink': { slots: { substances: ['alcohol', 'gambling'] } } });
    const talk = conversation({
      ...understanding,
      read: (words) => ({ ...understanding.read(words), choose: () => ({ options: ['gambling'], exact: false }) }),
    });
    talk.press('who', 'ownUse');
    talk.say('gambling and I drink');
    assert.deepEqual(talk.session()?.answers.substances, { options: ['alcohol', 'gambling'] });
  });

  it('does not take a professional for one it is about because of a word in passing', () => {
    const talk = conversation(knowing({ 'hva om jeg drikker kaffe der': { slots: { who: 'ownUse' } } }));
    talk.press('who', 'professional');
    talk.say('hva om jeg drikker kaffe der');
    assert.deepEqual(talk.session()?.answers.who, { options: ['professional'] });
  });

  it('says that it is about oneself and somebody else, where both were told of', () => {
    const both = { slots: { who: 'ownUse', relation: 'sibling' }, both: true } as const;
    const talk = conversation(knowing({ 'jeg drikker, og broren min også': both }));
    talk.say('jeg drikker, og broren min også');
    assert.match(JSON.stringify(talk.replies()), /option\.who\.both\.inline/);
  });

  it('keeps ids only: no word of the person is in the session', () => {
    const story = 'kona Anne drikker for mye i Sogndal';
    const talk = conversation(
      knowing({ [story]: { slots: { who: 'nextOfKin', relation: 'partner', place: 'Sogndal' }, places: ['4640'] } }),
    );
    talk.say(story);
    talk.say('hemmelig tekst');
    const kept = JSON.stringify(talk.session());
    for (const word of ['Anne', 'Sogndal', 'hemmelig', 'drikker']) assert.ok(!kept.includes(word), word);
    assert.ok(kept.length < 1024);
    assert.deepEqual(talk.session()?.answers.place, { options: ['4640'] });
  });

  it('asks which place is meant when several bear the name', () => {
    const talk = conversation(knowing({ Våler: { slots: { place: 'Våler' }, places: ['3114', '3419'] } }));
    talk.say('Våler');
    const reply = talk.last();
    assert.equal(reply?.kind === 'question' && reply.question, 'place');
    assert.deepEqual(reply?.kind === 'question' && reply.options.map(({ id }) => id), ['3114', '3419']);
    talk.say('2');
    assert.deepEqual(talk.session()?.answers.place, { options: ['3419'] });
  });
});

describe('another language', () => {
  it('is answered with the numbers and the languages we have; what was understood is kept', () => {
    const talk = conversation(
      knowing({ 'córka bierze': { language: 'pl', slots: { who: 'nextOfKin', relation: 'parent' } } }),
    );
    talk.say('córka bierze');
    assert.deepEqual(talk.about(), ['welcome', 'otherLanguage']);
    assert.deepEqual(talk.session()?.answers.relation, { options: ['parent'] });
    assert.equal(talk.question(), 'substances');
  });

  it('has danger answered in English, its numbers first in its own words', () => {
    const talk = conversation(
      knowing({ 'chcę umrzeć': { language: 'pl', crisis: { kind: 'suicide', action: 'act' } } }),
    );
    talk.say('chcę umrzeć');
    assert.deepEqual(talk.kinds(), ['message', 'crisis']);
    const [line] = talk.replies();
    assert.deepEqual(line?.kind === 'message' && line.texts.map(({ id }) => id), [
      'otherLanguage.numbers',
      'otherLanguage',
    ]);
    assert.equal(talk.session()?.locale, 'en');
  });

  it('leaves the language of those who have answered already, and of those who read bokmål', () => {
    const danger = { crisis: { kind: 'suicide', action: 'act' } } as const;
    const phrases = { 'chcę umrzeć': { language: 'pl', ...danger }, 'háliidan jápmit': { language: 'se', ...danger } };
    const answered = conversation(knowing(phrases));
    answered.press('who', 'ownUse');
    answered.say('chcę umrzeć');
    assert.equal(answered.session()?.locale, 'nb');
    const sami = conversation(knowing(phrases));
    sami.say('háliidan jápmit');
    assert.equal(sami.session()?.locale, 'nb');
  });

  it('stays nynorsk for one who reads it, until they write what only bokmål has; and the other way round', () => {
    for (const [mine, other] of [
      ['nn', 'nb'],
      ['nb', 'nn'],
    ] as const) {
      const understood = knowing({
        'mannen min slår meg hardt': { language: other, eitherNorwegian: true },
        'dette er heilt klart nok': { language: other },
      });
      const talk = conversation(understood, { locale: mine });
      talk.say('mannen min slår meg hardt');
      assert.equal(talk.session()?.locale, mine);
      talk.say('dette er heilt klart nok');
      assert.equal(talk.session()?.locale, other);
    }
    const english = conversation(knowing({ 'mannen min slår meg hardt': { language: 'nb', eitherNorwegian: true } }), {
      locale: 'en',
    });
    english.say('mannen min slår meg hardt');
    assert.equal(english.session()?.locale, 'nb');
  });

  it('has its yes and no: "tak" of one who writes Polish is yes, of others thanks', () => {
    const understood = knowing({
      'mam dość': { language: 'pl', crisis: { kind: 'suicide', action: 'ask' } },
      'jeg gidder ikke': { crisis: { kind: 'suicide', action: 'ask' } },
      tak: { command: 'thanks' },
      Ja: { command: 'yes' },
    });
    const polish = conversation({
      ...understood,
      answer: (words, code) => (code === 'pl' && words === 'tak' ? 'yes' : undefined),
    });
    polish.say('mam dość');
    assert.equal(polish.kinds().at(-1), 'crisisQuestion');
    polish.say('tak');
    assert.equal(polish.kinds().at(-1), 'crisis');
    const danish = conversation(understood);
    danish.say('jeg gidder ikke');
    danish.say('tak');
    assert.equal(danish.about()[0], 'thanks');
  });
});

describe('what can be asked of the guide', () => {
  const started = () => {
    const talk = conversation();
    talk.press('who', 'nextOfKin');
    talk.press('relation', 'parent');
    return talk;
  };

  it('back: puts the last question again, its answer taken back', () => {
    const talk = started();
    talk.command('back');
    assert.equal(talk.question(), 'relation');
    assert.equal(talk.session()?.answers.relation, undefined);
    talk.command('back');
    talk.command('back');
    assert.ok(talk.last());
  });

  it('change: any answer from the summary, and what no longer belongs falls away', () => {
    const talk = started();
    talk.command('summary');
    const reply = talk.last();
    assert.deepEqual(reply?.kind === 'summary' && reply.lines.map(({ question }) => question), ['who', 'relation']);
    talk.command('change', 'who');
    assert.equal(talk.question(), 'who');
    talk.press('who', 'ownUse');
    assert.deepEqual(Object.keys(talk.session()?.answers ?? {}), ['who']);
  });

  it('start over: forgets the answers, not the language', () => {
    const talk = started();
    talk.command('language', 'nn');
    talk.command('restart');
    assert.deepEqual(talk.session()?.answers, {});
    assert.equal(talk.session()?.locale, 'nn');
    assert.equal(talk.question(), 'who');
  });

  it('start over with a story: what is told beside it is the new beginning', () => {
    const words = 'start på nytt, det er søsteren min';
    const talk = conversation(
      knowing({ [words]: { command: 'restart', slots: { who: 'nextOfKin', relation: 'sibling' } } }),
    );
    talk.press('who', 'ownUse');
    talk.press('substances', 'alcohol');
    talk.say(words);
    assert.deepEqual(talk.about().slice(0, 2), ['restarted', 'understood']);
    assert.deepEqual(Object.keys(talk.session()?.answers ?? {}), ['who', 'relation']);
  });

  it('back beside what is put right: the correction is what was asked for', () => {
    const words = 'gå tilbake, jeg mente broren min';
    const talk = conversation(
      knowing({ [words]: { command: 'back', corrects: true, slots: { who: 'nextOfKin', relation: 'sibling' } } }),
    );
    talk.press('who', 'nextOfKin');
    talk.press('relation', 'parent');
    talk.say(words);
    assert.deepEqual(talk.session()?.answers.relation, { options: ['sibling'] });
    assert.equal(talk.question(), 'substances');
  });

  for (const command of ['restart', 'deleteData'] as const) {
    const unsure = knowing({
      'vekk med det': { command, unsure: true },
      ja: { command: 'yes' },
      nei: { command: 'no' },
    });
    const asked = () => {
      const talk = conversation(unsure);
      talk.press('who', 'nextOfKin');
      talk.press('relation', 'parent');
      talk.say('vekk med det');
      assert.deepEqual(talk.about(), ['confirm']);
      return talk;
    };

    it(`${command}, said unclearly: asks first, and "ja" does it`, () => {
      const talk = asked();
      talk.say('ja');
      assert.deepEqual(talk.session()?.answers ?? {}, {});
      assert.deepEqual(talk.about(), [command === 'restart' ? 'restarted' : 'deleted']);
    });

    it(`${command}, said unclearly: "nei", another answer or going on loses nothing`, () => {
      for (const leave of ['say', 'command', 'press'] as const) {
        const talk = asked();
        const before = talk.session()?.answers;
        if (leave === 'say') talk.say('nei');
        else if (leave === 'command') talk.command('continue');
        else talk.press('substances', 'alcohol');
        assert.deepEqual({ ...talk.session()?.answers, ...before }, talk.session()?.answers, leave);
        assert.equal(talk.session()?.aside, undefined);
      }
    });

    it(`${command}, said unclearly in danger: the numbers stay`, () => {
      const talk = conversation(
        knowing({ dø: { crisis: { kind: 'suicide', action: 'act' } }, 'vekk med det': { command, unsure: true } }),
      );
      talk.say('dø');
      talk.say('vekk med det');
      assert.equal(talk.last()?.kind, 'crisis');
    });
  }

  it('another language: the answers stay', () => {
    const talk = started();
    const before = talk.session()?.answers;
    talk.command('language');
    assert.deepEqual(talk.about(), ['language']);
    talk.say('English');
    assert.equal(talk.session()?.locale, 'en');
    assert.deepEqual(talk.session()?.answers, before);
  });

  it('delete: nothing is left, and it says what it could not delete', () => {
    const talk = started();
    talk.command('deleteData');
    assert.equal(talk.session(), undefined);
    assert.deepEqual(talk.about(), ['deleted']);
  });

  it('start over after that: with the welcome and what is kept, as for anybody new', () => {
    const talk = started();
    talk.command('deleteData');
    talk.command('restart');
    assert.deepEqual(talk.about(), ['welcome', 'restarted']);
    assert.equal(talk.question(), 'who');
    talk.command('restart');
    assert.deepEqual(talk.about(), ['restarted']);
  });

  it('a person, help, why, stop, thanks, keep: each answers, and the answers stay', () => {
    for (const [command, kind] of [
      ['human', 'helplines'],
      ['emergency', 'helplines'],
      ['help', 'question'],
      ['why', 'question'],
      ['stop', 'message'],
      ['thanks', 'message'],
      ['keep', 'keep'],
      ['read', 'articles'],
    ] as const) {
      const talk = started();
      const before = talk.session()?.answers;
      talk.command(command);
      assert.equal(talk.last()?.kind, kind, command);
      assert.deepEqual(talk.session()?.answers, before, command);
      talk.command('continue');
      assert.equal(talk.last()?.kind, 'question', command);
    }
  });

  it('skip: leaves the question open and goes on', () => {
    const talk = started();
    const question = talk.question();
    assert.ok(question);
    talk.command('skip');
    assert.deepEqual(talk.session()?.answers[question], { skipped: 'dontKnow' });
    assert.notEqual(talk.question(), question);
  });
});

describe('danger', () => {
  const danger = (action: 'act' | 'ask') =>
    conversation(
      knowing({
        farlig: { crisis: { kind: 'overdose', action }, slots: { who: 'nextOfKin', relation: 'sibling' } },
      }),
    );

  it('is answered first, before welcome and questions, and nothing is lost by it', () => {
    const talk = danger('act');
    talk.say('farlig');
    assert.deepEqual(talk.kinds(), ['crisis']);
    const reply = talk.last();
    assert.equal(reply?.kind === 'crisis' && reply.helplines[0], 'nod-113');
    assert.deepEqual(talk.session()?.answers.relation, { options: ['sibling'] });
    talk.command('continue');
    assert.deepEqual(talk.about(), ['welcome']);
    assert.equal(talk.question(), 'substances');
  });

  it('unclear: one gentle question; yes acts, no goes on, "vet ikke" acts', () => {
    for (const [answer, kind] of [
      ['yes', 'crisis'],
      ['dontKnow', 'crisis'],
      ['no', 'question'],
    ] as const) {
      const talk = danger('ask');
      talk.say('farlig');
      assert.deepEqual(talk.kinds(), ['crisisQuestion']);
      talk.command(answer);
      assert.equal(talk.last()?.kind, kind, answer);
    }
  });

  it('does not go away by words that are not understood', () => {
    const talk = danger('act');
    talk.say('farlig');
    talk.say('xyz');
    assert.equal(talk.last()?.kind, 'crisis');
  });

  it('of withdrawal keeps a doctor before every list', () => {
    const talk = conversation(knowing({ skjelver: { crisis: { kind: 'withdrawalDanger', action: 'act' } } }));
    talk.say('skjelver');
    talk.press('who', 'curious');
    assert.equal(talk.last()?.kind, 'crisis');
    talk.command('continue');
    const reply = talk.last();
    assert.equal(reply?.kind === 'recommendations' && reply.recommendations.doctorFirst, true);
  });
});

describe('words that are not understood', () => {
  it('never make a loop: the question again, then another way on', () => {
    const talk = conversation();
    talk.press('who', 'ownUse');
    for (let turn = 0; turn < 14 && talk.question(); turn++) talk.say('asdf');
    assert.equal(talk.last()?.kind, 'recommendations');
    talk.say('asdf');
    assert.deepEqual(talk.about(), ['miss.results']);
  });

  it('of a place are asked once, then dropped', () => {
    const talk = conversation();
    talk.press('who', 'ownUse');
    talk.press('where', 'inPerson');
    talk.command('change', 'place');
    talk.say('Langtvekkistan');
    assert.ok(talk.about().includes('miss.place'));
    assert.notEqual(talk.question(), 'place');
  });
});

describe('old and repeated buttons', () => {
  it('mean "change that answer"', () => {
    const talk = conversation();
    talk.press('who', 'nextOfKin');
    talk.press('relation', 'parent');
    talk.press('who', 'professional');
    assert.deepEqual(talk.session()?.answers, { who: { options: ['professional'] } });
    assert.equal(talk.question(), 'situation');
  });

  it('of a forgotten session start afresh with that answer filled in', () => {
    const talk = conversation(knowing({}), { expired: true });
    talk.press('substances', 'gambling');
    assert.deepEqual(talk.about(), ['expired', 'welcome']);
    assert.equal(talk.question(), 'who');
    assert.deepEqual(talk.session()?.answers.substances, { options: ['gambling'] });
  });

  it('of another flow version are said to be old', () => {
    const talk = conversation();
    talk.press('who', 'ownUse', 99);
    assert.ok(talk.about().includes('stale'));
    assert.equal(talk.question(), 'who');
  });

  it('tapped twice apply once', () => {
    const talk = conversation();
    talk.press('who', 'ownUse');
    const once = talk.session();
    talk.press('who', 'ownUse');
    assert.deepEqual(talk.session(), once);
  });
});

describe('a link with answers', () => {
  it('fills them all in, and drops what is no answer', () => {
    const talk = conversation();
    talk.take({
      kind: 'answers',
      answers: { who: { options: ['ownUse'] }, substances: { options: ['alcohol', 'nonsense'] } },
    });
    assert.equal(fragmentOf(talk.session()?.answers ?? {}), 'who=ownUse&substances=alcohol');
  });

  it("takes ticks in a card by who was told before: a professional's options differ", () => {
    const talk = conversation();
    talk.press('who', 'professional');
    talk.take({ kind: 'answers', answers: { situation: { options: ['startGroup', 'lar'] } } });
    assert.equal(fragmentOf(talk.session()?.answers ?? {}), 'who=professional&situation=startGroup');
  });
});

describe('a form with all that is left', () => {
  const told = () => {
    const talk = conversation();
    talk.press('who', 'ownUse');
    talk.press('goal', 'quit');
    return talk;
  };

  it('of another flow is refused as old', () => {
    const talk = told();
    talk.take({ kind: 'answers', answers: { goal: { options: ['cutDown'] } }, flowVersion: 2 });
    assert.deepEqual(talk.about(), ['stale']);
    assert.deepEqual(talk.session()?.answers.goal, { options: ['quit'] });
  });

  it('leaves open only what has not been answered since', () => {
    const talk = told();
    const skipped = { skipped: 'dontKnow' } as const;
    talk.take({ kind: 'answers', answers: { goal: skipped, where: skipped }, flowVersion: 1 });
    assert.deepEqual(talk.session()?.answers.goal, { options: ['quit'] });
    assert.deepEqual(talk.session()?.answers.where, skipped);
  });
});

describe('any turn at all', () => {
  const press = fc.oneof(
    fc.record({
      question: fc.constantFrom(...QUESTION_IDS),
      option: fc.oneof(
        fc.constantFrom(...QUESTIONS.flatMap(({ options }) => options), '0301', '__proto__'),
        fc.string(),
      ),
      flowVersion: fc.constantFrom(1, 2),
    }),
    fc.record({
      command: fc.constantFrom(...COMMANDS, ...BUTTON_COMMANDS),
      argument: fc.oneof(fc.constantFrom('nn', 'who'), fc.string()),
    }),
  );
  const input: fc.Arbitrary<Input> = fc.oneof(
    press.map((value): Input => ({ kind: 'press', press: value })),
    fc.constantFrom('1', 'farlig', 'kanskje farlig', 'hæ', 'Vis flere').map((text): Input => ({ kind: 'text', text })),
    fc.constantFrom<Input>({ kind: 'arrived' }, { kind: 'resume' }, { kind: 'unreadable' }),
  );

  it('ends in something to do, whatever was done before', () => {
    const understanding = knowing({
      farlig: { crisis: { kind: CRISIS_KINDS[0], action: 'act' } },
      'kanskje farlig': { crisis: { kind: CRISIS_KINDS[4], action: 'ask' } },
    });
    fc.assert(
      fc.property(fc.array(input, { maxLength: 12 }), (inputs) => {
        const talk = conversation(understanding, { together: true, alsoReads: 'teams' });
        for (const one of inputs) {
          const replies = talk.take(one);
          const last = replies.at(-1);
          assert.ok(last, JSON.stringify(one));
          const wayOn = last.actions.length > 0 || (last.kind === 'question' && last.options.length > 0);
          assert.ok(wayOn, JSON.stringify(last));
          assert.ok(JSON.stringify(talk.session() ?? {}).length < 1024);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('going on at the website', () => {
  it('is a link with a code of its own, and asks nothing more', () => {
    const talk = conversation(knowing({}), { alsoReads: 'teams' });
    talk.press('who', 'nextOfKin');
    talk.command('website');
    assert.deepEqual(talk.kinds(), ['move']);
    assert.equal(talk.session()?.moving, 'abcdefghijklmnopqrstuv');
    talk.command('continue');
    assert.equal(talk.question(), 'relation');
  });

  it('is needless where one is there', () => {
    const talk = conversation(knowing({}), { onWebsite: true });
    talk.press('who', 'nextOfKin');
    talk.command('website');
    assert.deepEqual(talk.about(), ['move.here']);
    assert.equal(talk.question(), 'relation');
    assert.equal(talk.session()?.moving, undefined);
  });

  it('takes along where one is, that a doctor comes first, and what was asked; not what was seen here', () => {
    const talk = conversation();
    talk.press('who', 'nextOfKin');
    talk.command('website');
    const before = { ...newSession('nb', 0), ...talk.session(), withdrawal: true, seen: ['abc'] };
    const { moving, welcomed, seen, ...along } = departing(before);
    assert.deepEqual([moving, welcomed, seen], [undefined, false, []]);
    assert.deepEqual(along.answers, before.answers);
    assert.deepEqual([along.withdrawal, along.asked, along.order], [true, before.asked, before.order]);
  });

  it('leaves danger standing, and takes it along', () => {
    const talk = conversation(knowing({ fare: { crisis: { kind: 'suicide', action: 'act' } } }), {
      alsoReads: 'teams',
    });
    talk.say('fare');
    talk.command('website');
    const along = departing({ ...newSession('nb', 0), ...talk.session() });
    for (const session of [talk.session(), along])
      assert.deepEqual(session?.aside, { kind: 'crisis', crisis: 'suicide' });
  });

  it('is offered where it is told who can read this', () => {
    const talk = conversation(knowing({}), { alsoReads: 'messenger' });
    talk.take({ kind: 'arrived' });
    talk.command('privacy');
    const offered = talk.replies()[0]?.actions.map(({ press }) => 'command' in press && press.command);
    assert.deepEqual(offered, ['website', 'deleteData']);
  });

  for (const [channel, alsoReads] of [
    ['Teams', 'teams'],
    ['Messenger', 'messenger'],
    ['a channel without other readers', undefined],
  ] as const)
    it(`is offered with the welcome of ${channel} only where others can read along`, () => {
      const talk = conversation(knowing({}), { alsoReads });
      const welcome = talk.take({ kind: 'arrived' })[0];
      const offered = welcome?.actions.map(({ press }) => 'command' in press && press.command);
      assert.deepEqual(offered, alsoReads ? ['website'] : []);
    });
});
