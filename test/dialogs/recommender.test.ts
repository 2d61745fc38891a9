import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers } from '../../dialogs/flow/answers.ts';
import { nextQuestion, replay } from '../../dialogs/flow/next.ts';
import { isMinor } from '../../dialogs/flow/people.ts';
import { optionsFor, QUESTIONS } from '../../dialogs/flow/questions.ts';
import type { Audience, Organization } from '../../dialogs/recommender/catalogue.ts';
import { brokenRules } from '../../dialogs/recommender/hardRules.ts';
import { createOutlook } from '../../dialogs/recommender/outlook.ts';
import { PAGE } from '../../dialogs/recommender/pages.ts';
import { personOf } from '../../dialogs/recommender/person.ts';
import { type Recommendations, recommend, WISH } from '../../dialogs/recommender/recommend.ts';
import { fullAnswers, PLACES, shortPath } from '../support/answers.ts';
import { catalogue } from '../support/real.ts';

const byId = new Map(catalogue.organizations.map((organization) => [organization.id, organization]));
const lineById = new Map(catalogue.helplines.map((line) => [line.id, line]));
const organizationsOf = (found: Recommendations): readonly Organization[] =>
  found.organizations.flatMap((id) => byId.get(id) ?? []);

/** What must hold for every set of answers, with the real content. */
function check(answers: Answers, found: Recommendations): void {
  const says = JSON.stringify(answers);
  const minor = isMinor(answers);
  assert.ok(found.helplines.length > 0, `no human contact: ${says}`);
  for (const id of found.helplines) assert.ok(lineById.has(id));
  for (const { audience, organizations } of found.lists)
    for (const { id } of organizations) {
      const organization = byId.get(id);
      assert.ok(organization, id);
      const who: readonly Audience[] = organization.suits.who;
      assert.ok(who.includes(audience), `${id} is not for ${audience}: ${says}`);
      if (minor)
        assert.ok(organization.suits.minors && (organization.suits.ages?.min ?? 0) < 18, `${id} to a minor: ${says}`);
      if (answers.twelveStep && 'options' in answers.twelveStep && answers.twelveStep.options.includes('no'))
        assert.ok(!organization.methods.includes('twelveStep'), `${id} after no to twelve steps: ${says}`);
    }
  if (minor) for (const id of found.helplines) assert.ok(lineById.get(id)?.suits.minors, `${id} to a minor: ${says}`);
  assert.ok(found.organizations.length <= PAGE, says);
}

describe('the recommender, over the whole answer space', () => {
  const outlook = createOutlook(catalogue, 0);
  const substances = optionsFor('substances', {});
  const pairs = substances.flatMap((one, index) => [
    [one],
    ...substances.slice(index + 1).map((other) => [one, other]),
  ]);
  const kinds = ['ownUse', 'nextOfKin', 'both', 'professional', 'curious', 'under18'];

  it('holds for every person × single and paired substance × place × method', () => {
    let walked = 0;
    for (const who of kinds)
      for (const options of pairs)
        for (const place of PLACES)
          for (const twelveStep of ['yes', 'no', 'either']) {
            const full: Answers = {
              who: { options: [who] },
              about: { options: ['nextOfKin'] },
              substances: { options },
              place: { options: [place] },
              twelveStep: { options: [twelveStep] },
            };
            const answers = replay(full);
            const found = recommend(catalogue, answers, { ...WISH, groups: true });
            check(answers, found);
            walked++;
          }
    assert.equal(walked, kinds.length * pairs.length * PLACES.length * 3);
  });

  it('holds for sampled answers to all the other questions', () => {
    fc.assert(
      fc.property(fullAnswers, fc.integer({ min: 0, max: 999 }), (full, seed) => {
        const { answers } = shortPath(full, outlook);
        check(answers, recommend(catalogue, answers, { ...WISH, seed, groups: true }));
      }),
      { numRuns: 400 },
    );
  });

  it('shows two or more choices wherever the content has them, one of another kind', () => {
    fc.assert(
      fc.property(fullAnswers, (full) => {
        const { answers } = shortPath(full, outlook);
        const found = recommend(catalogue, answers, { ...WISH, groups: true });
        const person = personOf(answers);
        for (const { audience, organizations } of found.lists) {
          const may = catalogue.organizations.filter((one) => brokenRules(one, person, audience).length === 0);
          const size = found.lists.length > 1 ? PAGE / 2 : PAGE;
          assert.equal(organizations.length, Math.min(size, may.length), JSON.stringify(answers));
          const kindsOf = new Set(organizations.map(({ id }) => byId.get(id)?.methods[0]));
          const kindsThere = new Set(may.map(({ methods }) => methods[0]));
          if (organizations.length > 1 && kindsThere.size > 1) assert.ok(kindsOf.size > 1, JSON.stringify(answers));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('recommends by the short path nothing that the full answers forbid', () => {
    fc.assert(
      fc.property(fullAnswers, (full) => {
        const { answers } = shortPath(full, outlook);
        const found = recommend(catalogue, answers, { ...WISH, groups: true });
        const person = personOf(replay(full));
        for (const { audience, organizations } of found.lists)
          for (const { id } of organizations) {
            const organization = byId.get(id);
            assert.ok(organization);
            assert.deepEqual(brokenRules(organization, person, audience), [], `${id}: ${JSON.stringify(full)}`);
          }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the hard rules', () => {
  const own = (more: Answers = {}): Answers => ({ who: { options: ['ownUse'] }, ...more });
  const kin = (more: Answers = {}): Answers => ({ who: { options: ['nextOfKin'] }, ...more });
  const all = (answers: Answers) =>
    new Set(
      [0, 1, 2, 3].flatMap((more) =>
        organizationsOf(recommend(catalogue, answers, { ...WISH, more })).map(({ id }) => id),
      ),
    );

  it('a next of kin is never sent to a group for own use', () => {
    for (const relation of optionsFor('relation', {}))
      for (const id of all(kin({ relation: { options: [relation] } })))
        assert.ok(byId.get(id)?.suits.who.includes('nextOfKin'));
  });

  it('what nobody knows how to reach, nor whether it is there, is no choice', () => {
    const bergen = { where: { options: ['inPerson'] }, place: { options: ['4601'] } };
    assert.ok(!all(own({ ...bergen, mixed: { options: ['true'] } })).has('link-bergen-og-omegn'));
  });

  it('a narrow target group is placed only by an answer that names it', () => {
    const drugs = all(own({ substances: { options: ['drugs'] } }));
    assert.ok(!drugs.has('prolar-nett'));
    assert.ok(all(own({ substances: { options: ['drugs'] }, situation: { options: ['lar'] } })).has('prolar-nett'));
    assert.ok(!all(kin({ substances: { options: ['drugs'] } })).has('evr'));
    assert.ok(all(kin({ relation: { options: ['bereaved'] } })).has('evr'));
    assert.ok(!all(own()).has('evangeliesenteret'));
    assert.ok(all(own({ faith: { options: ['christian'] } })).has('evangeliesenteret'));
  });

  it('a child is not sent to a place for grown-ups, nor one of 51 to a place for the young', () => {
    const young = all({ who: { options: ['under18'] }, about: { options: ['nextOfKin'] } });
    assert.ok(young.has('barn-av-rusmisbrukere') && young.has('bla-kors-kompasset'));
    assert.ok(!young.has('selvhjelp-norge') && !young.has('al-anon'));
    const grown = all(kin({ relation: { options: ['adultChild'] }, age: { options: ['adult'] } }));
    assert.ok(!grown.has('barn-av-rusmisbrukere') && !grown.has('bla-kors-kompasset'));
  });
});

describe('of situation and goal', () => {
  const next = (substance: string) => {
    const either = { options: ['either'] };
    const own = { who: { options: ['ownUse'] }, substances: { options: [substance] }, twelveStep: either };
    const told: Answers = { ...own, mixed: either, where: { skipped: 'noPreference' } };
    return nextQuestion(told, [], createOutlook(catalogue, 0));
  };

  it('the goal is asked of one who drinks: less leads elsewhere than nothing', () => {
    assert.equal(next('alcohol'), 'goal');
  });

  it('the situation is asked where it is about drugs: LAR has people of its own', () => {
    assert.equal(next('drugs'), 'situation');
  });
});

describe('the order', () => {
  const first = (answers: Answers, seed = 0) => recommend(catalogue, answers, { ...WISH, seed }).organizations;
  const seeds = [...Array(20).keys()];

  it('puts those who know workplaces first for one who asks about a workplace, whatever it is about', () => {
    for (const substance of ['alcohol', 'drugs', 'medication', 'gambling'])
      for (const who of [
        { who: { options: ['professional'] }, situation: { options: ['workplace'] } },
        { who: { options: ['nextOfKin'] }, relation: { options: ['colleague'] } },
      ])
        for (const seed of seeds) {
          const answers = replay({ ...who, substances: { options: [substance] } });
          assert.equal(first(answers, seed)[0], 'akan', JSON.stringify(answers));
        }
    assert.ok(!first({ who: { options: ['professional'] } }).includes('akan'));
  });

  it('puts what the young can find alone before what their family finds', () => {
    const young: Answers = { who: { options: ['under18'] }, about: { options: ['nextOfKin'] } };
    for (const seed of seeds) {
      const ids = first(young, seed);
      assert.deepEqual(new Set(ids.slice(0, 2)), new Set(['barn-av-rusmisbrukere', 'bla-kors-kompasset']));
    }
  });

  it('puts what is known to be in other places only behind what can be reached', () => {
    const after: Answers = {
      who: { options: ['ownUse'] },
      substances: { options: ['drugs'] },
      situation: { options: ['afterTreatment'] },
    };
    assert.ok(first(after).includes('frelsesarmeens-rusomsorg'));
    assert.ok(first({ ...after, place: { options: ['0301'] } }).includes('frelsesarmeens-rusomsorg'));
    assert.ok(!first({ ...after, place: { options: ['5607'] } }).includes('frelsesarmeens-rusomsorg'));
  });

  it('keeps to the county: what is known in a neighbouring town is not far away', () => {
    const after: Answers = {
      who: { options: ['ownUse'] },
      substances: { options: ['drugs'] },
      situation: { options: ['afterTreatment'] },
    };
    assert.ok(first({ ...after, place: { options: ['1121'] } }).includes('frelsesarmeens-rusomsorg'));
  });

  it('of offers for several problems puts one for two of theirs no lower than one whose main problem is one of them', () => {
    const sibling: Answers = {
      who: { options: ['nextOfKin'] },
      relation: { options: ['sibling'] },
      twelveStep: { options: ['no'] },
      where: { options: ['inPerson'] },
      place: { options: ['0301'] },
      substances: { options: ['medication', 'alcohol'] },
    };
    for (const seed of seeds) assert.ok(first(sibling, seed).slice(0, 3).includes('ivareta'));
  });

  it('of reading begins with what is written for exactly them, and has our own page for next of kin', () => {
    const bereaved = recommend(catalogue, {
      who: { options: ['nextOfKin'] },
      relation: { options: ['bereaved'] },
      substances: { options: ['drugs'] },
    });
    assert.equal(bereaved.articles[0], 'korus-sorgen');
    const nurse = recommend(catalogue, {
      who: { options: ['professional'] },
      situation: { options: ['referSomeone'] },
      substances: { options: ['drugs'] },
    });
    assert.ok(!nurse.articles.includes('korus-sorgen'));
    const parent: Answers = { who: { options: ['nextOfKin'] }, relation: { options: ['parent'] } };
    assert.equal(recommend(catalogue, parent).articles[0], 'egen-parorende');
    const said: Answers = { substances: { options: ['alcohol'] }, twelveStep: { options: ['yes'] } };
    assert.ok(recommend(catalogue, { ...parent, ...said }).articles.includes('egen-parorende'));
  });

  it('of people to call begins with one for both sides while it is not known whom it is about', () => {
    assert.equal(recommend(catalogue, {}).helplines[0], 'rusinfo');
  });
});

describe('a recommendation', () => {
  const answers: Answers = {
    who: { options: ['ownUse'] },
    substances: { options: ['alcohol'] },
    twelveStep: { options: ['no'] },
    goal: { options: ['cutDown'] },
  };

  it('is the same for the same answers and seed', () => {
    assert.deepEqual(recommend(catalogue, answers), recommend(catalogue, answers));
  });

  it('says why, by the rules that fired', () => {
    const { organizations } = recommend(catalogue, answers).lists[0] ?? { organizations: [] };
    const smart = organizations.find(({ id }) => id === 'smart-recovery-norge');
    assert.deepEqual(smart?.reasons.map(({ rule }) => rule).sort(), ['audience', 'goal', 'problem', 'twelveStep']);
  });

  it('has a reason for each, whoever asks', () => {
    fc.assert(
      fc.property(fullAnswers, (full) => {
        const { lists } = recommend(catalogue, replay(full), { ...WISH, groups: true });
        for (const { audience, organizations } of lists)
          for (const { id, reasons } of organizations)
            assert.ok(reasons.length > 0, `${id} for ${audience}: ${JSON.stringify(full)}`);
      }),
      { numRuns: 400 },
    );
  });

  it('offers one honest "what if" of an answer that is easy to change', () => {
    const found = recommend(catalogue, { ...answers, twelveStep: { options: ['yes'] }, goal: { options: ['quit'] } });
    assert.equal(found.counterfactual?.id, 'counterfactual.twelveStep.no');
  });

  it('does not answer a no with what was refused', () => {
    assert.equal(recommend(catalogue, answers).counterfactual, undefined);
  });

  it('puts a doctor first for one who wants to quit alcohol or medication, or has told of withdrawal', () => {
    const quitting = (substance: string): Answers => ({
      who: { options: ['ownUse'] },
      substances: { options: [substance] },
      goal: { options: ['quit'] },
    });
    assert.equal(recommend(catalogue, quitting('alcohol')).doctorFirst, true);
    assert.equal(recommend(catalogue, quitting('gambling')).doctorFirst, false);
    assert.equal(recommend(catalogue, quitting('gambling'), { ...WISH, withdrawal: true }).doctorFirst, true);
  });

  it('gives one who only wonders something to read, and groups only when asked', () => {
    const curious: Answers = { who: { options: ['curious'] } };
    assert.equal(recommend(catalogue, curious).organizations.length, 0);
    assert.ok(recommend(catalogue, curious).articles.length > 0);
    assert.ok(recommend(catalogue, curious, { ...WISH, groups: true }).organizations.length > 1);
  });

  it('gives two lists to one who is both, or does not know', () => {
    for (const who of [{ options: ['both'] }, { skipped: 'dontKnow' }] as const)
      assert.deepEqual(
        recommend(catalogue, { who }).lists.map(({ audience }) => audience),
        ['ownUse', 'nextOfKin'],
      );
  });

  it('rotates ties by the seed and nothing else', () => {
    const firsts = new Set<string>();
    const medication: Answers = { who: { options: ['nextOfKin'] }, substances: { options: ['medication'] } };
    for (let seed = 0; seed < 20; seed++)
      firsts.add(recommend(catalogue, medication, { ...WISH, seed }).organizations.join());
    assert.ok(firsts.size > 1);
  });

  it('shows more, page by page, without repeating', () => {
    const seen = new Set<string>();
    for (let more = 0; more < 4; more++)
      for (const id of recommend(catalogue, { who: { options: ['ownUse'] } }, { ...WISH, more }).organizations) {
        assert.ok(!seen.has(id), id);
        seen.add(id);
      }
    assert.ok(seen.size > PAGE);
  });
});

describe('the questions of the table', () => {
  it('have options that differ', () => {
    for (const { id, options } of QUESTIONS) assert.equal(new Set(options).size, options.length, id);
  });
});
