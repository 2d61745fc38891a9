import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers, QuestionId } from '../../dialogs/flow/answers.ts';
import { MOST_QUESTIONS, nextQuestion, type Outlook, replay } from '../../dialogs/flow/next.ts';
import { isMinor, personFor, ROWS } from '../../dialogs/flow/people.ts';
import { QUESTIONS } from '../../dialogs/flow/questions.ts';
import { answersFrom, slotsFrom } from '../../dialogs/flow/slots.ts';
import { fullAnswers, shortPath } from '../support/answers.ts';

/** Everything matters: the whole table is asked. */
const curiousOutlook: Outlook = { outcome: (answers) => JSON.stringify(answers), placeMatters: () => true };
/** Nothing matters but who it is. */
const dullOutlook: Outlook = { outcome: () => '', placeMatters: () => false };

const who = (...options: string[]): Answers => ({ who: { options } });

describe('the flow', () => {
  const TABLE: readonly (readonly [Answers, readonly QuestionId[]])[] = [
    [who('ownUse'), ['substances', 'twelveStep', 'mixed', 'where', 'situation']],
    [who('nextOfKin'), ['relation', 'substances', 'twelveStep', 'mixed', 'where']],
    [who('both'), ['substances', 'relation', 'twelveStep', 'where']],
    [who('professional'), ['situation', 'substances', 'where']],
    [who('curious'), []],
    [who('under18'), ['about']],
    [{ who: { skipped: 'dontKnow' } }, ['substances']],
  ];
  for (const [first, expected] of TABLE)
    it(`asks ${personFor(first)}: ${expected.join(', ') || 'nothing more'}`, () => {
      const online: Answers = { ...first, where: { options: ['online'] } };
      const { asked } = shortPath(online, curiousOutlook);
      assert.deepEqual(
        asked.filter((id) => id !== 'who' && id !== 'goal'),
        expected.filter((id) => id !== 'situation' || asked.includes('situation')),
      );
    });

  it('asks for the place only of those who want to meet face to face', () => {
    const inPerson: Answers = { ...who('ownUse'), where: { options: ['inPerson'] } };
    assert.ok(shortPath(inPerson, curiousOutlook).asked.includes('place'));
    assert.ok(!shortPath({ ...inPerson, where: { options: ['chat'] } }, curiousOutlook).asked.includes('place'));
  });

  it('asks nothing where no answer could change anything', () => {
    for (const kind of ['ownUse', 'nextOfKin', 'both', 'professional', 'curious'])
      assert.equal(nextQuestion(who(kind), ['who'], dullOutlook), undefined);
  });

  it('puts an open question again without counting it anew', () => {
    const asked: QuestionId[] = ['who', 'relation', 'substances', 'twelveStep', 'mixed', 'where'];
    const answers: Answers = {
      ...who('nextOfKin'),
      relation: { options: ['parent'] },
      substances: { options: ['drugs'] },
    };
    assert.equal(nextQuestion(answers, asked, curiousOutlook), 'twelveStep');
  });

  it('never asks more than five questions after who', () => {
    fc.assert(
      fc.property(fullAnswers, (full) => {
        const { asked } = shortPath(full, curiousOutlook);
        assert.ok(asked.filter((id) => id !== 'who').length <= MOST_QUESTIONS, asked.join());
      }),
    );
  });

  it('asks how old somebody’s son or daughter is, before any list', () => {
    const child: Answers = { ...who('nextOfKin'), relation: { options: ['someonesChild'] } };
    assert.equal(nextQuestion(child, ['who'], dullOutlook), 'age');
  });
});

describe('replay', () => {
  it('lets fall what another kind of person was asked', () => {
    const changed = replay({
      ...who('ownUse'),
      relation: { options: ['parent'] },
      substances: { options: ['alcohol'] },
    });
    assert.deepEqual(Object.keys(changed), ['who', 'substances']);
  });

  it('lets fall options that do not exist', () => {
    assert.deepEqual(replay({ ...who('ownUse'), substances: { options: ['__proto__', 'sugar'] } }), who('ownUse'));
    assert.deepEqual(replay({ who: { options: ['constructor'] } }), {});
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fullAnswers, (full) => assert.deepEqual(replay(replay(full)), replay(full))));
  });
});

describe('who counts as a minor', () => {
  for (const [answers, minor] of [
    [who('under18'), true],
    [{ ...who('nextOfKin'), age: { options: ['under18'] } }, true],
    [{ ...who('nextOfKin'), relation: { options: ['child'] } }, true],
    [{ ...who('nextOfKin'), relation: { options: ['adultChild'] } }, false],
    [{ ...who('nextOfKin'), relation: { options: ['someonesChild'] } }, false],
  ] as const)
    it(`${JSON.stringify(answers)} → ${minor}`, () => assert.equal(isMinor(answers), minor));
});

describe('the tables of the flow', () => {
  it('name only questions that exist, each once a row', () => {
    const known = new Set(QUESTIONS.map(({ id }) => id));
    for (const { asked, heard } of Object.values(ROWS)) {
      const all = [...asked.flat(), ...heard];
      assert.equal(new Set(all).size, all.length);
      for (const id of all) assert.ok(known.has(id));
    }
  });
});

describe('slots and answers', () => {
  it('meet in one place and come back as they went in', () => {
    const slots = {
      who: 'nextOfKin',
      relation: 'sibling',
      substances: ['alcohol', 'gambling'],
      goal: 'understand',
      twelveStep: 'no',
      mixedProblems: true,
      faith: 'secular',
      format: 'online',
      place: '0301',
      ageGroup: 'older',
    } as const;
    assert.deepEqual(slotsFrom(answersFrom(slots, '0301')), slots);
  });

  it('take "either" and what was skipped as nothing said', () => {
    const slots = slotsFrom({ twelveStep: { options: ['either'] }, mixed: { skipped: 'dontKnow' } });
    assert.deepEqual(slots, {});
  });
});
